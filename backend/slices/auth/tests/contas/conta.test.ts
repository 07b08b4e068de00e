import { conectar } from '../../../../shared/database/conectar.ts';
import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { entrarCom, idDe, umRelogio } from '../conta-helper.ts';

const HORA = 3_600_000;
const NOVA = 'frase-nova-e-comprida';

describe('trocar a senha', () => {
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

  it('encerra as outras sessões e os links pendentes, mantém esta e avisa', async () => {
    const email = 'troca@exemplo.test';
    const aqui = await scene.entrou(email);
    const la = scene.browser();
    await la.entrar(email);
    await scene.browser().post('/api/auth/senha/esquecida', { email });
    const linkAntigo = scene.tokenTo(email);

    expect((await aqui.put('/api/auth/senha', { senha: NOVA })).statusCode).toBe(204);

    expect((await aqui.get('/api/auth/me')).statusCode).toBe(200);
    expect((await aqui.renovar()).statusCode).toBe(200);
    expect((await la.get('/api/auth/me')).statusCode).toBe(401);
    expect((await la.renovar()).statusCode).toBe(401);
    expect((await scene.browser().entrar(email)).statusCode).toBe(401);
    expect((await scene.browser().entrar(email, NOVA)).statusCode).toBe(200);
    const redefinir = await scene.browser().post('/api/auth/senha/redefinicao', { token: linkAntigo, senha: SENHA });
    expect(redefinir.json().code).toBe('token_invalido');
    expect(scene.mails.findLast(({ to }) => to === email)?.subject).toBe('A sua senha do AutoCusto foi trocada');
  });

  it('a exportação da conta é uma de cada vez', async () => {
    const browser = await scene.entrou();
    const dono = await conectar(database.ownerUrl);
    await dono.query('begin; lock table chaves_api in access exclusive mode'); // the first waits there
    const juntas = [1, 2].map(() => browser.get('/api/auth/exportacao'));
    const recusada = await Promise.race(juntas);
    expect([recusada.statusCode, recusada.json().code]).toEqual([429, 'ja_em_andamento']);
    await dono.end();
    expect((await Promise.all(juntas)).map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 429]);
    expect((await browser.get('/api/auth/exportacao')).statusCode).toBe(200);
  });

  it('recusa no campo a senha que se adivinha', async () => {
    const browser = await scene.entrou();
    const recusada = await browser.put('/api/auth/senha', { senha: 'Helena Prado 1' });
    expect(recusada.statusCode).toBe(422);
    expect(recusada.json().errors).toEqual([{ field: 'senha', code: 'senha_pessoal', message: expect.any(String) }]);
  });
});

