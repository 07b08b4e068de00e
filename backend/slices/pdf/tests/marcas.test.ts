import type { Slot, TemplateDescription } from '../domain/template-description.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { bytesOf, type Word, wordsOfPages } from './pdf-tools.ts';
import { oModelo, slotsDe, umPacote } from './um-pacote.ts';

type Palavras = Readonly<Record<string, string>>;

const repetir = (campos: readonly string[], opcoes: Palavras) => Object.fromEntries(campos.map((c) => [c, opcoes]));
const iguais = (opcoes: readonly string[]): Palavras =>
  Object.fromEntries(opcoes.map((opcao) => [opcao, opcao.replace('.', ',')]));

const DA_CDR = iguais(['0', '0.5', '1', '2', '3']);
const DO_LANSS = { sim: 'Sim', nao: 'Não' };
const NUMEROS_DO_TER = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the paper says beside each mark: document → field → option → the word. Nothing here is read from the templates. */
const AO_LADO: Readonly<Record<string, Readonly<Record<string, Palavras>>>> = {
  lme: {
    tratou: { False: 'NÃO', True: 'SIM.' },
    incapaz: { False: 'NÃO', True: 'SIM.' },
    preenchido_por: {
      ...{ paciente: 'Paciente', mae: 'Mãe', responsavel: 'Responsável', medico: 'Médico', outro: 'Outro,' },
    },
    etnia: {
      ...{ etnia_branca: 'Branca', etnia_preta: 'Preta', etnia_parda: 'Parda', etnia_amarela: 'Amarela' },
      ...{ etnia_indigena: 'Indígena.', etnia_si: 'Sem' },
    },
    escolha_documento: { cpf: 'CPF', cnes: 'CNS' },
  },
  escala_edss: {
    edss: iguais([
      ...['0', '1.0', '1.5', '2.0', '2.5', '3.0', '3.5', '4.0', '4.5', '5.0', '5.5', '6.0', '6.5', '7.0', '7.5', '8.0'],
      ...['8.5', '9.0', '9.5', '10.0'],
    ]),
  },
  escala_cdr: {
    ...repetir(['cdr', 'memoria', 'orientacao', 'julgamento', 'assuntos_comunidade', 'lar_passatempos'], DA_CDR),
    cuidados_pessoais: iguais(['0', '1', '2', '3']),
  },
  escala_lanss_eva: {
    ...repetir(['lanss_q1', 'lanss_q2', 'lanss_q3', 'lanss_q4', 'lanss_q5', 'lanss_q6', 'lanss_q7'], DO_LANSS),
    eva: iguais(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
  },
  ter: Object.fromEntries(NUMEROS_DO_TER.map((n) => [`med${n}_marcado`, { sim: `Fármaco${n}` }])),
};

/** Where a field has a line of its own: the first word of that line. */
const NO_COMECO_DA_LINHA: Readonly<Record<string, Palavras>> = {
  escala_cdr: {
    ...{ cdr: 'CDR', memoria: 'Memória', orientacao: 'Orientação', julgamento: 'Julgamento' },
    ...{ assuntos_comunidade: 'Assuntos', lar_passatempos: 'Lar', cuidados_pessoais: 'Cuidados' },
  },
  escala_lanss_eva: Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`lanss_q${n + 1}`, `${n + 1}.`])),
};

const TODAS = Object.entries(AO_LADO).flatMap(([modelo, campos]) =>
  Object.entries(campos).flatMap(([campo, opcoes]) => Object.keys(opcoes).map((opcao) => ({ modelo, campo, opcao }))),
);
const NOMES_DO_TER = Object.fromEntries(NUMEROS_DO_TER.map((n) => [`med${n}_nome`, `Fármaco${n}`]));

