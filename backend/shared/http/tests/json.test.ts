import { CamposInvalidosError } from '@autocusto/dominio/comum/domain-error.ts';
import { parseJson } from '../json.ts';

const recusas = (json: string | Buffer): string[] => {
  try {
    parseJson(Buffer.from(json));
  } catch (error) {
    if (error instanceof CamposInvalidosError) return error.errors.map(({ field, code }) => `${field}:${code}`);
    throw error;
  }
  return [];
};

describe('o JSON é lido como foi escrito, ou recusado pelo campo', () => {
  it.each([
    ['o que não cabe em número algum', '{"a":{"peso":1e999}}', ['a.peso:numero_inexato']],
    ['inteiro de 19 algarismos', '{"a":[1,9007199254740993123]}', ['a.1:numero_inexato']],
    ['o primeiro inteiro que se arredonda', '{"a":9007199254740993}', ['a:numero_inexato']],
    ['casas demais', '{"a":0.12345678901234567890}', ['a:numero_inexato']],
    ['pequeno demais', '{"a":1e-999}', ['a:numero_inexato']],
    ['campo repetido', '{"a":1,"b":{"c":1,"c":2}}', ['b.c:campo_repetido']],
    ['campo repetido com o mesmo valor', '{"a":1,"a":1}', ['a:campo_repetido']],
    ['campo repetido, uma vez com escapes', String.raw`{"a":1,"\u0061":2}`, ['a:campo_repetido']],
    ['campo repetido dentro de lista', '[{"a":1},{"a":2,"a":3}]', ['1.a:campo_repetido']],
    ['__proto__', '{"conteudo":{"__proto__":{"x":1}}}', ['conteudo.__proto__:campo_reservado']],
    ['__proto__ com escapes', String.raw`{"\u005f_proto__":1}`, ['__proto__:campo_reservado']],
    ['constructor.prototype', '{"constructor":{"prototype":{}}}', ['constructor.prototype:campo_reservado']],
    ['níveis demais', `{"a":{"b":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`, ['a.b.0:estrutura_profunda']],
  ])('%s', (_caso, json, esperado) => {
    expect(recusas(json)).toEqual(esperado);
  });

  it.each([
    '0',
    '-0',
    '70.50',
    '1e2',
    '1.20E+1',
    '0.1',
    '9007199254740991',
    '-9007199254740992',
    '123456789.25',
    '0.000001',
    '1e21',
    '1.7976931348623157e308',
  ])('%s é exato', (numero) => {
    expect(parseJson(Buffer.from(`{"a":${numero}}`))).toEqual({ a: Number(numero) });
  });

  it('o mesmo nome em objetos diferentes, e textos com aspas, chaves e barras, são o que são', () => {
    const valor = {
      a: [{ n: '{"n":1,"n":2} \\" : 1e999' }, { n: '' }],
      b: { a: null },
      prototype: true,
      constructor: 'x',
    };
    expect(parseJson(Buffer.from(JSON.stringify(valor)))).toEqual(valor);
  });

  it('bytes que não são UTF-8 são recusados pelo campo em que estão', () => {
    const latin1 = Buffer.from('{"nome":"José","mae":{"nome":"Conceição"},"ok":"x"}', 'latin1');
    expect(recusas(latin1)).toEqual(['nome:codificacao_invalida', 'mae.nome:codificacao_invalida']);
    expect(recusas(Buffer.from('{"é":1}', 'latin1'))).toEqual(['�:codificacao_invalida']);
    expect(recusas(Buffer.from('{"a":"\xed\xa0\x80"}', 'latin1'))).toEqual(['a:codificacao_invalida']);
    expect(recusas('{"a":"José","b":"ção ≥ 😀"}')).toEqual([]);
  });

  it('a marca de ordem dos bytes no começo nada diz', () => {
    expect(parseJson(Buffer.from('\uFEFF{"a":1}'))).toEqual({ a: 1 });
  });

  it.each(['', '{', '{"a":01}', '{"a":NaN}', '{a:1}', '[1,]', 'é'])('%s não é JSON', (texto) => {
    expect(() => parseJson(Buffer.from(texto))).toThrow(SyntaxError);
    expect(() => parseJson(Buffer.from(texto, 'latin1'))).toThrow(SyntaxError);
  });
});
