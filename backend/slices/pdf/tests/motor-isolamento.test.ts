import type { Pacote, PacotePronto } from '../domain/pacote.ts';
import type { Box, TemplateDescription } from '../domain/template-description.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { makeMotor, type Motor } from '../infrastructure/motor/motor.ts';
import { CASES } from '../bench/packets.ts';
import { recusaDe } from './motor-tools.ts';
import { bytesOf, changesBetween, picturesOf } from './pdf-tools.ts';
import { oModelo, opcoesDe, palavra, slotsDe, umPacote } from './um-pacote.ts';

const motor = makeMotor(MODELOS);
const PACOTES = 1000;

/** A word that nothing else contains, in every packet another one. */
function segredo(numero: number): string {
  return `Segredo${(numero * 7919 + 1_000_003).toString(36)}Fim`;
}

function pacoteDe(numero: number): Pacote {
  const secreto = { nome_paciente: segredo(numero) };
  const formas: Pacote[] = [
    umPacote(['lme', secreto]),
    umPacote(['lme', secreto], ['receita_simples', secreto], ['receita_simples', { ...secreto, mes: '2' }]),
    umPacote(['relatorio', { ...secreto, texto: `≥ ${segredo(numero)}\nΩ` }], ['ter', secreto]),
    umPacote(['lme', secreto], ['receita_especial', secreto], ['exames', { ...secreto, exame1: segredo(numero) }]),
  ];
  return formas[numero % formas.length]!;
}

/** Files, from zero, in which another secret than their own can be read, or not their own. */
function comSegredoAlheio(prontos: readonly PacotePronto[]): number[] {
  return prontos.flatMap((pronto, numero) => {
    // The strings of a changing half are plain: every secret in the file can be seen.
    const achados = new Set(
      bytesOf(pronto)
        .toString('latin1')
        .match(/Segredo\w+?Fim/g),
    );
    return achados.size === 1 && achados.has(segredo(numero)) ? [] : [numero];
  });
}

describe('pacotes de muitas pessoas', () => {
  it('intercalados, com recusas pelo meio: nenhum segredo em arquivo alheio', async () => {
    const prontos = await Promise.all(
      Array.from({ length: PACOTES }, async (_, numero) => {
        if (numero % 10 === 3) recusaDe(motor, umPacote(['lme', { nome_paciente: segredo(-numero - 1), peso: '😀' }]));
        return motor.render(pacoteDe(numero));
      }),
    );

    expect(new Set(Array.from({ length: PACOTES }, (_, numero) => segredo(numero))).size).toBe(PACOTES);
    expect(comSegredoAlheio(prontos)).toEqual([]);
  });

  it('um segredo em arquivo alheio é visto', () => {
    const [um, outro, terceiro] = [0, 1, 2].map((numero) => motor.renderNow(pacoteDe(numero)));
    expect(comSegredoAlheio([um!, outro!, terceiro!])).toEqual([]);
    expect(comSegredoAlheio([outro!, um!, terceiro!])).toEqual([0, 1]);
    expect(comSegredoAlheio([{ ...um!, partes: [...um!.partes, ...outro!.partes] }])).toEqual([0]);
  });

  it('as partes entregues não mudam com o que vem depois', () => {
    const pronto = motor.renderNow(pacoteDe(1));
    const antes = Buffer.concat(pronto.partes);
    for (let numero = 2; numero < 40; numero++) motor.renderNow(pacoteDe(numero));

    expect(Buffer.concat(pronto.partes).equals(antes)).toBe(true);
  });

  it('numa só impressão de cem pacotes, cada página tem o que é seu', () => {
    const pronto = motor.renderNow(CASES.batch100);

    expect(pronto.paginas.reduce((soma, paginas) => soma + paginas, 0)).toBe(1300);
    expect(pronto.partes.length).toBeGreaterThan(2); // the read-back of `renderNow` went over all of them
  });
});

