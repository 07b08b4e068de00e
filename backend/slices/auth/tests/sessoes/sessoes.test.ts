import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, SENHA, type TestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { newId } from '../../../../shared/new-id.ts';
import { MAX_SESSOES } from '../../domain/sessoes/sessao.ts';
import { auditoriaDe, idDe } from '../conta-helper.ts';
import { comoDono } from '../delegacao-helper.ts';

const REFRESH = 'autocusto_refresh';
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

describe('sessões', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let relogio: Date;

  const passar = (ms: number) => (relogio = new Date(relogio.getTime() + ms));

  beforeAll(async () => {
    database = await createTestDatabase();
    relogio = new Date();
    scene = await makeTestApp({ database, now: () => relogio });
  });

  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const me = async (browser: TestBrowser) => (await browser.get('/api/auth/me')).statusCode;

  describe('entrar', () => {
    it('responde o token de acesso, quem entrou e o cookie de renovação', async () => {
      const email = 'Helena.Prado@exemplo.test';
      await scene.entrou(email);
      const browser = scene.browser();
      const response = await browser.entrar('helena.prado@EXEMPLO.test');

      expect(response.statusCode).toBe(200);
      expect(response.json()).toEqual({
        access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        token_type: 'Bearer',
        expires_in: 600,
        user: { user_id: expect.any(String), email, user_type: 'medico', nome: 'Helena Prado' },
      });
      expect(response.cookies.find(({ name }) => name === REFRESH)).toEqual({
        name: REFRESH,
        value: expect.stringMatching(/^[0-9a-f]{64}$/),
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
      });
      expect((await browser.get('/api/auth/me')).json()).toEqual({
        ...response.json().user,
        sessao: { bloqueada: false, pin_definido: false, reautenticada_em: relogio.toISOString() },
        em_nome_de: [],
      });

      const { iat, exp } = scene.app.jwt.decode(response.json().access_token) as { iat: number; exp: number };
      expect(exp - iat).toBe(600);
    });

    it('usa os nomes __Host- e Secure quando o endereço é https', async () => {
      const https = await makeTestApp({ database, cookieSecure: true });
      const browser = await https.entrou();
      const nomes = ['aparelho', 'csrf', 'refresh'].map((nome) => `__Host-autocusto_${nome}`);
      expect([...browser.cookies.keys()].sort()).toEqual(nomes);
      const { cookies } = await browser.renovar();
      expect(cookies.every(({ secure, path, domain }) => secure && path === '/' && !domain)).toBe(true);
      await https.app.close();
    });

    it('responde o mesmo para conta desconhecida e senha errada', async () => {
      await scene.entrou('ana@exemplo.test');
      const desconhecida = await scene.browser().entrar('ninguem@exemplo.test');
      const errada = await scene.browser().entrar('ana@exemplo.test', 'outra-senha-qualquer');

      expect(desconhecida.statusCode).toBe(401);
      expect(errada.statusCode).toBe(401);
      const semId = (response: typeof errada) => ({ ...response.json(), request_id: '' });
      expect(semId(errada)).toEqual(semId(desconhecida));
      expect(semId(errada)).toEqual({
        type: '/problemas/credenciais_invalidas',
        title: 'O e-mail ou a senha não confere.',
        detail: 'O e-mail ou a senha não confere.',
        status: 401,
        code: 'credenciais_invalidas',
        action: 'Confira os dois e tente de novo, ou use "Esqueci a senha".',
        request_id: '',
      });
    });

    it('conta que o e-mail não foi confirmado só a quem sabe a senha', async () => {
      const browser = scene.browser();
      await browser.post('/api/auth/cadastro', { nome: 'Rui Lima', email: 'rui@exemplo.test', senha: SENHA });

      expect((await browser.entrar('rui@exemplo.test', 'senha-que-nao-e')).json().code).toBe('credenciais_invalidas');
      const certa = await browser.entrar('rui@exemplo.test');
      expect(certa.statusCode).toBe(403);
      expect(certa.json()).toMatchObject({ code: 'email_nao_verificado', action: expect.stringContaining('link') });
    });

    it('refaz o hash quando os parâmetros mudaram', async () => {
      await scene.entrou('mario@exemplo.test');
      const mais = await makeTestApp({ database, argon2: { memoryKib: 128, passes: 2 } });
      const browser = mais.browser();
      await browser.entrar('mario@exemplo.test');

      const { user_id } = (await browser.get('/api/auth/me')).json();
      const { senha_hash } = await database.comoUsuario(user_id, (trx) =>
        trx.selectFrom('usuarios').select('senha_hash').executeTakeFirstOrThrow(),
      );
      expect(senha_hash).toMatch(/^\$argon2id\$v=19\$m=128,t=2,p=1\$/);
      expect((await mais.browser().entrar('mario@exemplo.test')).statusCode).toBe(200);
      await mais.app.close();
    });
  });

  describe('quem pede', () => {
    it.each([
      ['sem token', undefined],
      ['com um token que não é JWT', 'Bearer nada'],
      ['com outro esquema', 'Basic aGVsZW5hOnNlbmhh'],
      ['com um token sem assinatura', `Bearer ${unsigned()}`],
    ])('%s recebe 401 com o desafio Bearer', async (_caso, authorization) => {
      const response = await scene.browser().get('/api/auth/me', authorization ? { authorization } : {});
      expect(response.statusCode).toBe(401);
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.json()).toMatchObject({ code: 'nao_autenticado', action: expect.any(String) });
    });

    it('não entra com token de outro emissor, de outro público, vencido ou de outra chave', async () => {
      const browser = await scene.entrou();
      const { sub, sid, tipo } = scene.app.jwt.decode(browser.accessToken!) as { sub: never; sid: never; tipo: never };
      const claims = { sub, sid, tipo };
      const tokens = [
        scene.app.jwt.sign(claims, { iss: 'outro' }),
        scene.app.jwt.sign(claims, { aud: 'outro' }),
        scene.app.jwt.sign(claims, { expiresIn: 1 }),
        scene.app.jwt.sign(claims, { key: 'x'.repeat(32) }),
        scene.app.jwt.sign({ sub, tipo } as never),
      ];
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      for (const token of tokens) {
        expect((await browser.get('/api/auth/me', { authorization: `Bearer ${token}` })).statusCode).toBe(401);
      }
      expect(await me(browser)).toBe(200);
    });

    it('lê o papel como ele é agora, não como o token o diz', async () => {
      const browser = await scene.entrou();
      const { user_id } = (await browser.get('/api/auth/me')).json();
      await comoDono(database, "update usuarios set tipo = 'auditor' where id = $1", [user_id]);
      expect((await browser.get('/api/auth/me')).json().user_type).toBe('auditor');
    });
  });

  describe('renovar', () => {
    it('troca o cookie e responde um token de acesso da mesma sessão', async () => {
      const browser = await scene.entrou();
      const antes = browser.cookies.get(REFRESH);
      const response = await browser.renovar();

      expect(response.statusCode).toBe(200);
      expect(response.json()).toMatchObject({ token_type: 'Bearer', user: { nome: 'Helena Prado' } });
      expect(browser.cookies.get(REFRESH)).not.toBe(antes);
      expect(await me(browser)).toBe(200);
      expect((await browser.get('/api/auth/sessoes')).json().itens).toHaveLength(1);
    });

    it('funciona ao reabrir a página, sem token de acesso e com outro CSRF', async () => {
      const browser = await scene.entrou();
      browser.accessToken = undefined;
      browser.csrfToken = undefined;
      browser.cookies.delete('autocusto_csrf');

      expect((await browser.renovar()).statusCode).toBe(200);
      expect(await me(browser)).toBe(200);
    });

    it.each(['uma', 'outra'] as const)(
      'duas abas que renovam quase juntas continuam dentro, quando o cookie que fica é o que %s recebeu',
      async (qual) => {
        const uma = await scene.entrou();
        const outra = uma.copy();
        const respostas = await Promise.all([uma.renovar(), outra.renovar()]);
        expect(respostas.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
        expect(uma.cookies.get(REFRESH)).not.toBe(outra.cookies.get(REFRESH));

        const fica = { uma, outra }[qual];
        const aba = fica.copy();
        passar(5 * SECOND);
        for (const { statusCode } of await Promise.all([fica.renovar(), aba.renovar()])) expect(statusCode).toBe(200);
      },
    );

    it('o irmão aposentado que volta encerra a sessão, também dentro dos dez segundos', async () => {
      const dona = await scene.entrou();
      const ladra = dona.copy();
      await dona.renovar();
      passar(5 * SECOND);
      await ladra.renovar(); // dentro da tolerância: recebe um token irmão
      await dona.renovar(); // aposenta o irmão
      passar(SECOND);

      expect((await ladra.renovar()).json().code).toBe('sessao_encerrada');
      expect((await dona.renovar()).statusCode).toBe(401);
    });

    it('o mesmo token mais tarde é uma cópia: encerra a sessão para todos', async () => {
      const dona = await scene.entrou();
      const copia = dona.copy();
      await dona.renovar();
      passar(11 * SECOND);

      const response = await copia.renovar();
      expect(response.statusCode).toBe(401);
      expect(response.json()).toMatchObject({ code: 'sessao_encerrada', title: 'A sua sessão terminou.' });
      expect(copia.cookies.has(REFRESH)).toBe(false);
      expect(await me(dona)).toBe(401);
      expect((await dona.renovar()).statusCode).toBe(401);
    });

    it('quem ganhou a corrida com uma cópia é descoberto na troca seguinte', async () => {
      const dona = await scene.entrou();
      const ladra = dona.copy();
      await dona.renovar();
      passar(5 * SECOND);
      await ladra.renovar(); // dentro da tolerância: recebe um token irmão
      passar(600 * SECOND);

      await dona.renovar(); // aposenta o irmão
      expect((await ladra.renovar()).statusCode).toBe(401);
      expect((await dona.renovar()).statusCode).toBe(401);
    });

    it('termina por falta de uso e por idade', async () => {
      const ociosa = await scene.entrou();
      passar(13 * HOUR);
      expect((await ociosa.renovar()).json().code).toBe('sessao_encerrada');

      const usada = await scene.entrou();
      for (let dias = 0; dias < 13; dias++) {
        passar(11 * HOUR);
        expect((await usada.renovar()).statusCode).toBe(200);
      }
      for (let dias = 0; dias < 3; dias++) {
        passar(11 * HOUR);
        await usada.renovar();
      }
      expect((await usada.renovar()).statusCode).toBe(401);
    });

    it.each([
      ['sem cookie', undefined],
      ['com um cookie inventado', 'f'.repeat(64)],
    ])('%s responde 401', async (_caso, cookie) => {
      const browser = scene.browser();
      if (cookie) browser.cookies.set(REFRESH, cookie);
      const response = await browser.renovar();
      expect(response.statusCode).toBe(401);
      expect(response.json()).toMatchObject({ code: 'sessao_encerrada', action: expect.stringContaining('Entre') });
    });
  });

  describe('limite de sessões', () => {
    it('ao entrar além do máximo, encerra a usada há mais tempo, e a auditoria diz por quê', async () => {
      const email = 'muitas@exemplo.test';
      const primeira = await scene.entrou(email);
      const segunda = scene.browser();
      await segunda.entrar(email);
      const id = await idDe(primeira);
      await database.comoUsuario(id, async (trx) => {
        const cheia = Array.from({ length: MAX_SESSOES - 2 }, () => ({
          ...{ id: newId() as never, usuario_id: id as never, agente: null, criada_em: relogio },
          ...{ ultimo_uso_em: relogio, expira_em: new Date(relogio.getTime() + HOUR) },
          ...{ encerrada_em: null, motivo_encerramento: null },
        }));
        await trx.insertInto('sessoes').values(cheia).execute();
      });
      passar(SECOND);
      await primeira.renovar(); // a mais antiga é a usada por último
      const outra = await scene.entrou();

      const novas = [scene.browser(), scene.browser()];
      await Promise.all(novas.map((nova) => nova.entrar(email)));

      for (const viva of [primeira, outra, ...novas]) expect(await me(viva)).toBe(200);
      const vivas = (await novas[0]!.get('/api/auth/sessoes?limite=100')).json().itens;
      expect(vivas).toHaveLength(MAX_SESSOES);
      const encerradas = (await auditoriaDe(database, id)).filter(({ acao }) => acao === 'sessao.encerrar');
      expect(encerradas.map(({ detalhe }) => detalhe)).toEqual([{ codigo: 'limite' }, { codigo: 'limite' }]);
    });
  });

  describe('sair e encerrar', () => {
    it('sair encerra a sessão na hora e apaga o cookie', async () => {
      const browser = await scene.entrou();
      const esquecida = browser.copy();
      const response = await browser.post('/api/auth/logout');

      expect(response.statusCode).toBe(204);
      expect(response.body).toBe('');
      expect(browser.cookies.has(REFRESH)).toBe(false);
      expect(await me(esquecida)).toBe(401);
      expect((await esquecida.renovar()).statusCode).toBe(401);
    });

    it('lista as sessões, a mais nova antes, e diz qual é esta', async () => {
      const email = 'lista@exemplo.test';
      const consultorio = await scene.entrou(email);
      const casa = scene.browser();
      await casa.send({ method: 'GET', url: '/api/auth/csrf' });
      await casa.entrar(email);

      const { itens, proximo_cursor } = (await casa.get('/api/auth/sessoes?limite=1')).json();
      expect(itens).toEqual([
        {
          id: expect.any(String),
          agente: 'lightMyRequest',
          criada_em: relogio.toISOString(),
          ultimo_uso_em: relogio.toISOString(),
          expira_em: new Date(relogio.getTime() + 7 * 24 * HOUR).toISOString(),
          atual: true,
        },
      ]);
      const resto = (await casa.get(`/api/auth/sessoes?cursor=${proximo_cursor}`)).json();
      expect(resto).toMatchObject({ itens: [{ atual: false }], proximo_cursor: null });
      expect(await me(consultorio)).toBe(200);
    });

    it('encerra outra sessão à distância, e ela não serve mais', async () => {
      const email = 'remota@exemplo.test';
      const consultorio = await scene.entrou(email);
      const casa = scene.browser();
      await casa.entrar(email);
      const { itens } = (await casa.get('/api/auth/sessoes')).json();
      const alvo = itens.find(({ atual }: { atual: boolean }) => !atual).id;

      expect((await casa.delete(`/api/auth/sessoes/${alvo}`)).statusCode).toBe(204);
      expect(await me(consultorio)).toBe(401);
      expect(await me(casa)).toBe(200);

      const outraVez = await casa.delete(`/api/auth/sessoes/${alvo}`);
      expect(outraVez.statusCode).toBe(404);
      expect(outraVez.json().code).toBe('sessao_nao_encontrada');
    });

    it('encerrar a própria sessão é sair', async () => {
      const browser = await scene.entrou();
      const [{ id }] = (await browser.get('/api/auth/sessoes')).json().itens;
      await browser.delete(`/api/auth/sessoes/${id}`);
      expect(browser.cookies.has(REFRESH)).toBe(false);
      expect(await me(browser)).toBe(401);
    });

    it('a sessão de outra pessoa responde como a que nunca existiu', async () => {
      const dela = await scene.entrou();
      const [{ id }] = (await dela.get('/api/auth/sessoes')).json().itens;
      const eu = await scene.entrou();
      const alheia = await eu.delete(`/api/auth/sessoes/${id}`);
      const inexistente = await eu.delete('/api/auth/sessoes/0193f6c0-7a00-7000-8000-000000000001');

      const semId = (response: typeof alheia) => ({ ...response.json(), request_id: '' });
      expect(alheia.statusCode).toBe(404);
      expect(semId(alheia)).toEqual(semId(inexistente));
      expect(await me(dela)).toBe(200);
    });

    it('recusa um cursor inventado', async () => {
      const browser = await scene.entrou();
      const response = await browser.get('/api/auth/sessoes?cursor=inventado');
      expect(response.statusCode).toBe(422);
      expect(response.json().errors).toEqual([
        { field: 'cursor', code: 'cursor_invalido', message: 'Esta página da lista não existe: volte ao começo.' },
      ]);
    });
  });
});

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: 'x', sid: 'y', tipo: 'medico', iss: 'autocusto', aud: 'autocusto-api', exp: 9_999_999_999 };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
