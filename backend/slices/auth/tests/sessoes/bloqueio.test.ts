import { makeTestApp, SENHA, type TestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { auditoriaDe, idDe, umRelogio } from '../conta-helper.ts';

const PIN = '2580';
const MINUTE = 60_000;

describe('bloqueio rápido', () => {
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

  async function comPin(email?: string): Promise<TestBrowser> {
    const browser = await scene.entrou(email);
    await browser.put('/api/auth/pin', { pin: PIN });
    return browser;
  }
  const bloquear = (browser: TestBrowser) => browser.post('/api/auth/bloqueio');
  const desbloquear = (browser: TestBrowser, prova: object) => browser.post('/api/auth/desbloqueio', prova);
  const sessaoDe = async (browser: TestBrowser) => (await browser.get('/api/auth/me')).json().sessao;
  const livre = async (browser: TestBrowser) => (await browser.get('/api/auth/sessoes')).statusCode === 200;

  it('bloqueada, a sessão só diz quem é, sai, renova e desbloqueia', async () => {
    const browser = await comPin();
    expect((await bloquear(browser)).statusCode).toBe(204);
    expect((await bloquear(browser)).statusCode).toBe(204);
    expect(await sessaoDe(browser)).toMatchObject({ bloqueada: true, pin_definido: true });

    for (const recusada of [
      await browser.get('/api/auth/sessoes'),
      await browser.get('/api/auth/segundo-fator'),
      await browser.put('/api/auth/pin', { pin: '1357' }),
      await browser.delete('/api/auth/pin'),
      await browser.put('/api/auth/senha', { senha: 'frase-nova-e-comprida' }),
      await browser.delete('/api/auth/sessoes'),
    ]) {
      expect(recusada.json()).toMatchObject({ status: 403, code: 'sessao_bloqueada' });
    }
    expect((await browser.renovar()).statusCode).toBe(200);
    expect(await sessaoDe(browser)).toMatchObject({ bloqueada: true });
    expect((await browser.post('/api/auth/logout')).statusCode).toBe(204);
  });

  it('abre com o PIN, com a senha ou com a reautenticação', async () => {
    const browser = await comPin();
    for (const abrir of [
      () => desbloquear(browser, { pin: PIN }),
      () => desbloquear(browser, { senha: SENHA }),
      () => browser.post('/api/auth/reautenticacao', { senha: SENHA }),
    ]) {
      await bloquear(browser);
      expect((await abrir()).statusCode).toBe(204);
      expect(await livre(browser)).toBe(true);
    }
  });

  it('bloquear leva a prova de identidade: aberta com o PIN ou a senha, o sensível pede a senha de novo', async () => {
    for (const prova of [{ pin: PIN }, { senha: SENHA }]) {
      const browser = await comPin();
      await bloquear(browser);
      expect((await desbloquear(browser, prova)).statusCode).toBe(204);
      for (const recusada of [
        await browser.get('/api/auth/exportacao'),
        await browser.put('/api/auth/senha', { senha: 'frase-nova-e-comprida' }),
      ]) {
        expect(recusada.json()).toMatchObject({ status: 403, code: 'reautenticacao_necessaria' });
      }
      await browser.post('/api/auth/reautenticacao', { senha: SENHA });
      expect((await browser.get('/api/auth/exportacao')).statusCode).toBe(200);
    }
  });

  it('parada, a sessão de quem tem PIN volta bloqueada; em uso, ou sem PIN, continua aberta', async () => {
    const semPin = await scene.entrou();
    const browser = await comPin();
    relogio.passar(20 * MINUTE);
    await browser.renovar();
    expect(await sessaoDe(browser)).toMatchObject({ bloqueada: false });

    relogio.passar(3 * 60 * MINUTE);
    const quemChegou = browser.copy(); // o mesmo computador: só os cookies
    quemChegou.accessToken = undefined;
    expect((await quemChegou.renovar()).statusCode).toBe(200);
    expect(await sessaoDe(quemChegou)).toMatchObject({ bloqueada: true });
    expect((await quemChegou.get('/api/auth/sessoes')).json().code).toBe('sessao_bloqueada');
    expect((await desbloquear(quemChegou, { pin: PIN })).statusCode).toBe(204);
    expect((await quemChegou.get('/api/auth/exportacao')).json().code).toBe('reautenticacao_necessaria');

    await semPin.renovar();
    expect(await sessaoDe(semPin)).toMatchObject({ bloqueada: false });
  });

  it('outra sessão da mesma pessoa não se bloqueia junto, e o login de novo abre outra', async () => {
    const email = 'duas-telas@exemplo.test';
    const browser = await comPin(email);
    const outra = scene.browser();
    await outra.entrar(email);
    await bloquear(browser);
    expect(await livre(outra)).toBe(true);
    await browser.entrar(email);
    expect(await livre(browser)).toBe(true);
  });

  it('o PIN errado diz quantas tentativas restam; o quinto encerra a sessão', async () => {
    const browser = await comPin();
    const id = await idDe(browser);
    await bloquear(browser);
    for (const restam of [4, 3, 2, 1]) {
      const errado = await desbloquear(browser, { pin: '0000' });
      expect(errado.statusCode).toBe(422);
      expect(errado.json()).toMatchObject({
        code: 'pin_invalido',
        tentativas_restantes: restam,
        errors: [{ field: 'pin', code: 'pin_invalido' }],
      });
    }
    const quinto = await desbloquear(browser, { pin: '0000' });
    expect(quinto.json()).toMatchObject({ status: 401, code: 'sessao_encerrada' });
    expect(browser.cookies.has('autocusto_refresh')).toBe(false);
    expect((await browser.get('/api/auth/me')).statusCode).toBe(401);
    const recusas = (await auditoriaDe(database, id)).filter(({ acao }) => acao === 'sessao.recusar');
    expect(recusas.map(({ detalhe, ator_id }) => [detalhe.codigo, ator_id])).toEqual(
      Array.from({ length: 5 }, () => ['pin_invalido', id]),
    );
  });

  it('muitos palpites ao mesmo tempo não passam de cinco', async () => {
    const browser = await comPin();
    await bloquear(browser);
    const palpites = Array.from({ length: 12 }, (_, i) => desbloquear(browser, { pin: String(4000 + i) }));
    const respostas = await Promise.all(palpites);
    const comparados = respostas.filter((resposta) => resposta.json().code === 'pin_invalido');
    expect(comparados.length).toBeLessThanOrEqual(4);
    expect((await browser.get('/api/auth/me')).statusCode).toBe(401);
  });

  it('gastas as tentativas por pedidos que ainda correm, nem o PIN certo abre', async () => {
    const browser = await comPin();
    await bloquear(browser);
    await database.comoUsuario(await idDe(browser), (trx) =>
      trx.updateTable('sessoes').set({ pin_erros: 5 }).execute(),
    );
    expect((await desbloquear(browser, { pin: PIN })).json()).toMatchObject({ status: 401, code: 'sessao_encerrada' });
    expect((await browser.get('/api/auth/me')).statusCode).toBe(401);
  });

  it('acertar zera a conta dos erros', async () => {
    const browser = await comPin();
    for (let rodada = 0; rodada < 3; rodada++) {
      await bloquear(browser);
      for (let i = 0; i < 4; i++) await desbloquear(browser, { pin: '0000' });
      const prova = rodada === 1 ? { senha: SENHA } : { pin: PIN };
      expect((await desbloquear(browser, prova)).statusCode).toBe(204);
    }
  });

  it('a senha errada não desbloqueia, e quem adivinha espera', async () => {
    const browser = await comPin();
    await bloquear(browser);
    for (let i = 0; i < 5; i++) {
      const errada = await desbloquear(browser, { senha: `palpite ${i}` });
      expect(errada.json()).toMatchObject({ status: 401, code: 'credenciais_invalidas' });
    }
    expect((await desbloquear(browser, { senha: SENHA })).statusCode).toBe(429);
    expect(await livre(browser)).toBe(false);
  });

  it.each([[{}], [{ pin: PIN, senha: SENHA }]])('pede um dos dois: %j', async (prova) => {
    const browser = await comPin();
    await bloquear(browser);
    expect((await desbloquear(browser, prova)).json()).toMatchObject({ status: 422, errors: [{ field: 'pin' }] });
  });

  it.each([
    ['123', 'pin_invalido'],
    ['123456789', 'pin_invalido'],
    ['12a4', 'pin_invalido'],
    ['7777', 'pin_fraco'],
    ['1234', 'pin_fraco'],
    ['876543', 'pin_fraco'],
  ])('não aceita o PIN %s (%s)', async (pin, code) => {
    const browser = await scene.entrou();
    expect((await browser.put('/api/auth/pin', { pin })).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'pin', code }],
    });
  });

  it('removido, só a senha abre; o que se guarda não é o PIN nem o seu hash sem a chave', async () => {
    const browser = await comPin();
    const id = await idDe(browser);
    const { pin_hash } = await database.comoUsuario(id, (trx) =>
      trx.selectFrom('usuarios').select('pin_hash').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(pin_hash).toMatch(/^\$argon2id\$/);
    expect((await browser.delete('/api/auth/pin')).statusCode).toBe(204);
    expect(await sessaoDe(browser)).toMatchObject({ pin_definido: false });
    await bloquear(browser);
    expect((await desbloquear(browser, { pin: PIN })).json().code).toBe('pin_invalido');
    expect((await desbloquear(browser, { senha: SENHA })).statusCode).toBe(204);
  });
});
