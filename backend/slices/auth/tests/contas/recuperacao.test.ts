import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { LOGIN_BRAKE } from '../../infrastructure/portaria/limits.ts';
import { newId } from '../../../../shared/new-id.ts';
import { ativarTotp, auditoriaDe, codigoDe, entrarCom, umRelogio } from '../conta-helper.ts';
import { comoDono, comPapel, type Pessoa, umaPessoa } from '../delegacao-helper.ts';

const HORA = 3_600_000;
const NOVA = 'frase-nova-e-comprida';
const RECUPERACAO = '/api/auth/recuperacao';
const RECUPERACOES = '/api/auth/recuperacoes';

describe('recuperação do acesso', () => {
  const relogio = umRelogio();
  let database: TestDatabase;
  let scene: TestApp;
  let ada: Pessoa;
  let bruno: Pessoa;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database, now: relogio.now });
    ada = await comPapel(scene, database, 'administrador');
    bruno = await comPapel(scene, database, 'administrador');
  });
  beforeEach(() => passar(0));
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const visita = () => scene.browser();
  /** Those who administer come back each time: no session lasts a day. */
  const passar = async (ms: number) => {
    relogio.passar(ms);
    for (const { browser, email } of [ada, bruno]) await browser.entrar(email);
  };
  /** Whoever lost the telephone, but not what it showed: the test may still ask for a code. */
  async function comTotp() {
    const pessoa = await umaPessoa(scene);
    const { segredo, codigos } = await ativarTotp(pessoa.browser, relogio.now());
    relogio.passar(30_000);
    return { ...pessoa, codigos, codigo: () => codigoDe(segredo, relogio.now()) };
  }
  const pedir = (email: string, senha = SENHA) => visita().post(RECUPERACAO, { email, senha });
  const confirmar = (token: string, senha = SENHA) => visita().post(`${RECUPERACAO}/confirmacao`, { token, senha });
  const cancelar = (token: string) => visita().post(`${RECUPERACAO}/cancelamento`, { token });
  async function pedida() {
    const pessoa = await comTotp();
    await pedir(pessoa.email);
    const confirmada = await confirmar(scene.tokenTo(pessoa.email));
    expect(confirmada.json()).toEqual({ situacao: 'espera_administrador' });
    return { ...pessoa, recuperacao: (await abertaDe(pessoa.email))!.id };
  }
  const abertas = async (quem = ada) =>
    (await quem.browser.get(RECUPERACOES)).json().itens as { id: string; email: string; vale_em: string | null }[];
  const abertaDe = async (email: string) => (await abertas()).find((aberta) => aberta.email === email);
  const aprovar = (id: string, quem = ada) => quem.browser.post(`${RECUPERACOES}/${id}/aprovacao`);
  const assuntosPara = (email: string) => scene.mails.filter(({ to }) => to === email).map(({ subject }) => subject);
  const codeOf = async (resposta: ReturnType<typeof entrarCom>) => (await resposta).json().code;
  async function redefinir(email: string, mais: object = {}) {
    await visita().post('/api/auth/senha/esquecida', { email });
    const token = scene.tokenTo(email);
    return visita().post('/api/auth/senha/redefinicao', { token, senha: NOVA, ...mais });
  }
  const verOutros = async (email: string, senha = NOVA) => {
    const browser = visita();
    expect((await entrarCom(browser, email, undefined, senha)).statusCode).toBe(200);
    return (await browser.get('/api/auth/sessoes')).json().code as string | undefined;
  };

  it('quem vê a lista deixa que a viu', async () => {
    await abertas();
    expect((await auditoriaDe(database, ada.id)).at(-1)).toMatchObject({ acao: 'recuperacao.listar', ator_id: ada.id });
  });

  it('caixa postal, senha, um administrador e 24 horas: então a senha basta, e todos souberam', async () => {
    const { email, id, recuperacao } = await pedida();
    expect(await abertaDe(email)).toEqual({
      ...{ id: recuperacao, usuario_id: id, nome: 'Helena Prado', email, user_type: 'medico' },
      ...{ pedida_em: relogio.now().toISOString(), confirmada_em: null, vale_em: null },
    });
    expect(await codeOf(entrarCom(visita(), email))).toBe('codigo_necessario');

    expect((await aprovar(recuperacao)).statusCode).toBe(204);
    expect((await aprovar(recuperacao)).statusCode).toBe(404);
    const vale = new Date(relogio.now().getTime() + 24 * HORA).toISOString();
    expect(await abertaDe(email)).toMatchObject({ vale_em: vale });
    expect(await codeOf(entrarCom(visita(), email))).toBe('codigo_necessario');
    await passar(24 * HORA - 1);
    expect(await codeOf(entrarCom(visita(), email))).toBe('codigo_necessario');

    await passar(1);
    const dona = visita();
    expect((await entrarCom(dona, email)).statusCode).toBe(200);
    expect((await dona.get('/api/auth/segundo-fator')).json()).toMatchObject({
      ...{ totp: { ativo: false }, codigos_restantes: 0 },
    });
    expect((await dona.get('/api/auth/sessoes')).statusCode).toBe(200);
    expect(await abertaDe(email)).toBeUndefined();

    expect(assuntosPara(email).slice(-4)).toEqual([
      'Recupere o seu acesso ao AutoCusto',
      'Pediram a recuperação da sua conta no AutoCusto',
      'A recuperação da sua conta no AutoCusto foi confirmada',
      'O segundo fator da sua conta no AutoCusto foi removido',
    ]);
    const dosOutros = scene.mails.filter(({ to, text }) => to === bruno.email && text.includes(email));
    expect(dosOutros).toHaveLength(3); // asked, confirmed by Ada, back
    const acoes = (await auditoriaDe(database, id)).filter(({ acao }) => acao.startsWith('recuperacao.'));
    expect(acoes.map(({ acao, ator_id }) => [acao, ator_id])).toEqual([
      ['recuperacao.criar', id],
      ['recuperacao.alterar', ada.id],
      ['recuperacao.alterar', id],
    ]);
  });

  it('sobrevive a outro processo, e o pedido que ninguém decide vence em sete dias', async () => {
    const { email, recuperacao } = await pedida();
    await aprovar(recuperacao);
    const outro = await makeTestApp({ database, now: relogio.now });
    await passar(24 * HORA);
    expect((await outro.browser().entrar(email)).statusCode).toBe(200);
    await outro.app.close();

    const esquecida = await pedida();
    await passar(7 * 24 * HORA);
    expect(await abertaDe(esquecida.email)).toBeUndefined();
    expect((await aprovar(esquecida.recuperacao)).statusCode).toBe(404);
  });

  it('a senha vem primeiro: errada, de ninguém e de quem não tem o que recuperar', async () => {
    const { email } = await comTotp();
    const errada = await pedir(email, 'palpite qualquer');
    const deNinguem = await pedir(`${newId()}@exemplo.test`);
    const semId = (resposta: typeof errada) => ({ ...resposta.json(), request_id: '' });
    expect(errada.statusCode).toBe(401);
    expect(semId(errada)).toEqual(semId(deNinguem));
    expect((await pedir((await umaPessoa(scene)).email)).json().code).toBe('segundo_fator_inativo');

    for (let n = 1; n < LOGIN_BRAKE.free; n++) await visita().entrar(email, `palpite ${n}`);
    expect((await pedir(email)).statusCode).toBe(429); // counted with those of the login
  });

  it('o link aberto não pede nada; só com a senha, e uma vez', async () => {
    const { email } = await comTotp();
    await pedir(email);
    const token = scene.tokenTo(email);
    expect(scene.mails.at(-1)!.text).toContain(`/recuperar-acesso#token=${token}`);
    expect((await visita().post(`${RECUPERACAO}/confirmacao`, { token })).statusCode).toBe(422);
    expect((await confirmar(token, NOVA)).json().code).toBe('senha_nao_confere');
    expect(await abertaDe(email)).toBeUndefined();
    expect((await confirmar(token)).statusCode).toBe(200);
    expect((await confirmar(token)).json().code).toBe('token_invalido');
  });

  it('quem tem a conta cancela: pelo link de cada aviso, ou entrando com o código', async () => {
    const pelaCaixa = await pedida();
    const primeiro = scene.tokenTo(pelaCaixa.email);
    await aprovar(pelaCaixa.recuperacao);
    const segundo = scene.tokenTo(pelaCaixa.email);
    expect((await cancelar(primeiro)).json().code).toBe('token_invalido');
    expect((await cancelar(segundo)).json()).toEqual({ situacao: 'cancelada' });
    await passar(24 * HORA);
    expect(await codeOf(entrarCom(visita(), pelaCaixa.email))).toBe('codigo_necessario');
    expect(assuntosPara(pelaCaixa.email).at(-1)).toBe('A recuperação da sua conta no AutoCusto foi cancelada');

    const peloCodigo = await pedida();
    await aprovar(peloCodigo.recuperacao);
    expect((await entrarCom(visita(), peloCodigo.email, peloCodigo.codigo())).statusCode).toBe(200);
    expect(await abertaDe(peloCodigo.email)).toBeUndefined();
    await passar(24 * HORA);
    expect(await codeOf(entrarCom(visita(), peloCodigo.email))).toBe('codigo_necessario');
  });

  it('o administrador recusa; o próprio pedido, outro decide', async () => {
    const { email, recuperacao } = await pedida();
    expect((await ada.browser.delete(`${RECUPERACOES}/${recuperacao}`)).statusCode).toBe(204);
    expect((await aprovar(recuperacao)).statusCode).toBe(404);
    expect(assuntosPara(email).at(-1)).toBe('A recuperação da sua conta no AutoCusto foi recusada');

    const deAdministrador = await pedida();
    await comoDono(database, `update usuarios set tipo = 'administrador' where id = $1`, [deAdministrador.id]);
    const ela = { ...deAdministrador, browser: visita() };
    await entrarCom(ela.browser, ela.email, ela.codigos[0]);
    expect(await abertaDe(ela.email)).toBeUndefined(); // her own code cancelled it
    await pedir(ela.email);
    await confirmar(scene.tokenTo(ela.email));
    const sua = (await abertaDe(ela.email))!.id;
    expect((await aprovar(sua, ela)).json().code).toBe('propria_conta');
    expect((await ela.browser.delete(`${RECUPERACOES}/${sua}`)).json().code).toBe('propria_conta');
  });

  it('quem não é administrador não lê nem decide, nem a aplicação se confirma sozinha', async () => {
    const { id, recuperacao, browser } = await pedida();
    for (const resposta of [await browser.get(RECUPERACOES), await aprovar(recuperacao, { ...ada, browser })]) {
      expect(resposta.json().code).toBe('papel_sem_permissao');
    }
    const { sql } = await import('kysely');
    const comoEla = (texto: ReturnType<typeof sql>) => database.comoUsuario(id, (trx) => texto.execute(trx));
    for (const tentativa of [
      sql`select * from administracao_recuperacoes(now())`,
      sql`select * from administracao_confirmar_recuperacao(${recuperacao}, now(), '\\x00')`,
      sql`select * from administracao_recusar_recuperacao(${recuperacao}, now())`,
      sql`update recuperacoes set confirmada_em = now(), confirmada_por = ${ada.id}`,
    ]) {
      await expect(comoEla(tentativa)).rejects.toThrow(/administrador only|permission denied/);
    }
  });

  describe('depois de uma redefinição da senha', () => {
    it('com o código, nada espera', async () => {
      const { email, codigo } = await comTotp();
      const resposta = await redefinir(email, { codigo: codigo() });
      expect(resposta.json()).toMatchObject({
        ...{ espera_administrador: false, removidos: { aplicativo_autenticador: true } },
      });
      expect(await verOutros(email)).toBeUndefined();
    });

    it('o código errado não gasta o link nem muda nada', async () => {
      const { email, codigo } = await comTotp();
      expect((await redefinir(email, { codigo: '000000' })).json().code).toBe('codigo_invalido');
      expect(await codeOf(entrarCom(visita(), email))).toBe('codigo_necessario');
      const token = scene.tokenTo(email);
      const corpo = { token, senha: NOVA, codigo: codigo() };
      expect((await visita().post('/api/auth/senha/redefinicao', corpo)).statusCode).toBe(200);
    });

    it('sem o código, a caixa postal abre a conta, e nada de ninguém até a confirmação e 24 horas', async () => {
      const { email, id } = await comTotp();
      expect((await redefinir(email)).json()).toMatchObject({
        ...{ espera_administrador: true, removidos: { aplicativo_autenticador: true } },
      });
      expect(await verOutros(email)).toBe('acesso_em_espera');
      expect(assuntosPara(email)).toContain('Pediram a recuperação da sua conta no AutoCusto');

      // Neither another reset, nor cancelling, nor what the application may write gives it back.
      await redefinir(email);
      expect(await verOutros(email)).toBe('acesso_em_espera');
      await cancelar(scene.tokenTo(email));
      expect(await verOutros(email)).toBe('acesso_em_espera');
      const { sql } = await import('kysely');
      const soltar = database.comoUsuario(id, (trx) => sql`update usuarios set retida_em = null`.execute(trx));
      await expect(soltar).rejects.toThrow('gives the account back');

      await redefinir(email);
      await aprovar((await abertaDe(email))!.id);
      expect(await verOutros(email)).toBe('acesso_em_espera');
      await passar(24 * HORA);
      expect(await verOutros(email)).toBeUndefined();
    });

    it('quem está em espera só sabe onde está e sai', async () => {
      const { email } = await comTotp();
      await redefinir(email);
      const browser = visita();
      await entrarCom(browser, email, undefined, NOVA);
      for (const [method, url] of [
        ['POST', '/api/auth/segundo-fator/totp'],
        ['POST', '/api/auth/chaves'],
        ['POST', '/api/auth/delegacoes'],
        ['PUT', '/api/auth/senha'],
        ['GET', '/api/auth/exportacao'],
        ['GET', '/api/auth/delegacoes'],
      ] as const) {
        expect([url, (await browser.sendUnsafe({ method, url })).json().code]).toEqual([url, 'acesso_em_espera']);
      }
      expect((await browser.get('/api/auth/me')).statusCode).toBe(200);
      expect((await browser.post('/api/auth/logout')).statusCode).toBe(204);
    });

    it('a que um administrador confirmou para outra senha não serve à que a caixa postal pôs', async () => {
      const { email, recuperacao } = await pedida();
      await aprovar(recuperacao);
      await redefinir(email);
      await passar(24 * HORA);
      expect(await verOutros(email)).toBe('acesso_em_espera');
    });
  });
});
