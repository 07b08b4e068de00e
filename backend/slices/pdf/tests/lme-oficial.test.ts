import { readFileSync } from 'node:fs';
import type { Box, Slot, TemplateDescription } from '../domain/template-description.ts';
import { oModelo } from './um-pacote.ts';

/** Rectangles of the widgets of the official LME of 2020, from the top left of its page. */
const OFICIAIS = readFileSync(new URL('lme-oficial.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((linha) => {
    const [campo = '', opcao = '', ...lados] = linha.split('\t');
    const [x = NaN, y = NaN, width = NaN, height = NaN] = lados.map(Number);
    return { campo, opcao, box: { x, y, width, height } };
  });

const TOLERANCIA = 0.65;
/** How far our left, top, right and bottom edges are from the official ones, where we mean them to be elsewhere. */
const DESVIOS: Readonly<Record<string, readonly [left: number, top: number, right: number, bottom: number]>> = {
  // Below the label that interrupts the outline, or inside the outline's corners.
  cns_clinica: [0, 3, 0, -0.6],
  nome_clinica: [2, 3, 0, -1.1],
  nome_mae: [0, 4, 0, 0.9],
  // One line of it stands on the printed line; two fill it.
  nome_responsavel: [0, 4, 0, 1],
  nome_medico: [2, 1.5, -1.9, 0],
  cpf_paciente: [0, 2, 0, 1],
  email_paciente: [2, 0, -2.1, 0],
  diagnostico: [0, 0, -3.9, 0],
  // The official boxes leave room unused that long texts need.
  anamnese: [0, -2, 0, 5.4],
  tratamentos_previos: [0, 1.1, 0, 4.3],
};
/** Not on the official form as a field (DOMAIN.md §5): on its printed line. */
const SO_NOSSOS = ['etnia_indigena_qual', 'preenchido_por=outro', 'preenchido_por_cpf', 'preenchido_por_nome'];
/** The official fields of the table stand askew in their cells by up to this much; ours fill theirs. */
const TORTO = 3.95;

const nomeDe = (campo: string, opcao: string) => (opcao === '' ? campo : `${campo}=${opcao}`);
const nomeDoSlot = (slot: Slot) => nomeDe(slot.name, slot.type === 'mark' ? slot.option : '');
const lados = ({ x, y, width, height }: Box) => [x, y, x + width, y + height] as const;

/** What of the official form is elsewhere, or nowhere, on this one; what this one has more. */
function diferencas({ pages }: TemplateDescription): string[] {
  const slots = new Map(pages[0]!.slots.map((slot) => [nomeDoSlot(slot), slot]));
  const fora = OFICIAIS.flatMap(({ campo, opcao, box }) => {
    const slot = slots.get(nomeDe(campo, opcao));
    if (!slot || (slot.type === 'mark') !== (opcao !== '')) return [nomeDe(campo, opcao)];
    const [deles, nossos, desvio] = [lados(box), lados(slot.box), DESVIOS[campo] ?? [0, 0, 0, 0]];
    const doEixo = {
      x: campo.startsWith('qtd_') ? TORTO : TOLERANCIA,
      y: /^(qtd_)?med/.test(campo) ? TORTO : TOLERANCIA,
    };
    const longe = nossos.some((lado, n) => {
      return Math.abs(lado - deles[n]! - desvio[n]!) > (n % 2 === 0 ? doEixo.x : doEixo.y); // four each
    });
    return longe ? [nomeDe(campo, opcao)] : [];
  });
  const oficiais = new Set(OFICIAIS.map(({ campo, opcao }) => nomeDe(campo, opcao)));
  const aMais = [...slots.keys()].filter((nome) => !oficiais.has(nome) && !SO_NOSSOS.includes(nome));
  return [...fora, ...aMais, ...celulasSoltas(slots)];
}

/** Cells of the table that do not meet their neighbours: a row is one line on paper. */
function celulasSoltas(slots: ReadonlyMap<string, Slot>): string[] {
  const um = (nome: string) => lados(slots.get(nome)?.box ?? { x: NaN, y: NaN, width: NaN, height: NaN });
  const soltas: string[] = [];
  for (let med = 1; med <= 6; med++) {
    const [, topo, , fundo] = um(`qtd_med${med}_mes1`);
    const [, topoDoNome, , fundoDoNome] = um(`med${med}`);
    if (!(topoDoNome >= topo && fundoDoNome <= fundo)) soltas.push(`med${med}`);
    for (let mes = 1; mes <= 6; mes++) {
      const [esquerda, cima, , baixo] = um(`qtd_med${med}_mes${mes}`);
      const acima = med > 1 ? um(`qtd_med${med - 1}_mes${mes}`)[3] : cima;
      const antes = mes > 1 ? um(`qtd_med${med}_mes${mes - 1}`)[2] : esquerda;
      const encosta = [cima - topo, baixo - fundo, cima - acima, esquerda - antes].every((vao) => Math.abs(vao) < 0.1);
      if (!encosta) soltas.push(`qtd_med${med}_mes${mes}`);
    }
  }
  return soltas;
}

function comSlot(nome: string, mudar: (box: Box) => Box): TemplateDescription {
  const lme = oModelo('lme');
  const pages = lme.pages.map((page) => ({
    ...page,
    slots: page.slots.map((slot) => (nomeDoSlot(slot) === nome ? { ...slot, box: mudar(slot.box) } : slot)),
  }));
  return { ...lme, pages };
}

describe('o nosso LME', () => {
  it('tem cada campo do oficial no lugar do oficial, e nenhum a mais que não se saiba', () => {
    expect(OFICIAIS).toHaveLength(76);
    expect(diferencas(oModelo('lme'))).toEqual([]);
    const nossos = oModelo('lme').pages[0]!.slots.map(nomeDoSlot);
    for (const nome of SO_NOSSOS) expect(nossos).toContain(nome);
  });

  it('qualquer campo 3 pt fora do lugar, ou trocado com outro, é visto', () => {
    for (const { campo, opcao } of OFICIAIS) {
      const nome = nomeDe(campo, opcao);
      expect(diferencas(comSlot(nome, (box) => ({ ...box, x: box.x + 3 })))).toContain(nome);
      expect(diferencas(comSlot(nome, (box) => ({ ...box, y: box.y - 3 })))).not.toEqual([]);
    }
    const { box } = oModelo('lme').pages[0]!.slots.find((slot) => nomeDoSlot(slot) === 'etnia=etnia_parda')!;
    expect(diferencas(comSlot('etnia=etnia_preta', () => box))).toEqual(['etnia=etnia_preta']);
    const sem = oModelo('lme').pages[0]!.slots.filter(({ name }) => name !== 'peso');
    expect(diferencas({ ...oModelo('lme'), pages: [{ ...oModelo('lme').pages[0]!, slots: sem }] })).toEqual(['peso']);
  });
});
