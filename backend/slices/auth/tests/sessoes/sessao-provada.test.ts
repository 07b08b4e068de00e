import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, type TestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { CHAVES } from '../chaves-helper.ts';
import { auditoriaDe, entrarCom } from '../conta-helper.ts';
import { enquantoTermina } from '../sessao-que-termina.ts';
import { comPapel, convidar, daquiA, DELEGACOES, umaPessoa } from '../delegacao-helper.ts';

const NOVA = 'frase-nova-e-comprida';

describe('a sessão que provou ainda vive quando se grava', () => {
  let database: TestDatabase;
  let scene: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const convite = () => ({ papel: 'assistente', email: 'estranho@exemplo.test', termina_em: daquiA(30) });
  const pedidos: Record<string, (browser: TestBrowser) => ReturnType<TestBrowser['post']>> = {
    'outra senha': (browser) => browser.put('/api/auth/senha', { senha: NOVA }),
    'outro e-mail': (browser) => browser.post('/api/auth/email', { email: 'do-estranho@exemplo.test' }),
    'um aplicativo': (browser) => browser.post('/api/auth/segundo-fator/totp'),
    'uma chave': (browser) => browser.post(CHAVES, { nome: 'Programa', escopos: ['pacientes.ler'], validade_dias: 30 }),
    'um convite': (browser) => browser.post(DELEGACOES, convite()),
    'uma passkey': (browser) => browser.post('/api/auth/passkeys/registro'),
  };

  it.each(Object.keys(pedidos))('quem estava dentro não deixa %s', async (nome) => {
    const { browser, id } = await umaPessoa(scene);
    const antes = await auditoriaDe(database, id);
    const resposta = await enquantoTermina(database, id, () => pedidos[nome]!(browser));
    expect({ status: resposta.statusCode, code: resposta.json().code }).toEqual({
      status: 401,
      code: 'sessao_encerrada',
    });
    const depois = (await auditoriaDe(database, id)).slice(antes.length).map(({ acao }) => acao);
    expect(depois.filter((acao) => !acao.startsWith('sessao.'))).toEqual([]);
  });

  it('e a senha da dona continua a entrar', async () => {
    const { browser, id, email } = await umaPessoa(scene);
    await enquantoTermina(database, id, () => browser.put('/api/auth/senha', { senha: NOVA }));
    expect((await entrarCom(scene.browser(), email, undefined, NOVA)).statusCode).toBe(401);
    expect((await entrarCom(scene.browser(), email)).statusCode).toBe(200);
  });

  it('nem o administrador que saiu decide', async () => {
    const admin = await comPapel(scene, database, 'administrador');
    const alvo = await umaPessoa(scene);
    const url = `/api/auth/usuarios/${alvo.id}/papel`;
    const resposta = await enquantoTermina(database, admin.id, () =>
      admin.browser.put(url, { user_type: 'administrador' }),
    );
    expect(resposta.statusCode).toBe(401);
  });

  it('a exportação da conta, que só lê e demora, não faz ninguém esperar', async () => {
    const { browser, id } = await umaPessoa(scene);
    const resposta = await enquantoTermina(database, id, () => browser.get('/api/auth/exportacao'));
    expect(resposta.statusCode).toBe(200);
  });

  it('a sessão que vive grava', async () => {
    const { browser } = await umaPessoa(scene);
    await convidar(scene, browser, 'assistente@exemplo.test');
    expect((await browser.put('/api/auth/senha', { senha: NOVA })).statusCode).toBe(204);
  });
});
