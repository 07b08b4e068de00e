import { LeituraDivergenteError, makeReadBack } from '../infrastructure/leitura/read-back.ts';
import { MODELOS } from '../infrastructure/modelos/modelos.ts';
import { compileDescription } from '../infrastructure/motor/compile.ts';
import { loadFaces } from '../infrastructure/motor/fonts/face.ts';
import type { CompiledTemplate } from '../infrastructure/motor/compiled-template.ts';
import { makeMotor } from '../infrastructure/motor/motor.ts';
import { makeOperators } from '../infrastructure/motor/operators.ts';
import { makePreparedSlot } from '../infrastructure/motor/prepared-slot.ts';
import { CASES } from '../bench/packets.ts';
import { adulterado } from './motor-tools.ts';
import { oModelo, umPacote } from './um-pacote.ts';

const motor = makeMotor(MODELOS, { readBack: false });
const modelos = new Map(MODELOS.map((modelo) => [modelo.id, compileDescription(modelo, loadFaces())]));
const readBack = makeReadBack((id) => modelos.get(id));

const pacote = umPacote(
  [
    'lme',
    { nome_paciente: 'Marina Açucena', nome_mae: 'Josefa Açucena', anamnese: 'um (dois)\n\ntrês', tratou: 'True' },
  ],
  ['escala_edss', { edss: '3.5', nome_paciente: 'Marina Açucena' }],
);
const pronto = motor.renderNow(pacote);

