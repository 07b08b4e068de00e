import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { makeTestApp, type TestApp, type TestBrowser } from '../../../tests/helpers/test-app.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import { makeIdempotent } from '../idempotency.ts';

class RecusaError extends DomainError {
  override readonly name = 'RecusaError';
  readonly kind = 'conflict';
  readonly code = 'recusado';
  readonly action = 'Tente de outro jeito.';
}

interface Corpo {
  readonly valor?: number;
  readonly recusar?: boolean;
}

/** The route counts how often it ran and renames its usuario, so that what it wrote can be seen. */
describe('Idempotency-Key', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let execucoes: number;

  beforeAll(async () => {
    database = await createTestDatabase();
    const idempotent = makeIdempotent(database);
    const work = (request: FastifyRequest) => async () => {
      execucoes += 1;
      const { valor, recusar } = request.body as Corpo;
      await database.comoUsuario(request.usuario.titularId, (trx) =>
        trx
          .updateTable('usuarios')
          .set({ nome: `execução ${execucoes}` })
          .where('id', '=', request.usuario.titularId)
          .execute(),
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (recusar) throw new RecusaError('Não desta vez.');
      return { status: 201, body: { valor, execucao: execucoes } };
    };

    scene = await makeTestApp({
      database,
      register: async (app) => {
        for (const url of ['/api/teste', '/api/teste/:id']) {
          app.post(
            url,
            {
              onRequest: app.authenticate,
              schema: { operationId: url.endsWith(':id') ? 'renovarProcesso' : 'criarPaciente' },
            },
            async (request, reply) => {
              const { status, body } = await idempotent(request, reply, work(request));
              return reply.code(status).send(body);
            },
          );
        }
      },
    });
  });

  beforeEach(() => {
    execucoes = 0;
  });

  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const post = (browser: TestBrowser, corpo: object, chave?: string, url = '/api/teste') =>
    browser.post(url, corpo, chave === undefined ? {} : { 'idempotency-key': chave });
  const nome = async (browser: TestBrowser) => (await browser.get('/api/auth/me')).json().nome;

  it('sem chave, cada pedido é um pedido', async () => {
    const browser = await scene.entrou();
    await post(browser, { valor: 1 });
    expect((await post(browser, { valor: 1 })).json()).toEqual({ valor: 1, execucao: 2 });
  });

  it('o pedido repetido recebe a primeira resposta, e nada acontece de novo', async () => {
    const browser = await scene.entrou();
    const primeira = await post(browser, { valor: 1, a: { x: 1, y: [2] } }, 'k1');
    const repetida = await post(browser, { a: { y: [2], x: 1 }, valor: 1 }, 'k1');

    expect(primeira.statusCode).toBe(201);
    expect(primeira.headers['idempotency-replayed']).toBeUndefined();
    expect(repetida.statusCode).toBe(201);
    expect(repetida.json()).toEqual(primeira.json());
    expect(repetida.headers['idempotency-replayed']).toBe('true');
    expect(await nome(browser)).toBe('execução 1');
  });

  it('dois cliques ao mesmo tempo executam uma vez', async () => {
    const browser = await scene.entrou();
    const respostas = await Promise.all([1, 2, 3].map(() => post(browser, { valor: 7 }, 'clique')));
    for (const resposta of respostas) expect(resposta.json()).toEqual({ valor: 7, execucao: 1 });
  });

  it('a mesma chave com outro corpo é recusada', async () => {
    const browser = await scene.entrou();
    await post(browser, { valor: 1 }, 'k1');
    const outra = await post(browser, { valor: 2 }, 'k1');
    expect(outra.statusCode).toBe(422);
    expect(outra.json()).toEqual({
      type: '/problemas/chave_idempotencia_reutilizada',
      title: 'Esta Idempotency-Key já foi usada com outro conteúdo.',
      detail: 'Esta Idempotency-Key já foi usada com outro conteúdo.',
      status: 422,
      code: 'chave_idempotencia_reutilizada',
      action: 'Use outra Idempotency-Key para um pedido diferente.',
      request_id: expect.any(String),
    });
  });

  it('uma recusa não guarda nada: nem a resposta, nem o que já tinha sido escrito', async () => {
    const browser = await scene.entrou();
    const recusada = await post(browser, { recusar: true }, 'k1');
    expect(recusada.statusCode).toBe(409);
    expect(await nome(browser)).toBe('Helena Prado');
    expect((await post(browser, { valor: 1 }, 'k1')).json()).toEqual({ valor: 1, execucao: 2 });
  });

  it('em outro recurso, em outra operação ou de outra pessoa, a mesma chave é outra', async () => {
    const browser = await scene.entrou();
    const urls = ['/api/teste', '/api/teste/um', '/api/teste/dois'];
    for (const url of urls) await post(browser, { valor: 1 }, 'k1', url);
    expect((await post(browser, { valor: 1 }, 'k1', '/api/teste/dois')).json().execucao).toBe(3);

    const outra = await scene.entrou();
    expect((await post(outra, { valor: 2 }, 'k1')).json()).toEqual({ valor: 2, execucao: 4 });
  });

  it('as respostas guardadas são de quem pediu, também para o SQL escrito à mão', async () => {
    const browser = await scene.entrou();
    await post(browser, { valor: 1 }, 'minha');
    const { user_id } = (await browser.get('/api/auth/me')).json();
    const outra = (await (await scene.entrou()).get('/api/auth/me')).json().user_id;
    const chaves = sql`select chave from chaves_idempotencia`;

    expect((await chaves.execute(database.db)).rows).toEqual([]);
    expect((await database.comoUsuario(outra, (trx) => chaves.execute(trx))).rows).toEqual([]);
    expect((await database.comoUsuario(user_id, (trx) => chaves.execute(trx))).rows).toEqual([{ chave: 'minha' }]);
  });
});
