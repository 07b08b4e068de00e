import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { ativarTotp, auditoriaDe, codigoDe, idDe, umRelogio } from '../conta-helper.ts';

const MINUTO = 60_000;

describe('reautenticação', () => {
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

  it('o login vale por dez minutos; depois, o que é sensível pede a senha de novo', async () => {
    const browser = await scene.entrou();
    expect((await browser.put('/api/auth/pin', { pin: '2580' })).statusCode).toBe(204);

    relogio.passar(10 * MINUTO + 1);
    const recusada = await browser.put('/api/auth/pin', { pin: '2580' });
    expect(recusada.statusCode).toBe(403);
    expect(recusada.json().code).toBe('reautenticacao_necessaria');

    expect((await browser.post('/api/auth/reautenticacao', { senha: SENHA })).statusCode).toBe(204);
    expect((await browser.get('/api/auth/me')).json().sessao.reautenticada_em).toBe(relogio.now().toISOString());
    expect((await browser.put('/api/auth/pin', { pin: '2580' })).statusCode).toBe(204);
  });

  it.each([
    ['PUT', '/api/auth/senha', { senha: 'frase-nova-e-comprida' }],
    ['POST', '/api/auth/email', { email: 'novo@exemplo.test' }],
    ['POST', '/api/auth/segundo-fator/totp', undefined],
    ['DELETE', '/api/auth/segundo-fator/totp', undefined],
    ['POST', '/api/auth/segundo-fator/codigos', undefined],
    ['POST', '/api/auth/passkeys/registro', undefined],
    ['DELETE', '/api/auth/passkeys/0193f6c0-7a00-7000-8000-000000000001', undefined],
    ['PUT', '/api/auth/pin', { pin: '2580' }],
  ] as const)('%s %s pede uma prova recente', async (method, url, payload) => {
    const browser = await scene.entrou();
    relogio.passar(10 * MINUTO + 1);
    const resposta = await browser.sendUnsafe({ method, url, ...(payload && { payload }) });
    expect(resposta.json().code).toBe('reautenticacao_necessaria');
  });

  it('a senha errada é recusada, não renova a prova e fica na auditoria sem o que foi digitado', async () => {
    const browser = await scene.entrou();
    const id = await idDe(browser);
    relogio.passar(11 * MINUTO);
    const errada = await browser.post('/api/auth/reautenticacao', { senha: 'nao-e-esta-senha' });

    expect(errada.statusCode).toBe(401);
    expect(errada.json()).toMatchObject({ code: 'credenciais_invalidas', title: 'A senha não confere.' });
    expect((await browser.put('/api/auth/pin', { pin: '2580' })).json().code).toBe('reautenticacao_necessaria');
    const evento = (await auditoriaDe(database, id)).at(-1);
    expect(evento).toMatchObject({ acao: 'sessao.recusar', detalhe: { codigo: 'credenciais_invalidas' }, ator_id: id });
    expect(JSON.stringify(evento)).not.toContain('nao-e-esta');
  });

  it('com segundo fator, pede também o código, e o mesmo código não serve duas vezes', async () => {
    const browser = await scene.entrou();
    const { segredo } = await ativarTotp(browser, relogio.now());
    relogio.passar(11 * MINUTO);
    const provar = (codigo?: string) =>
      browser.post('/api/auth/reautenticacao', { senha: SENHA, ...(codigo && { codigo }) });

    expect((await provar()).json().code).toBe('codigo_necessario');
    expect((await provar('000000')).json().code).toBe('codigo_invalido');
    const certo = codigoDe(segredo, relogio.now());
    expect((await provar(certo)).statusCode).toBe(204);
    expect((await provar(certo)).json().code).toBe('codigo_invalido');
  });

  it('quem adivinha espera, como no login', async () => {
    const browser = await scene.entrou();
    for (let i = 0; i < 5; i++) await browser.post('/api/auth/reautenticacao', { senha: `palpite ${i}` });
    const freada = await browser.post('/api/auth/reautenticacao', { senha: SENHA });
    expect(freada.statusCode).toBe(429);
    expect(freada.headers['retry-after']).toBe('1');
  });
});
