import { randomUUID } from 'node:crypto';
import { makeTestApp, PUBLIC_URL, SENHA, type TestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeWebauthnAutenticadores } from '../../infrastructure/segundo-fator/webauthn-autenticadores.ts';
import { Autenticador, type Faltas } from '../autenticador.ts';
import { ativarTotp, auditoriaDe, idDe, suspender, umRelogio } from '../conta-helper.ts';

const MINUTO = 60_000;

describe('passkeys', () => {
  const relogio = umRelogio();
  let database: TestDatabase;
  let scene: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database, now: relogio.now });
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  async function cadastrar(browser: TestBrowser, autenticador = new Autenticador(PUBLIC_URL), faltas: Faltas = {}) {
    const { opcoes } = (await browser.post('/api/auth/passkeys/registro')).json();
    const resposta = autenticador.registrar(opcoes, faltas);
    return {
      autenticador,
      opcoes,
      resposta: await browser.post('/api/auth/passkeys', { nome: 'Meu celular', resposta }),
    };
  }
  async function comPasskey() {
    const email = `${randomUUID()}@exemplo.test`;
    const browser = await scene.entrou(email);
    const { autenticador } = await cadastrar(browser);
    return { email, browser, autenticador, id: await idDe(browser) };
  }
  const desafio = async (visita = scene.browser()) => (await visita.post('/api/auth/passkeys/desafio')).json();
  async function entrar(autenticador: Autenticador, faltas: Faltas = {}, visita = scene.browser()) {
    const { desafio_id, opcoes } = await desafio(visita);
    const resposta = await visita.post('/api/auth/passkeys/login', {
      desafio_id,
      resposta: autenticador.assinar(opcoes, faltas),
    });
    if (resposta.statusCode === 200) {
      visita.accessToken = resposta.json().access_token;
      visita.csrfToken = undefined;
    }
    return resposta;
  }

  describe('cadastrar', () => {
    it('pede verificação da pessoa e uma credencial que se descobre, e mostra o que guardou', async () => {
      const browser = await scene.entrou('chave@exemplo.test');
      const { opcoes, resposta } = await cadastrar(browser);

      expect(opcoes).toMatchObject({
        rp: { id: 'autocusto.test', name: 'AutoCusto' },
        user: { name: 'chave@exemplo.test' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      });
      expect(resposta.statusCode).toBe(201);
      expect(resposta.json()).toEqual({
        id: expect.any(String),
        nome: 'Meu celular',
        criada_em: relogio.now().toISOString(),
        ultimo_uso_em: null,
      });
      expect((await browser.get('/api/auth/segundo-fator')).json().passkeys).toEqual([resposta.json()]);
      expect(scene.mails.at(-1)?.subject).toBe('Uma passkey foi cadastrada no AutoCusto');

      const { opcoes: outras } = (await browser.post('/api/auth/passkeys/registro')).json();
      expect(outras.excludeCredentials).toHaveLength(1);
      expect(outras.challenge).not.toBe(opcoes.challenge);
    });

    it.each<[string, Faltas]>([
      ['sem verificação da pessoa', { semVerificacao: true }],
      ['de outra origem', { origem: 'https://autocusto.test.golpe.example' }],
      ['de outro domínio', { rpId: 'golpe.example' }],
      ['de um login', { tipo: 'webauthn.get' }],
    ])('recusa uma resposta %s', async (_caso, faltas) => {
      const { resposta } = await cadastrar(await scene.entrou(), undefined, faltas);
      expect(resposta.statusCode).toBe(422);
      expect(resposta.json().code).toBe('passkey_recusada');
    });

    it('o desafio serve uma vez, por cinco minutos e à pessoa que o pediu', async () => {
      const browser = await scene.entrou();
      const outra = await scene.entrou();
      const guardar = (quem: TestBrowser, resposta: object) =>
        quem.post('/api/auth/passkeys', { nome: 'x', resposta }).then(({ statusCode }) => statusCode);
      const pedir = async () => (await browser.post('/api/auth/passkeys/registro')).json().opcoes;
      const autenticador = new Autenticador(PUBLIC_URL);

      const resposta = autenticador.registrar(await pedir());
      expect(await guardar(outra, resposta)).toBe(422);
      expect(await guardar(browser, resposta)).toBe(201);
      expect(await guardar(browser, resposta)).toBe(422);

      const tarde = new Autenticador(PUBLIC_URL).registrar(await pedir());
      relogio.passar(5 * MINUTO);
      expect(await guardar(browser, tarde)).toBe(422);

      const trocado = new Autenticador(PUBLIC_URL).registrar(await pedir());
      await pedir();
      expect(await guardar(browser, trocado)).toBe(422);
    });

    it('a mesma credencial não se cadastra em duas contas', async () => {
      const { autenticador } = await comPasskey();
      const { resposta } = await cadastrar(await scene.entrou(), autenticador);
      expect(resposta.json().code).toBe('passkey_recusada');
    });

    it.each([
      [{}],
      [{ id: 1, rawId: [], response: null }],
      [{ id: 'a', rawId: 'a', type: 'public-key', response: {} }],
    ])('recusa %j sem falhar', async (resposta) => {
      const browser = await scene.entrou();
      await browser.post('/api/auth/passkeys/registro');
      expect((await browser.post('/api/auth/passkeys', { nome: 'x', resposta })).json().code).toBe('passkey_recusada');
      const { desafio_id } = await desafio();
      const login = await scene.browser().post('/api/auth/passkeys/login', { desafio_id, resposta });
      expect(login.json()).toMatchObject({ status: 401, code: 'passkey_invalida' });
    });
  });

  describe('entrar', () => {
    it('abre uma sessão como a do login, sem dizer o e-mail antes e sem pedir outro fator', async () => {
      const { browser, autenticador, email } = await comPasskey();
      await ativarTotp(browser, relogio.now());
      const visita = scene.browser();
      expect((await desafio(visita)).opcoes).toEqual({
        challenge: expect.any(String),
        rpId: 'autocusto.test',
        timeout: 5 * MINUTO,
        userVerification: 'required',
      });

      autenticador.contador = 1;
      const resposta = await entrar(autenticador, {}, visita);
      expect(resposta.statusCode).toBe(200);
      expect(resposta.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600, user: { email } });
      expect(visita.cookies.get('autocusto_aparelho')).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
      expect((await visita.get('/api/auth/me')).json().email).toBe(email);
      expect((await visita.renovar()).statusCode).toBe(200);
      expect((await visita.get('/api/auth/segundo-fator')).json().passkeys[0].ultimo_uso_em).toBe(
        relogio.now().toISOString(),
      );
    });

    it.each<[string, Faltas]>([
      ['sem verificação da pessoa', { semVerificacao: true }],
      ['de outra origem', { origem: 'https://golpe.example' }],
      ['de outro domínio', { rpId: 'golpe.example' }],
      ['de um cadastro', { tipo: 'webauthn.create' }],
      ['de outra pessoa', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
    ])('recusa uma resposta %s, e a auditoria da conta diz que houve', async (_caso, faltas) => {
      const { autenticador, id } = await comPasskey();
      const resposta = await entrar(autenticador, faltas);
      expect(resposta.statusCode).toBe(401);
      expect(resposta.json().code).toBe('passkey_invalida');
      expect((await auditoriaDe(database, id)).at(-1)).toMatchObject({
        acao: 'sessao.recusar',
        detalhe: { codigo: 'passkey_invalida' },
        ator_id: null,
      });
    });

    it('recusa a assinatura de outra chave e a credencial que ninguém cadastrou', async () => {
      const { autenticador } = await comPasskey();
      const falso = new Autenticador(PUBLIC_URL);
      Object.assign(falso, { credencialId: autenticador.credencialId });
      expect((await entrar(falso)).statusCode).toBe(401);
      expect((await entrar(new Autenticador(PUBLIC_URL))).json().code).toBe('passkey_invalida');
    });

    it('o desafio serve uma vez e por cinco minutos', async () => {
      const { autenticador } = await comPasskey();
      const login = (corpo: object) => scene.browser().post('/api/auth/passkeys/login', corpo);
      const { desafio_id, opcoes } = await desafio();
      const resposta = autenticador.assinar(opcoes);
      const juntos = await Promise.all([login({ desafio_id, resposta }), login({ desafio_id, resposta })]);
      expect(juntos.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 401]);
      expect((await login({ desafio_id, resposta })).statusCode).toBe(401);

      const outro = await desafio();
      relogio.passar(5 * MINUTO);
      const tarde = { desafio_id: outro.desafio_id, resposta: autenticador.assinar(outro.opcoes) };
      expect((await login(tarde)).statusCode).toBe(401);
      expect((await login({ desafio_id: randomUUID(), resposta })).statusCode).toBe(401);
    });

    it('um contador que não cresce denuncia uma cópia', async () => {
      const { autenticador } = await comPasskey();
      expect((await entrar(autenticador, { contador: 5 })).statusCode).toBe(200);
      expect((await entrar(autenticador, { contador: 5 })).statusCode).toBe(401);
      expect((await entrar(autenticador, { contador: 4 })).statusCode).toBe(401);
      expect((await entrar(autenticador, { contador: 0 })).statusCode).toBe(401);
      expect((await entrar(autenticador, { contador: 6 })).statusCode).toBe(200);

      const [um, dois] = [await desafio(), await desafio()];
      const respostas = await Promise.all(
        [um, dois].map(({ desafio_id, opcoes }) =>
          scene.browser().post('/api/auth/passkeys/login', {
            desafio_id,
            resposta: autenticador.assinar(opcoes, { contador: 7 }),
          }),
        ),
      );
      expect(respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 401]);
    });

    it('quem está suspenso prova quem é e fica sabendo; removida, a passkey não entra', async () => {
      const { autenticador, id } = await comPasskey();
      await suspender(database, id);
      expect((await entrar(autenticador)).json()).toMatchObject({ status: 403, code: 'conta_suspensa' });

      const outra = await comPasskey();
      const [{ id: passkeyId }] = (await outra.browser.get('/api/auth/segundo-fator')).json().passkeys;
      const alheia = await (await scene.entrou()).delete(`/api/auth/passkeys/${passkeyId}`);
      expect(alheia.json()).toMatchObject({ status: 404, code: 'passkey_nao_encontrada' });
      expect((await outra.browser.delete(`/api/auth/passkeys/${passkeyId}`)).statusCode).toBe(204);
      expect((await entrar(outra.autenticador)).statusCode).toBe(401);
      expect((await outra.browser.delete(`/api/auth/passkeys/${passkeyId}`)).statusCode).toBe(404);
      expect((await auditoriaDe(database, outra.id)).map(({ acao }) => acao)).toEqual(
        expect.arrayContaining(['passkey.criar', 'passkey.apagar']),
      );
    });

    it('quem tem passkey ainda entra com a senha', async () => {
      const { email } = await comPasskey();
      expect((await scene.browser().entrar(email, SENHA)).statusCode).toBe(200);
    });
  });

  it.each(['http://127.0.0.1:3000', 'http://[::1]:3000'])('em %s diz que passkeys pedem um nome', async (url) => {
    await expect(makeWebauthnAutenticadores(url).opcoesDeLogin()).rejects.toMatchObject({
      code: 'passkeys_indisponiveis',
    });
  });
});