/** The marks that stand beside another word than theirs, as read from the finished file. */
function foraDoLugar(modelos: readonly TemplateDescription[]): string[] {
  const documentos = TODAS.map(({ modelo, campo, opcao }) => {
    return [modelo, { ...(modelo === 'ter' && NOMES_DO_TER), [campo]: opcao }] as const;
  });
  const pronto = makeMotor(modelos).renderNow(umPacote(...documentos));
  const paginas = wordsOfPages(bytesOf(pronto));
  let pagina = 0;
  return TODAS.flatMap(({ modelo, campo, opcao }, index) => {
    const suas = paginas.slice(pagina, (pagina += pronto.paginas[index]!)); // one number for each document
    const marcas = suas.flatMap((palavras) =>
      palavras.filter(({ text }) => text === 'X').map((x) => ({ x, palavras })),
    );
    const esperado = [AO_LADO[modelo]?.[campo]?.[opcao], NO_COMECO_DA_LINHA[modelo]?.[campo]];
    const lido = marcas.map(({ x, palavras }) => [aoLado(x, palavras), esperado[1] && naLinha(x, palavras)[0]?.text]);
    return JSON.stringify(lido) === JSON.stringify([esperado]) ? [] : [`${modelo}.${campo}=${opcao}`];
  });
}

function naLinha(x: Word, palavras: readonly Word[]): Word[] {
  const meio = (x.top + x.bottom) / 2;
  const outras = palavras.filter((palavra) => palavra !== x && palavra.top < meio && palavra.bottom > meio);
  return outras.toSorted((a, b) => a.left - b.left);
}

const PERTO = 30;

/** To the right on its line, as labels stand; else the nearest one above, as on a ruler. */
function aoLado(x: Word, palavras: readonly Word[]): string | undefined {
  const direita = naLinha(x, palavras).find(({ left }) => left >= x.right && left < x.right + PERTO);
  const distancia = ({ left, right, top, bottom }: Word) =>
    Math.hypot((left + right - x.left - x.right) / 2, (top + bottom - x.top - x.bottom) / 2);
  const acima = palavras.filter(({ bottom }) => bottom <= x.top);
  return (direita ?? acima.toSorted((a, b) => distancia(a) - distancia(b))[0])?.text;
}

function comSlots(id: string, mudar: (slot: Slot) => Slot | Slot[]): TemplateDescription[] {
  return MODELOS.map((modelo) => {
    if (modelo.id !== id) return modelo;
    return { ...modelo, pages: modelo.pages.map((page) => ({ ...page, slots: page.slots.flatMap(mudar) })) };
  });
}

describe('cada marca no papel', () => {
  it('está na tabela deste teste', () => {
    const marcas = MODELOS.flatMap((modelo) =>
      slotsDe(modelo).flatMap((slot) => (slot.type === 'mark' ? [`${modelo.id}.${slot.name}=${slot.option}`] : [])),
    );
    expect([...new Set(marcas)].toSorted()).toEqual(
      TODAS.map(({ modelo, campo, opcao }) => `${modelo}.${campo}=${opcao}`).toSorted(),
    );
  });

  it('fica ao lado da sua palavra, e é uma só', () => {
    expect(foraDoLugar(MODELOS)).toEqual([]);
  });

  it('trocada com a de outra opção, é vista', () => {
    const trocas: Palavras = { etnia_preta: 'etnia_parda', etnia_parda: 'etnia_preta' };
    const trocada = comSlots('lme', (slot) =>
      slot.type === 'mark' ? { ...slot, option: trocas[slot.option] ?? slot.option } : slot,
    );
    expect(foraDoLugar(trocada)).toEqual(['lme.etnia=etnia_preta', 'lme.etnia=etnia_parda']);
  });

  it('na linha de outro campo, é vista', () => {
    const [um, outro] = ['lanss_q1', 'lanss_q2'].map((campo) =>
      slotsDe(oModelo('escala_lanss_eva')).find((slot) => slot.name === campo),
    );
    const trocada = comSlots('escala_lanss_eva', (slot) => (slot === um ? { ...slot, box: outro!.box } : slot));
    expect(foraDoLugar(trocada)).toEqual(['escala_lanss_eva.lanss_q1=sim']);
  });

  it('que se repete, é vista', () => {
    const dupla = comSlots('escala_edss', (slot) => {
      const isQuatro = slot.type === 'mark' && slot.option === '4.0';
      return isQuatro ? [slot, { ...slot, box: { ...slot.box, y: slot.box.y + 23.8 } }] : slot;
    });
    expect(foraDoLugar(dupla)).toEqual(['escala_edss.edss=4.0']);
  });
});