describe('o mesmo pacote', () => {
  it('dá os mesmos bytes, também noutro motor e depois de outros pacotes', () => {
    const primeiro = motor.renderNow(CASES.packet13);
    motor.renderNow(pacoteDe(3));
    const segundo = motor.renderNow(CASES.packet13);
    const noutro = makeMotor(MODELOS).renderNow(CASES.packet13);

    expect([segundo.sha256, noutro.sha256]).toEqual([primeiro.sha256, primeiro.sha256]);
    expect(bytesOf(noutro).equals(bytesOf(primeiro))).toBe(true);
  });

  it('com campos noutra ordem ou com vazios, é o mesmo', () => {
    const valores = { nome_paciente: 'Marina', peso: '72', cid: 'G35' };
    const outraOrdem = { cid: 'G35', peso: '72', nome_mae: '', nome_paciente: 'Marina' };

    expect(motor.renderNow(umPacote(['lme', outraOrdem])).sha256).toBe(
      motor.renderNow(umPacote(['lme', valores])).sha256,
    );
  });

  it('emitido noutro instante é outro arquivo', () => {
    const pacote = umPacote(['lme', {}]);

    expect(motor.renderNow({ ...pacote, emitidoEm: '2026-02-01T12:00:00.000Z' }).sha256).not.toBe(
      motor.renderNow(pacote).sha256,
    );
    expect(() => motor.renderNow({ ...pacote, emitidoEm: 'ontem' })).toThrow(RangeError);
  });

  it('o hash é o do arquivo', async () => {
    const { createHash } = await import('node:crypto');
    const pronto = motor.renderNow(CASES.set7);

    expect(createHash('sha256').update(bytesOf(pronto)).digest('hex')).toBe(pronto.sha256);
  });

  it('um plano esquecido por falta de espaço dá o mesmo arquivo', () => {
    const esquecido = makeMotor(MODELOS, { maxPlanBytes: 1 });
    esquecido.renderNow(CASES.lme);

    expect(esquecido.renderNow(CASES.set7).sha256).toBe(motor.renderNow(CASES.set7).sha256);
  });
});

/** The choices that do not draw one mark in their box and nothing else, when `motor` prints what `modelo` describes. */
function marcasErradas(modelo: TemplateDescription, motor: Motor): string[] {
  const escolhas = escolhasDe(modelo);
  const documentos = escolhas.map(([campo, opcao]) => [modelo.id, { [campo]: opcao }] as const);
  const pictures = picturesOf(bytesOf(motor.renderNow(umPacote([modelo.id, {}], ...documentos))));
  const total = modelo.pages.length;

  return escolhas.flatMap(([campo, opcao], index) => {
    const certa = modelo.pages.every(({ slots }, page) => {
      const boxes = slots.flatMap((slot): Box[] =>
        slot.type === 'mark' && slot.name === campo && slot.option === opcao ? [slot.box] : [],
      );
      const changes = changesBetween(pictures[page]!, pictures[(index + 1) * total + page]!, boxes);
      return changes.outside === 0 && changes.inside > 0 === boxes.length > 0;
    });
    return certa ? [] : [`${campo}=${opcao}`];
  });
}

function escolhasDe(modelo: TemplateDescription): [campo: string, opcao: string][] {
  const escolhas = slotsDe(modelo).flatMap((slot) => (slot.type === 'mark' ? [`${slot.name}=${slot.option}`] : []));
  return [...new Set(escolhas)].map((escolha) => escolha.split('=') as [string, string]);
}

describe.each(MODELOS.map((modelo) => [modelo.id, modelo] as const))('as marcas de %s', (id, modelo) => {
  it('são uma só por escolha, na sua caixa', () => {
    expect(marcasErradas(modelo, motor)).toEqual([]);
  });

  it('não existem sem escolha, nem com outra', () => {
    const [campo] = escolhasDe(modelo)[0] ?? [];
    if (campo === undefined) return;
    const vazia = motor.renderNow(umPacote([id, {}]));

    expect(motor.renderNow(umPacote([id, { [campo]: '' }])).sha256).toBe(vazia.sha256);
    expect(opcoesDe(modelo, campo)).not.toContain(palavra(1));
    expect(recusaDe(motor, umPacote([id, { [campo]: palavra(1) }]))?.issues[0]?.code).toBe('opcao_desconhecida');
  });
});

describe('uma marca', () => {
  const lme = oModelo('lme');
  const comPagina = (mudar: (slots: TemplateDescription['pages'][number]['slots']) => typeof slots) =>
    makeMotor([{ ...lme, pages: lme.pages.map((page) => ({ ...page, slots: mudar(page.slots) })) }]);
  const preta = slotsDe(lme).find((slot) => slot.type === 'mark' && slot.option === 'etnia_preta')!;

  it('fora da sua caixa, a mais ou que não aparece é vista', () => {
    const ao = (y: number) => ({ ...preta, box: { ...preta.box, y } });
    expect(
      marcasErradas(
        lme,
        comPagina((slots) => slots.map((slot) => (slot === preta ? ao(300) : slot))),
      ),
    ).toEqual(['etnia=etnia_preta']);
    expect(
      marcasErradas(
        lme,
        comPagina((slots) => [...slots, ao(300)]),
      ),
    ).toEqual(['etnia=etnia_preta']);
    const semTinta = { ...preta, box: { ...preta.box, width: 0.01, height: 0.01 } };
    expect(
      marcasErradas(
        lme,
        comPagina((slots) => slots.map((slot) => (slot === preta ? semTinta : slot))),
      ),
    ).toEqual(['etnia=etnia_preta']);
  });
});
