import { makeAppDaMatriz } from './authz/app-da-matriz.ts';
import type { Contrato, Operacao } from './fuzz-http/contrato.ts';
import { fuzz } from './fuzz-http/fuzz.ts';
import { makeJuiz } from './fuzz-http/juiz.ts';

describe('pedidos tirados do contrato', () => {
  // `npm run fuzz:http` sends 100 000; here, a few of a seed that never changes.
  it('nenhum é respondido com um erro do servidor, nem fora da descrição', async () => {
    const cena = await makeAppDaMatriz();
    const { falhas, porStatus, operacoes } = await fuzz(cena, 400, 1);
    await cena.fechar();
    expect(falhas).toEqual([]);
    expect(operacoes).toBeGreaterThan(20);
    expect(porStatus['422']).toBeGreaterThan(40);
  }, 300_000);

  describe('acusa', () => {
    const schema = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } as const;
    const problema = { content: { 'application/problem+json': { schema } } };
    const contrato: Contrato = { operacoes: [], components: { responses: { Problema: problema } } };
    const operacao: Operacao = {
      ...{ operationId: 'ler', metodo: 'GET', caminho: '/' },
      responses: {
        200: { content: { 'application/json': { schema } } },
        204: {},
        404: { $ref: '#/components/responses/Problema' },
      },
    };
    const julgar = makeJuiz(contrato);
    const json = { 'content-type': 'application/json; charset=utf-8' };

    it.each([
      ['o erro do servidor', { statusCode: 500, headers: json, body: '{"id":"a"}' }],
      ['o que falta no corpo', { statusCode: 200, headers: json, body: '{}' }],
      ['o outro tipo', { statusCode: 200, headers: { 'content-type': 'text/html' }, body: 'a' }],
      ['o status que ninguém descreveu', { statusCode: 409, headers: json, body: '{"id":"a"}' }],
      ['o corpo onde não há nenhum', { statusCode: 204, headers: json, body: '{}' }],
      ['a recusa que não é um problema', { statusCode: 404, headers: json, body: '{"id":"a"}' }],
    ])('%s', (_caso, resposta) => expect(julgar(operacao, resposta)).toBeDefined());

    it('o que está na descrição não', () => {
      expect(julgar(operacao, { statusCode: 200, headers: json, body: '{"id":"a"}' })).toBeUndefined();
      expect(julgar(operacao, { statusCode: 204, headers: {}, body: '' })).toBeUndefined();
    });
  });
});
