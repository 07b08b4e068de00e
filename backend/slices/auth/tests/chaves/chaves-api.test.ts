import { sessaoDe } from '../../infrastructure/api/sessoes/sessao-do-pedido.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from 'typebox';
import { newId } from '../../../../shared/new-id.ts';
import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { verificarAuditoria } from '../../infrastructure/persistence/auditoria/verificar-auditoria.ts';
import { comoDono as comoDonoDoBanco, eventosDe } from '../auditoria-helper.ts';
import { CHAVES, comChave, criarChave, TODOS_OS_ESCOPOS } from '../chaves-helper.ts';
import { umRelogio } from '../conta-helper.ts';
import { comoDono, comPapel, type Pessoa, umaPessoa } from '../delegacao-helper.ts';

const MINUTO = 60_000;
const DIA = 24 * 60 * MINUTO;

describe('chaves de API', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let ana: Pessoa;
  const relogio = umRelogio();

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({
      database,
      now: relogio.now,
      register: async (app) => {
        const porta = (operationId: string) => ({ onRequest: app.authenticate, schema: { operationId } });
        app.get('/api/catalogo', porta('buscarDoencas'), async ({ usuario }) => ({
          id: usuario.titularId,
          ator: usuario.atorId,
        }));
        app.post('/api/rascunhos', porta('criarRascunho'), async ({ usuario: { titularId: id } }) => {
          const rascunho = { id: newId(), usuario_id: id, conteudo: '{}' };
          await database.comoUsuario(id, (trx) => trx.insertInto('rascunhos').values(rascunho).execute());
          return { id };
        });
        app.post('/api/emissao', porta('emitirDocumentos'), async () => ({ emitido: true }));
        app.get('/api/sessao', porta('lerProtocolo'), async ({ usuario }) => ({ sessao: sessaoDe(usuario).sessaoId }));
        const params = Type.Object({ id: Type.String() });
        app.get<{ Params: { id: string } }>(
          '/api/rascunhos/:id',
          { onRequest: app.authenticate, schema: { operationId: 'lerRascunho', params } },
          async () => ({ itens: [] }),
        );
      },
    });
  });
  beforeEach(async () => {
    ana = await umaPessoa(scene);
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const pedir = (chave: string) => comChave(scene, chave);
  const codigo = async (chave: string) => (await pedir(chave)('GET', '/api/catalogo')).json().code;
  const linhaDe = async (id: string) =>
    (await comoDono(database, 'select *, hash::text as hash_texto from chaves_api where id = $1', [id])).rows[0];

  describe('criar, listar e revogar', () => {
    it('mostra a chave uma vez e guarda só o SHA-256 dela', async () => {
      const resposta = await ana.browser.post(CHAVES, {
        ...{ nome: 'Servidor MCP', escopos: ['catalogo.ler', 'rascunhos.escrever'], validade_dias: 90 },
      });
      expect(resposta.statusCode).toBe(201);
      const { chave, ...criada } = resposta.json();
      expect(chave).toMatch(/^autocusto_[\w-]{43}$/);
      expect(criada).toEqual({
        ...{ id: expect.any(String), nome: 'Servidor MCP', escopos: ['catalogo.ler', 'rascunhos.escrever'] },
        ...{ final: chave.slice(-4), criada_em: relogio.now().toISOString(), ultimo_uso_em: null },
        expira_em: new Date(relogio.now().getTime() + 90 * DIA).toISOString(),
      });
      expect((await ana.browser.get(CHAVES)).json()).toEqual({ itens: [criada] });
      const linha = await linhaDe(criada.id);
      expect(linha.hash).toHaveLength(32);
      expect(JSON.stringify(linha)).not.toContain(chave.slice(10, 50));
      expect(scene.mails.at(-1)).toMatchObject({ to: ana.email, subject: 'Uma chave de API foi criada no AutoCusto' });
      expect(JSON.stringify(scene.mails)).not.toContain(chave);
    });

    it.each([
      ['sem escopo', { escopos: [] }],
      ['com escopo que não existe', { escopos: ['documentos.emitir'] }],
      ['com escopo repetido', { escopos: ['catalogo.ler', 'catalogo.ler'] }],
      ['sem prazo', { validade_dias: undefined }],
      ['além de um ano', { validade_dias: 366 }],
      ['já vencida', { validade_dias: 0 }],
      ['sem nome', { nome: '  ' }],
      ['com nome de duas linhas', { nome: 'a\nb' }],
    ])('recusa a chave %s', async (_caso, mais) => {
      const pedido = { nome: 'Programa', escopos: ['catalogo.ler'], validade_dias: 30, ...mais };
      expect((await ana.browser.post(CHAVES, pedido)).statusCode).toBe(422);
      expect((await ana.browser.get(CHAVES)).json()).toEqual({ itens: [] });
    });

    it('pede prova recente de quem é para criar, não para listar nem revogar', async () => {
      const { id } = await criarChave(ana.browser);
      const antes = new Date(relogio.now().getTime() - 11 * MINUTO);
      await comoDono(database, 'update sessoes set reautenticada_em = $2 where usuario_id = $1', [ana.id, antes]);
      const pedido = { nome: 'Outra', escopos: ['catalogo.ler'], validade_dias: 30 };
      expect((await ana.browser.post(CHAVES, pedido)).json().code).toBe('reautenticacao_necessaria');
      expect((await ana.browser.get(CHAVES)).statusCode).toBe(200);
      expect((await ana.browser.delete(`${CHAVES}/${id}`)).statusCode).toBe(204);
    });

    it('tem até 10, mesmo pedidas ao mesmo tempo; revogar abre lugar', async () => {
      for (let n = 0; n < 9; n++) await criarChave(ana.browser);
      const pedido = { nome: 'Mais uma', escopos: ['catalogo.ler'], validade_dias: 30 };
      const juntas = await segurandoAConta(ana.id, async () =>
        Promise.all(Array.from({ length: 3 }, () => ana.browser.post(CHAVES, pedido))),
      );
      expect(juntas.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
      const { itens } = (await ana.browser.get(CHAVES)).json();
      expect(itens).toHaveLength(10);
      await ana.browser.delete(`${CHAVES}/${itens[0].id}`);
      expect((await ana.browser.post(CHAVES, pedido)).statusCode).toBe(201);
    });

    /** Whoever counts must wait until the one before has finished. */
    async function segurandoAConta<T>(id: string, trabalho: () => Promise<T>): Promise<T> {
      return comoDonoDoBanco(database, async (dono) => {
        await dono.query('begin');
        await dono.query('select from usuarios where id = $1 for no key update', [id]);
        const pendente = trabalho();
        expect(await Promise.race([pendente, sleep(500, 'esperam')])).toBe('esperam');
        await dono.query('commit');
        return pendente;
      });
    }

    it('só médicos têm chaves, e a de outra pessoa é como se não existisse', async () => {
      for (const papel of ['assistente', 'administrador', 'auditor']) {
        const { browser } = await comPapel(scene, database, papel);
        expect((await browser.get(CHAVES)).json().code).toBe('papel_sem_permissao');
        expect((await browser.post(CHAVES, {})).json().code).toBe('papel_sem_permissao');
      }
      const { id, chave } = await criarChave(ana.browser);
      const bia = await umaPessoa(scene);
      expect((await bia.browser.get(CHAVES)).json()).toEqual({ itens: [] });
      const alheia = await bia.browser.delete(`${CHAVES}/${id}`);
      const inexistente = await bia.browser.delete(`${CHAVES}/${newId()}`);
      expect(alheia.statusCode).toBe(404);
      expect({ ...alheia.json(), request_id: '' }).toEqual({ ...inexistente.json(), request_id: '' });
      expect(await codigo(chave)).toBeUndefined();
    });
  });

  describe('quem pede com uma chave', () => {
    it('age como o seu médico, no que os escopos deixam, sem cookie nem token de CSRF', async () => {
      const { chave } = await criarChave(ana.browser, { escopos: ['catalogo.ler', 'rascunhos.escrever'] });
      expect((await pedir(chave)('GET', '/api/catalogo')).json()).toEqual({ id: ana.id, ator: ana.id });
      expect((await pedir(chave)('POST', '/api/rascunhos')).json()).toEqual({ id: ana.id });
      expect((await pedir(chave)('GET', '/api/catalogo', { authorization: `bearer ${chave}` })).statusCode).toBe(200);
    });

    it('sem o escopo recebe 403 com o nome dele; fora dos escopos, 403 que diz onde se faz', async () => {
      const { chave } = await criarChave(ana.browser, { escopos: ['catalogo.ler'] });
      const semEscopo = await pedir(chave)('POST', '/api/rascunhos');
      expect(semEscopo.statusCode).toBe(403);
      expect(semEscopo.json()).toMatchObject({ code: 'escopo_insuficiente', escopo: 'rascunhos.escrever' });
      const todos = await criarChave(ana.browser);
      for (const [method, url] of [
        ['POST', '/api/emissao'],
        ['GET', CHAVES],
        ['POST', CHAVES],
        ['GET', '/api/auth/me'],
        ['DELETE', '/api/auth/sessoes'],
      ] as const) {
        const fechada = await pedir(todos.chave)(method, url);
        expect([url, fechada.statusCode, fechada.json().code]).toEqual([url, 403, 'operacao_fechada_a_chaves']);
        expect(fechada.headers['www-authenticate']).toBeUndefined();
      }
    });

    it('não tem sessão: a rota que a lê responde 401', async () => {
      const { chave } = await criarChave(ana.browser);
      expect((await pedir(chave)('GET', '/api/sessao')).json().code).toBe('nao_autenticado');
    });

    it('anota o uso uma vez por minuto, e o uso não é um evento', async () => {
      const { id, chave } = await criarChave(ana.browser);
      const primeiro = relogio.now();
      await pedir(chave)('GET', '/api/catalogo');
      relogio.passar(59_000);
      await pedir(chave)('GET', '/api/catalogo');
      expect((await linhaDe(id)).ultimo_uso_em).toEqual(primeiro);
      relogio.passar(1_000);
      await pedir(chave)('GET', '/api/catalogo');
      expect((await linhaDe(id)).ultimo_uso_em).toEqual(relogio.now());
      expect((await eventosDe(database, ana.id)).filter(({ acao }) => acao.startsWith('chave_api'))).toHaveLength(1);
    });

    it('acima do limite da chave espera; as outras da conta, não', async () => {
      const uma = await criarChave(ana.browser);
      const outra = await criarChave(ana.browser);
      let resposta = await pedir(uma.chave)('GET', '/api/catalogo');
      for (let n = 1; n < 1_200; n++) resposta = await pedir(uma.chave)('GET', '/api/catalogo');
      expect(resposta.statusCode).toBe(200);
      const cheia = await pedir(uma.chave)('GET', '/api/catalogo');
      expect(cheia.statusCode).toBe(429);
      expect(Number(cheia.headers['retry-after'])).toBeGreaterThan(0);
      expect(await codigo(outra.chave)).toBeUndefined();
    }, 60_000);
  });

  describe('morre na hora', () => {
    const mortes: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
      ['revogada', (id) => ana.browser.delete(`${CHAVES}/${id}`)],
      ['vencida', async () => relogio.passar(30 * DIA)],
      [
        'de conta suspensa',
        () => comoDono(database, 'update usuarios set suspenso_em = now() where id = $1', [ana.id]),
      ],
      [
        'de quem mudou de papel',
        () => comoDono(database, "update usuarios set tipo = 'auditor' where id = $1", [ana.id]),
      ],
      ['de senha trocada', () => ana.browser.put('/api/auth/senha', { senha: 'outra-senha-bem-longa-42' })],
      ['de senha redefinida', redefinir],
    ];

    async function redefinir() {
      const browser = scene.browser('198.51.250.1');
      await browser.post('/api/auth/senha/esquecida', { email: ana.email });
      const redefinida = await browser.post('/api/auth/senha/redefinicao', {
        ...{ token: scene.tokenTo(ana.email), senha: 'outra-senha-bem-longa-42' },
      });
      expect(redefinida.statusCode).toBeLessThan(300);
    }

    it.each(mortes)('a chave %s: o mesmo 401 da que nunca existiu', async (_caso, matar) => {
      const { id, chave } = await criarChave(ana.browser, { validade_dias: 30 });
      expect((await pedir(chave)('GET', '/api/catalogo')).statusCode).toBe(200);
      await matar(id);
      const morta = await pedir(chave)('GET', '/api/catalogo');
      const nunca = await pedir(`autocusto_${'A'.repeat(43)}`)('GET', '/api/catalogo');
      expect(morta.statusCode).toBe(401);
      expect(morta.headers['www-authenticate']).toBe('Bearer');
      expect(morta.json()).toMatchObject({ code: 'chave_invalida' });
      expect({ ...morta.json(), request_id: '' }).toEqual({ ...nunca.json(), request_id: '' });
    });

    it('e não volta com a conta devolvida, nem com o papel', async () => {
      const { chave } = await criarChave(ana.browser);
      await comoDono(database, 'update usuarios set suspenso_em = now() where id = $1', [ana.id]);
      await comoDono(database, 'update usuarios set suspenso_em = null where id = $1', [ana.id]);
      expect(await codigo(chave)).toBe('chave_invalida');
    });

    it('encerrar todas as sessões não a mata', async () => {
      const { chave } = await criarChave(ana.browser);
      await ana.browser.delete('/api/auth/sessoes');
      expect(await codigo(chave)).toBeUndefined();
    });
  });

  describe('CSRF', () => {
    const inventada = `Bearer autocusto_${'A'.repeat(43)}`;

    it.each(['login', 'refresh', 'senha/redefinicao', 'cadastro'])(
      'uma chave, boa ou inventada, não abre POST /api/auth/%s, que não a lê',
      async (path) => {
        const { chave } = await criarChave(ana.browser);
        for (const authorization of [inventada, `Bearer ${chave}`]) {
          const url = `/api/auth/${path}`;
          const resposta = await ana.browser.send({ method: 'POST', url, headers: { authorization } });
          expect([resposta.statusCode, resposta.json().code]).toEqual([403, 'csrf_invalido']);
        }
        expect((await ana.browser.renovar()).statusCode).toBe(200);
      },
    );

    it('o cookie de renovação com uma chave inventada não entra nem sai', async () => {
      for (const url of ['/api/auth/logout', '/api/rascunhos']) {
        const resposta = await ana.browser.send({ method: 'POST', url, headers: { authorization: inventada } });
        expect([resposta.statusCode, resposta.json().code]).toEqual([401, 'chave_invalida']);
      }
      expect((await ana.browser.renovar()).statusCode).toBe(200);
    });

    it.each([
      ['um token de acesso', (token: string) => `Bearer ${token}`],
      ['um token com o prefixo no meio', (token: string) => `Bearer ${token}autocusto_`],
      ['a chave em outro esquema', () => inventada.replace('Bearer', 'Basic')],
      ['a chave depois de outra coisa', () => inventada.replace('Bearer ', 'Bearer x,')],
    ])('%s pede o token de CSRF', async (_caso, authorization) => {
      const headers = { authorization: authorization(ana.browser.accessToken ?? '') };
      const resposta = await ana.browser.send({ method: 'POST', url: '/api/rascunhos', headers });
      expect([resposta.statusCode, resposta.json().code]).toEqual([403, 'csrf_invalido']);
    });
  });

  describe('auditoria', () => {
    it('diz de cada leitura e escrita com que chave foi feita, e a cadeia confere', async () => {
      const { id, chave } = await criarChave(ana.browser);
      const rascunho = newId();
      await pedir(chave)('GET', `/api/rascunhos/${rascunho}`);
      await ana.browser.get(`/api/rascunhos/${rascunho}`);
      const leituras = (await eventosDe(database, ana.id)).filter(({ acao }) => acao === 'rascunho.ler');
      expect(leituras).toEqual([
        expect.objectContaining({ recurso_id: rascunho, ator_id: ana.id, detalhe: { chave: id } }),
        expect.objectContaining({ recurso_id: rascunho, ator_id: ana.id, detalhe: {} }),
      ]);
      await pedir(chave)('POST', '/api/rascunhos');
      expect((await eventosDe(database, ana.id)).at(-1)).toMatchObject({
        acao: 'rascunho.criar',
        detalhe: { chave: id },
      });
      const { quebras } = await verificarAuditoria(database.ownerUrl);
      expect(quebras).toEqual([]);
    });

    it('guarda a criação, a revogação e, uma vez por hora, a recusa', async () => {
      const { id, chave } = await criarChave(ana.browser, { escopos: ['catalogo.ler'] });
      await pedir(chave)('POST', '/api/rascunhos');
      await pedir(chave)('POST', '/api/rascunhos');
      await ana.browser.delete(`${CHAVES}/${id}`);
      await pedir(chave)('GET', '/api/catalogo');
      await pedir(chave)('GET', '/api/catalogo');
      const eventos = (await eventosDe(database, ana.id)).filter(({ acao }) => acao.startsWith('chave_api'));
      expect(eventos).toMatchObject([
        { acao: 'chave_api.criar', recurso_id: id, ator_id: ana.id, detalhe: {} },
        { acao: 'chave_api.recusar', recurso_id: id, ator_id: ana.id, detalhe: { codigo: 'escopo_insuficiente' } },
        { acao: 'chave_api.alterar', recurso_id: id, ator_id: ana.id, detalhe: { campos: ['revogada_em'] } },
        { acao: 'chave_api.recusar', recurso_id: id, ator_id: null, detalhe: { codigo: 'chave_invalida' } },
      ]);
      expect(eventos).toHaveLength(4);
    });

    it('a exportação da conta tem as chaves, sem o hash', async () => {
      const { id } = await criarChave(ana.browser, { nome: 'Exportada' });
      const exportada = await ana.browser.get('/api/auth/exportacao');
      const [chave] = exportada.json().tabelas.chaves_api;
      expect(chave).toMatchObject({ id, nome: 'Exportada', escopos: TODOS_OS_ESCOPOS });
      expect(Object.keys(chave)).not.toContain('hash');
    });
  });

  it('a senha errada não revoga nada', async () => {
    const { chave } = await criarChave(ana.browser);
    await scene.browser('198.51.251.1').entrar(ana.email, `${SENHA}-errada`);
    expect(await codigo(chave)).toBeUndefined();
  });
});
