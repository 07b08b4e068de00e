import Fastify from 'fastify';
import { Type } from 'typebox';
import { useProblems } from '../problem-handler.ts';
import { IdParams, Linha } from '../schemas.ts';
import { useStrictValidation } from '../validation.ts';

interface Problem {
  code: string;
  errors?: { field: string; code: string; message: string }[];
}

const app = Fastify({ bodyLimit: 256 * 1024 });
useStrictValidation(app);
useProblems(app);
const body = Type.Object(
  { nome: Linha(10), idade: Type.Optional(Type.Integer()), resto: Type.Optional(Type.Unknown()) },
  { additionalProperties: false },
);
app.post('/pessoas', { schema: { body } }, async () => ({ ok: true }));
app.get('/pessoas/:id', { schema: { params: IdParams } }, async () => ({ ok: true }));
afterAll(() => app.close());

async function refuse(payload: string) {
  const answer = await app.inject({
    method: 'POST',
    url: '/pessoas',
    headers: { 'content-type': 'application/json' },
    payload,
  });
  const { code, errors = [] } = answer.json<Problem>();
  return [answer.statusCode, code, ...errors.map((error) => `${error.field}:${error.code}`)];
}

describe('o corpo é aceito como veio, ou recusado pelo campo', () => {
  it('campo que falta, que sobra, ou de outro tipo', async () => {
    expect(await refuse('{"idade":"7","sobra":1}')).toEqual([
      422,
      'campos_invalidos',
      'nome:obrigatorio',
      'sobra:campo_desconhecido',
      'idade:tipo_invalido',
    ]);
  });

  it('só espaços não preenchem, e texto demais não é cortado', async () => {
    expect(await refuse('{"nome":"   "}')).toEqual([422, 'campos_invalidos', 'nome:formato_invalido']);
    expect(await refuse('{"nome":"abcdefghijk"}')).toEqual([422, 'campos_invalidos', 'nome:texto_longo']);
  });

  it.each([
    ['NUL', '{"nome":"a\\u0000"}', 'nome'],
    ['meio par substituto', '{"nome":"a","resto":{"x":["\\ud800"]}}', 'resto.x.0'],
  ])('%s não pode ser guardado', async (_caso, payload, field) => {
    expect(await refuse(payload)).toEqual([422, 'campos_invalidos', `${field}:caractere_invalido`]);
  });

  it('o que responde a um corpo cheio de campos que não existem é pouco, por mais que sejam', async () => {
    const sobra = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`campo_${n}`, 1]));
    expect(await refuse(JSON.stringify({ nome: 'a', ...sobra }))).toHaveLength(2 + 200);
  });

  it('níveis demais não esgotam a pilha', async () => {
    const fundo = `{"nome":"a","resto":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect((await refuse(fundo))[0]).toBe(422);
  });

  it('JSON quebrado é 400, corpo grande demais é 413', async () => {
    expect(await refuse('{"nome":')).toEqual([400, 'requisicao_malformada']);
    expect(await refuse(`{"nome":"${'a'.repeat(300_000)}"}`)).toEqual([413, 'corpo_grande_demais']);
  });

  it('texto puro não é um corpo', async () => {
    const answer = await app.inject({
      ...{ method: 'POST', url: '/pessoas', payload: '{"nome":"a"}' },
      headers: { 'content-type': 'text/plain' },
    });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([415, 'tipo_nao_suportado']);
  });

  it('o detalhe diz o motivo de cada campo, ou o que aconteceu', async () => {
    const recusar = async (payload: string) => {
      const headers = { 'content-type': 'application/json' };
      return (await app.inject({ method: 'POST', url: '/pessoas', headers, payload })).json<{ detail: string }>()
        .detail;
    };
    expect(await recusar('{"sobra":1}')).toBe(
      'nome: Preencha este campo. sobra: Este campo não existe aqui: retire-o.',
    );
    expect(await recusar('{')).toBe('Não foi possível ler o corpo da requisição.');
  });

  it('o id é um UUID nu', async () => {
    const id = '0193f6c0-7a00-7000-8000-000000000001';
    expect((await app.inject(`/pessoas/${id}`)).statusCode).toBe(200);
    expect((await app.inject(`/pessoas/urn:uuid:${id}`)).statusCode).toBe(422);
  });
});
