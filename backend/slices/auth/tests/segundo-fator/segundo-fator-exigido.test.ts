import { makeTestApp, PUBLIC_URL, type TestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { Autenticador } from '../autenticador.ts';
import { ativarTotp, codigoDe, entrarCom, idDe, umRelogio } from '../conta-helper.ts';
import { comPapel } from '../delegacao-helper.ts';

const PASSO = 30_000;

describe('segundo fator exigido pela função', () => {
  const relogio = umRelogio();
  let database: TestDatabase;
  let scene: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database, now: relogio.now, segundoFatorPapeis: ['medico', 'administrador'] });
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  /** What the account may do, as the answer to something that has nothing to do with the second factor. */
  const trabalha = async (browser: TestBrowser) => {
    const resposta = await browser.get('/api/auth/auditoria');
    return resposta.statusCode === 200 ? 'sim' : resposta.json().code;
  };
  async function adicionarPasskey(browser: TestBrowser): Promise<{ autenticador: Autenticador; id: string }> {
    const autenticador = new Autenticador(PUBLIC_URL);
    const { opcoes } = (await browser.post('/api/auth/passkeys/registro')).json();
    const resposta = autenticador.registrar(opcoes);
    const { id } = (await browser.post('/api/auth/passkeys', { nome: 'Celular', resposta })).json();
    return { autenticador, id };
  }
  async function entrarComPasskey(autenticador: Autenticador): Promise<TestBrowser> {
    const visita = scene.browser();
    const { desafio_id, opcoes } = (await visita.post('/api/auth/passkeys/desafio')).json();
    const corpo = { desafio_id, resposta: autenticador.assinar(opcoes) };
    visita.accessToken = (await visita.post('/api/auth/passkeys/login', corpo)).json().access_token;
    visita.csrfToken = undefined;
    return visita;
  }

  it('sem um, recusa o trabalho e diz onde cadastrar; saber quem se é, cadastrar e sair continuam', async () => {
    const browser = await scene.entrou('sem@exemplo.test');
    const recusa = await browser.get('/api/auth/auditoria');
    expect(recusa.statusCode).toBe(403);
    expect(recusa.json()).toMatchObject({
      code: 'segundo_fator_exigido',
      title: 'A sua função pede um segundo fator.',
      action: expect.stringContaining('/seguranca'),
    });

    expect((await browser.get('/api/auth/me')).statusCode).toBe(200);
    expect((await browser.get('/api/auth/segundo-fator')).statusCode).toBe(200);
    expect((await browser.post('/api/auth/segundo-fator/codigos')).json().code).toBe('segundo_fator_exigido');
    const { codigos } = await ativarTotp(browser, relogio.now());
    expect(codigos).toHaveLength(10);
    expect(await trabalha(browser)).toBe('sim');

    const outra = await scene.entrou('sai@exemplo.test');
    expect((await outra.post('/api/auth/logout')).statusCode).toBe(204);
  });

  it('com o aplicativo, quem entra dá o código e trabalha; sem ele de novo, volta a ser pedido', async () => {
    const email = 'app@exemplo.test';
    const { segredo } = await ativarTotp(await scene.entrou(email), relogio.now());
    relogio.passar(PASSO);
    const browser = scene.browser();
    await entrarCom(browser, email, codigoDe(segredo, relogio.now()));
    expect(await trabalha(browser)).toBe('sim');

    expect((await browser.delete('/api/auth/segundo-fator/totp')).statusCode).toBe(204);
    expect(await trabalha(browser)).toBe('segundo_fator_exigido');
  });

  it('com passkey, a senha sozinha não trabalha nem cadastra outro fator', async () => {
    const email = 'passkey@exemplo.test';
    const dona = await scene.entrou(email);
    const { autenticador } = await adicionarPasskey(dona);
    expect(await trabalha(dona)).toBe('sim');

    const soSenha = scene.browser();
    await soSenha.entrar(email);
    expect(await trabalha(soSenha)).toBe('segundo_fator_exigido');
    const cadastro = await soSenha.post('/api/auth/segundo-fator/totp');
    expect(cadastro.json()).toMatchObject({ code: 'segundo_fator_exigido', action: expect.stringContaining('Saia') });
    expect((await soSenha.post('/api/auth/passkeys/registro')).json().code).toBe('segundo_fator_exigido');

    expect(await trabalha(await entrarComPasskey(autenticador))).toBe('sim');
  });

  it('uma sessão de antes da exigência prova o fator com a senha e o código', async () => {
    const browser = await scene.entrou('antes@exemplo.test');
    const { segredo } = await ativarTotp(browser, relogio.now());
    await database.comoUsuario(await idDe(browser), (trx) =>
      trx.updateTable('sessoes').set({ segundo_fator_em: null }).execute(),
    );
    expect(await trabalha(browser)).toBe('segundo_fator_exigido');

    relogio.passar(PASSO);
    await browser.post('/api/auth/reautenticacao', {
      senha: 'girassol-lento-87-azul',
      codigo: codigoDe(segredo, relogio.now()),
    });
    expect(await trabalha(browser)).toBe('sim');
  });

  it('vale para as funções da configuração, como elas são agora', async () => {
    const auditora = await comPapel(scene, database, 'auditor');
    expect(await trabalha(auditora.browser)).toBe('sim');
    const administradora = await comPapel(scene, database, 'administrador');
    expect(await trabalha(administradora.browser)).toBe('segundo_fator_exigido');

    const livre = await makeTestApp({ database });
    expect(await trabalha(await livre.entrou())).toBe('sim');
    await livre.app.close();
  });
});
