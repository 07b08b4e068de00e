import { porExtenso } from '../domain/documentos/numero-por-extenso.ts';

describe('quantidade por extenso', () => {
  it.each([
    [0, 'zero'],
    [1, 'um'],
    [14, 'quatorze'],
    [20, 'vinte'],
    [28, 'vinte e oito'],
    [60, 'sessenta'],
    [100, 'cem'],
    [101, 'cento e um'],
    [116, 'cento e dezesseis'],
    [248, 'duzentos e quarenta e oito'],
    [500, 'quinhentos'],
    [1000, 'mil'],
    [1001, 'mil e um'],
    [1100, 'mil e cem'],
    [1234, 'mil duzentos e trinta e quatro'],
    [2019, 'dois mil e dezenove'],
    [3600, 'três mil e seiscentos'],
    [9999, 'nove mil novecentos e noventa e nove'],
  ])('%i é %s', (numero, extenso) => {
    expect(porExtenso(numero)).toBe(extenso);
  });

  it('dá a cada quantidade um nome seu', () => {
    const todos = Array.from({ length: 10_000 }, (_, numero) => porExtenso(numero));
    expect(new Set(todos).size).toBe(10_000);
    expect(todos.every((extenso) => /^[a-zê]+( [a-zê]+)*$/.test(extenso))).toBe(true);
  });

  it.each([-1, 10_000, 1.5, Number.NaN])('não escreve %d', (numero) => {
    expect(() => porExtenso(numero)).toThrow(RangeError);
  });
});