describe('a releitura antes da entrega', () => {
  it.each(Object.entries(CASES))('aceita o que foi pedido: %s', (_, pedido) => {
    expect(() => readBack(pedido, motor.renderNow(pedido))).not.toThrow();
  });

  it.each([
    ['uma letra trocada', '(Marina', '(Mariva'],
    [
      'dois valores em lugares trocados',
      /Marina A\xe7ucena([^]*)Josefa A\xe7ucena/,
      'Josefa A\xe7ucena$1Marina A\xe7ucena',
    ],
    ['um valor que se apagou', /\(Josefa A\xe7ucena\)/, '(              )'],
    ['um valor que não se mostra', /(Josefa A\xe7ucena\))Tj/, '$1  '],
    ['um valor fora do seu lugar', /39\.8 (\d{3})\.(\d+) Td\(Josefa/, '39.8 111.$2 Td(Josefa'],
    ['um texto que passa da sua caixa', /11( Tf 39\.8 [\d.]+ Td\(Josefa)/, '80$1'],
    ['um texto pequeno demais para se ler', /11( Tf 39\.8 [\d.]+ Td\(Josefa)/, '.1$1'],
    ['uma marca pequena demais para se ver', /\d\d\.\d+( Tf [\d.]+ [\d.]+ Td\(X\))/, '00.001$1'],
    ['uma linha em branco a menos', /(\(\)Tj )0 -[\d.]{5} Td/, `$1${' '.repeat(11)}`],
    ['uma marca noutra opção', /(?<=Tf )\d\d(?=\.?\d* \d+\.?\d* Td\(X\)Tj)/, '99'],
    ['um operador desconhecido', 'BT/F0', 'sh/F0'],
    ['uma fonte que a página não tem', 'BT/F0', 'BT/F9'],
    ['um objeto que não está onde devia', ' 0 obj\n<</Length', ' 1 obj\n<</Length'],
    ['um stream de outro tamanho', /Length 0000(\d)/, 'Length 0001$1'],
    ['um fim de arquivo que falta', '%%EOF\n', '%%EO  '],
  ])('percebe %s', (_, from, to) => {
    expect(() => readBack(pacote, adulterado(pronto, from, to))).toThrow(LeituraDivergenteError);
  });

  it('percebe o que sobra, o que falta e o que é de outro', () => {
    const [lme, edss] = pacote.documentos;
    const semMae = { ...lme!.valores, nome_mae: '' };
    const comPeso = { ...lme!.valores, peso: '72' };
    const outraMarca = { ...edss!.valores, edss: '4.0' };
    const outros = [
      [{ ...lme!, valores: semMae }, edss!],
      [{ ...lme!, valores: comPeso }, edss!],
      [lme!, { ...edss!, valores: outraMarca }],
      [lme!],
      [edss!, lme!],
    ];
    for (const documentos of outros) {
      expect(() => readBack({ ...pacote, documentos }, pronto)).toThrow(LeituraDivergenteError);
    }
  });

  it('não diz na mensagem o que está escrito', () => {
    try {
      readBack(pacote, adulterado(pronto, '(Marina', '(Mariva'));
      throw new Error('devia ter recusado');
    } catch (error) {
      const { message, cause } = error as Error;
      expect(`${message} ${(cause as Error).message}`).not.toMatch(/Mari|Josefa/);
    }
  });

  it('a moldura de uma linha usada também se confere', () => {
    const ter = umPacote(['ter', { med1_nome: 'Fingolimode', med1_marcado: 'sim' }]);
    const impresso = motor.renderNow(ter);

    expect(oModelo('ter').pages[0]!.slots.some((slot) => slot.type === 'mark' && slot.frameWith)).toBe(true);
    expect(() => readBack(ter, impresso)).not.toThrow();
    expect(() => readBack(ter, adulterado(impresso, /\d re S/, '9 re S'))).toThrow(LeituraDivergenteError);
    expect(() => readBack(umPacote(['ter', { med1_marcado: 'sim' }]), impresso)).toThrow(LeituraDivergenteError);
  });

  it('um rótulo está com o seu valor, e só com ele', () => {
    const comCns = umPacote(['escala_edss', { nome_paciente: 'Marina Açucena', cns_paciente: '700000000000021' }]);
    const impresso = motor.renderNow(comCns);
    expect(() => readBack(comCns, impresso)).not.toThrow();

    const semCns = umPacote(['escala_edss', { nome_paciente: 'Marina Açucena' }]);
    expect(() => readBack(semCns, impresso)).toThrow(LeituraDivergenteError);
    expect(() => readBack(comCns, motor.renderNow(semCns))).toThrow(LeituraDivergenteError);
    const faltas: readonly (readonly [RegExp, string])[] = [
      [/\(CNS\)Tj|\(CNS\) Tj/, '(CPF) Tj'],
      [/0\.361 0\.361 0\.361( rg[^(]+\(CNS)/, '1.000 1.000 1.000$1'],
      [/ 6( Tf [\d.]+ [\d.]+ Td \(CNS)/, ' 1$1'],
    ];
    for (const [from, to] of faltas)
      expect(() => readBack(comCns, adulterado(impresso, from, to))).toThrow(LeituraDivergenteError);
  });

  it('aceita um W numa casa estreita, também na primeira e na última', () => {
    const box = { x: 60, y: 60, width: 40, height: 20 };
    const slot = { type: 'text', name: 'codigo', box, size: 12, comb: 8 } as const;
    const pages = [{ width: 200, height: 200, drawings: [], slots: [slot] }];
    const casas = makeMotor([{ id: 'casas', titulo: 'Casas', versao: 1, pages }]);
    expect(() => casas.renderNow(umPacote(['casas', { codigo: 'WWWWWWWW' }]))).not.toThrow();
  });

  it('percebe a cor do papel, e a cor que não é a do modelo', () => {
    const lme = modelos.get('lme')!;
    const comCor = (color: string): CompiledTemplate => ({
      ...lme,
      pages: lme.pages.map((page) => ({
        ...page,
        slots: page.slots.map((slot) =>
          slot.type === 'text'
            ? {
                ...{ ...slot, prepared: makePreparedSlot() },
                ...{ before: makeOperators(`q ${color} rg\n`), after: makeOperators('Q\n') },
              }
            : slot,
        ),
      })),
    });
    const soLme = umPacote(['lme', pacote.documentos[0]!.valores]);
    const impresso = (color: string) => {
      const outro = makeMotor([], { readBack: false });
      outro.add(comCor(color));
      return outro.renderNow(soLme);
    };
    expect(() => readBack(soLme, impresso('0 0 0'))).not.toThrow();
    expect(() => readBack(soLme, impresso('1 1 1'))).toThrow(LeituraDivergenteError);
    expect(() => readBack(soLme, impresso('0 0 0.502'))).toThrow(LeituraDivergenteError);
  });

  it('depois de uma recusa, continua a aceitar o que está certo', () => {
    for (const from of ['%%EOF\n', 'Tj ET\n', 'BT/F0 ']) {
      expect(() => readBack(pacote, adulterado(pronto, from, ' '.repeat(from.length)))).toThrow(LeituraDivergenteError);
      expect(() => readBack(pacote, pronto)).not.toThrow();
    }
  });
});