describe('trocar o e-mail', () => {
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

  const confirmar = (token: string) => scene.browser().post('/api/auth/email/confirmacao', { token, senha: SENHA });

  it('só muda com o link que foi ao novo endereço, e avisa o antigo antes e depois', async () => {
    const browser = await scene.entrou('antigo@exemplo.test');
    const pedido = await browser.post('/api/auth/email', { email: 'novo@exemplo.test' });
    expect(pedido.statusCode).toBe(202);
    expect(pedido.json()).toEqual({ situacao: 'confirmacao_enviada' });
    expect((await browser.get('/api/auth/me')).json().email).toBe('antigo@exemplo.test');

    const token = scene.tokenTo('novo@exemplo.test');
    const confirmado = await confirmar(token);
    expect(confirmado.json()).toEqual({ situacao: 'email_alterado' });
    expect((await browser.get('/api/auth/me')).json().email).toBe('novo@exemplo.test');
    expect((await scene.browser().entrar('antigo@exemplo.test')).statusCode).toBe(401);
    expect((await scene.browser().entrar('novo@exemplo.test')).statusCode).toBe(200);
    expect((await confirmar(token)).json().code).toBe('token_invalido');

    const aoAntigo = scene.mails.filter(({ to }) => to === 'antigo@exemplo.test').slice(-2);
    expect(aoAntigo.map(({ subject }) => subject)).toEqual([
      'Pediram a troca do e-mail da sua conta no AutoCusto',
      'O e-mail da sua conta no AutoCusto foi trocado',
    ]);
    for (const { text } of aoAntigo) expect(text).not.toContain('novo@exemplo.test');
  });

  it('guarda só o hash do token, e ele vence em um dia', async () => {
    const browser = await scene.entrou();
    await browser.post('/api/auth/email', { email: 'tarde@exemplo.test' });
    const token = scene.tokenTo('tarde@exemplo.test');
    const linhas = await database.comoUsuario(await idDe(browser), (trx) =>
      trx.selectFrom('tokens_uso_unico').selectAll().execute(),
    );
    expect(JSON.stringify(linhas)).not.toContain(token);

    relogio.passar(24 * HORA);
    expect((await confirmar(token)).json().code).toBe('token_invalido');
  });

  it('responde o mesmo quando o novo endereço tem conta; só o dono dela fica sabendo', async () => {
    const dela = await scene.entrou('ocupado@exemplo.test');
    const browser = await scene.entrou();
    const livre = await browser.post('/api/auth/email', { email: 'livre@exemplo.test' });
    const ocupado = await browser.post('/api/auth/email', { email: 'OCUPADO@exemplo.test' });

    expect([ocupado.statusCode, ocupado.body]).toEqual([livre.statusCode, livre.body]);
    const aviso = scene.mails.findLast(({ to }) => to === 'OCUPADO@exemplo.test');
    expect(aviso?.subject).toBe('Este e-mail já tem uma conta no AutoCusto');
    expect(aviso?.text).not.toContain('token=');
    expect((await dela.get('/api/auth/me')).json().email).toBe('ocupado@exemplo.test');
  });

  it('quem se cadastra com o endereço antes da confirmação fica com ele, e o link responde como qualquer outro', async () => {
    const browser = await scene.entrou();
    await browser.post('/api/auth/email', { email: 'disputado@exemplo.test' });
    const token = scene.tokenTo('disputado@exemplo.test');
    await scene.entrou('disputado@exemplo.test');

    const tarde = await confirmar(token);
    const inventado = await confirmar('f'.repeat(64));
    const semId = (resposta: typeof tarde) => ({ ...resposta.json(), request_id: '' });
    expect(tarde.statusCode).toBe(422);
    expect(semId(tarde)).toEqual(semId(inventado));
  });

  it('o mesmo link duas vezes ao mesmo tempo vale uma, e os links antigos deixam de servir', async () => {
    const email = 'corrida@exemplo.test';
    const browser = await scene.entrou(email);
    await scene.browser().post('/api/auth/senha/esquecida', { email });
    const redefinicao = scene.tokenTo(email);
    await browser.post('/api/auth/email', { email: 'corrida.nova@exemplo.test' });
    const token = scene.tokenTo('corrida.nova@exemplo.test');

    const respostas = await Promise.all([confirmar(token), confirmar(token)]);
    expect(respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 422]);
    const velho = await scene.browser().post('/api/auth/senha/redefinicao', { token: redefinicao, senha: NOVA });
    expect(velho.json().code).toBe('token_invalido');
  });

  it('um link de outra finalidade não troca o e-mail, nem este confirma ou redefine', async () => {
    const browser = await scene.entrou();
    await browser.post('/api/auth/email', { email: 'finalidade@exemplo.test' });
    const token = scene.tokenTo('finalidade@exemplo.test');
    const visita = scene.browser();
    expect((await visita.post('/api/auth/verificacao', { token, senha: SENHA })).json().code).toBe('token_invalido');
    expect((await visita.post('/api/auth/senha/redefinicao', { token, senha: NOVA })).json().code).toBe(
      'token_invalido',
    );
    expect((await confirmar(token)).statusCode).toBe(200);
  });

  it('não enche a caixa postal de ninguém', async () => {
    const browser = await scene.entrou();
    const pedir = (email: string) => browser.post('/api/auth/email', { email });
    for (let i = 0; i < 10; i++) expect((await pedir(`vitima${i}@exemplo.test`)).statusCode).toBe(202);
    expect((await pedir('mais-uma@exemplo.test')).statusCode).toBe(429);
  });
});

describe('sair de todas', () => {
  it('encerra todas as sessões, esta também, e manda o navegador esquecer', async () => {
    const database = await createTestDatabase();
    const scene = await makeTestApp({ database });
    const email = 'todas@exemplo.test';
    const aqui = await scene.entrou(email);
    const la = scene.browser();
    await entrarCom(la, email);
    const deOutra = await scene.entrou();

    const resposta = await aqui.delete('/api/auth/sessoes');
    expect(resposta.statusCode).toBe(204);
    expect(resposta.headers['clear-site-data']).toBe('"cache", "storage"');
    for (const browser of [aqui, la]) expect((await browser.get('/api/auth/me')).statusCode).toBe(401);
    expect((await deOutra.get('/api/auth/me')).statusCode).toBe(200);

    await aqui.entrar(email);
    const [{ id: outra }] = (await deOutra.get('/api/auth/sessoes')).json().itens;
    expect((await deOutra.delete(`/api/auth/sessoes/${outra}`)).headers['clear-site-data']).toBeDefined();
    const la2 = scene.browser();
    await la2.entrar(email);
    const alvo = (await aqui.get('/api/auth/sessoes')).json().itens.find(({ atual }: { atual: boolean }) => !atual).id;
    expect((await aqui.delete(`/api/auth/sessoes/${alvo}`)).headers['clear-site-data']).toBeUndefined();
    expect((await aqui.post('/api/auth/logout')).headers['clear-site-data']).toBe('"cache", "storage"');
    await scene.app.close();
    await database.close();
  });
});
