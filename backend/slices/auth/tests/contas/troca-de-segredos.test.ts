import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { CifraAnteriorErradaError, trocarCifra } from '../../infrastructure/segundo-fator/trocar-cifra.ts';
import { verificarAuditoria } from '../../infrastructure/persistence/auditoria/verificar-auditoria.ts';
import { ativarTotp, auditoriaDe, codigoDe, entrarCom, idDe, umRelogio } from '../conta-helper.ts';

const [ANTERIOR, NOVO] = ['k'.repeat(32), 'n'.repeat(32)] as const;
const PASSO = 30_000;

describe('troca de segredos', () => {
  const relogio = umRelogio();
  let database: TestDatabase;
  let antes: TestApp;
  let depois: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    antes = await makeTestApp({ database, now: relogio.now, segredos: { cifraSecret: ANTERIOR } });
    depois = await makeTestApp({
      database,
      now: relogio.now,
      segredos: { cifraSecret: NOVO, jwtSecret: NOVO, csrfSecret: NOVO },
    });
  });
  afterAll(async () => {
    await antes.app.close();
    await depois.app.close();
    await database.close();
  });

  it('com outros segredos de token e de CSRF, a sessão continua: só o token de acesso e o de CSRF se pedem de novo', async () => {
    const antiga = await antes.entrou();
    const browser = depois.browser();
    for (const [nome, valor] of antiga.cookies) browser.cookies.set(nome, valor);
    browser.accessToken = antiga.accessToken;
    browser.csrfToken = antiga.csrfToken ?? 'de-antes';

    expect((await browser.get('/api/auth/me')).statusCode).toBe(401);
    expect((await browser.renovar()).json().code).toBe('csrf_invalido');
    browser.csrfToken = undefined;
    expect((await browser.renovar()).statusCode).toBe(200);
    expect((await browser.get('/api/auth/me')).statusCode).toBe(200);
  });

  it('da cifra: o aplicativo continua a valer; códigos e PIN se fazem de novo; outro segredo não muda nada', async () => {
    const email = 'troca@exemplo.test';
    const browser = await antes.entrou(email);
    const id = await idDe(browser);
    await browser.put('/api/auth/pin', { pin: '2580' });
    const { segredo, codigos } = await ativarTotp(browser, relogio.now());
    const guardado = () =>
      database.comoUsuario(id, async (trx) => ({
        fator: await trx.selectFrom('fatores_totp').selectAll().executeTakeFirst(),
        codigos: await trx.selectFrom('codigos_recuperacao').selectAll().orderBy('hash').execute(),
        pin: await trx.selectFrom('usuarios').select('pin_hash').executeTakeFirst(),
      }));

    const original = await guardado();
    await expect(trocarCifra(database.ownerUrl, 'x'.repeat(32), NOVO)).rejects.toThrow(CifraAnteriorErradaError);
    expect(await guardado()).toEqual(original);

    await expect(trocarCifra(database.ownerUrl, ANTERIOR, NOVO)).resolves.toEqual({
      ...{ aplicativos: 1, codigos: 10, pins: 1, emails: 0 },
    });
    relogio.passar(PASSO);
    expect((await entrarCom(depois.browser(), email, codigos[0])).json().code).toBe('codigo_invalido');
    const novo = depois.browser();
    expect((await entrarCom(novo, email, codigoDe(segredo, relogio.now()))).statusCode).toBe(200);
    expect((await novo.get('/api/auth/me')).json().sessao.pin_definido).toBe(false);

    relogio.passar(PASSO);
    await novo.post('/api/auth/reautenticacao', { senha: SENHA, codigo: codigoDe(segredo, relogio.now()) });
    const { codigos_recuperacao } = (await novo.post('/api/auth/segundo-fator/codigos')).json();
    expect((await entrarCom(depois.browser(), email, codigos_recuperacao[0])).statusCode).toBe(200);

    const acoes = (await auditoriaDe(database, id)).map(({ acao, detalhe }) =>
      [acao, ...(detalhe.campos ?? [])].join(' '),
    );
    expect(acoes).toEqual(expect.arrayContaining(['segundo_fator.alterar codigos_em', 'usuario.alterar pin_hash']));
    expect((await verificarAuditoria(database.ownerUrl)).quebras).toEqual([]);
  });
});
