import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { ativarTotp, auditoriaDe, entrarCom, idDe, suspender, umRelogio } from '../conta-helper.ts';
import { comoDono } from '../delegacao-helper.ts';

const SISTEMA = '00000000-0000-0000-0000-000000000000';

describe('recusas', () => {
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

  const recusasDe = async (usuarioId: string) =>
    (await auditoriaDe(database, usuarioId)).filter(({ acao }) => acao.startsWith('sessao.re'));

  describe('na auditoria', () => {
    it('o login com a senha errada fica na cadeia da conta, sem ator e com o endereço', async () => {
      const email = 'alvo@exemplo.test';
      const id = await idDe(await scene.entrou(email));
      await entrarCom(scene.browser('203.0.113.7'), email, undefined, 'palpite-errado');

      expect(await recusasDe(id)).toEqual([
        expect.objectContaining({
          acao: 'sessao.recusar',
          detalhe: { codigo: 'credenciais_invalidas' },
          ator_id: null,
          endereco: '203.0.113.7',
        }),
      ]);
    });

    it('o de uma conta que não existe fica na do sistema, sem o e-mail', async () => {
      await entrarCom(scene.browser('203.0.113.8'), 'fantasma@exemplo.test');
      const { rows } = await comoDono(database, 'select * from eventos_auditoria where usuario_id = $1', [SISTEMA]);
      expect(rows).toEqual([
        expect.objectContaining({
          acao: 'sessao.recusar',
          detalhe: { codigo: 'credenciais_invalidas' },
          endereco: '203.0.113.8',
          ator_id: null,
        }),
      ]);
      expect(JSON.stringify(rows)).not.toContain('fantasma');
    });

    it('a cópia de um token de renovação fica com o nome de reuso', async () => {
      const browser = await scene.entrou();
      const id = await idDe(browser);
      const copia = browser.copy();
      await browser.renovar();
      relogio.passar(11_000);
      await copia.renovar();
      expect(await recusasDe(id)).toEqual([
        expect.objectContaining({ acao: 'sessao.reutilizar', ator_id: null, recurso_id: expect.any(String) }),
      ]);
    });

    it('a espera imposta não enche a auditoria', async () => {
      const email = 'insistente@exemplo.test';
      const id = await idDe(await scene.entrou(email));
      for (let i = 0; i < 30; i++) await entrarCom(scene.browser('203.0.113.9'), email, undefined, `palpite ${i}`);
      expect(await recusasDe(id)).toHaveLength(5);
    });

    it('a aplicação não escreve por ali outro tipo de evento', async () => {
      const { sql } = await import('kysely');
      const forjar = (acao: string, codigo: string) =>
        sql`select auth_registrar_recusa(${acao}, null, null, null, ${codigo}, null, null)`.execute(database.db);
      await expect(forjar('paciente.ler', 'x')).rejects.toThrow('not a refusal');
      await expect(forjar('sessao.recusar', 'Maria da Silva')).rejects.toThrow('not a refusal');
    });
  });

  describe('conta suspensa', () => {
    it('responde como qualquer outra até a senha estar certa', async () => {
      const email = 'suspensa@exemplo.test';
      const browser = await scene.entrou(email);
      const id = await idDe(browser);
      await suspender(database, id);

      const errada = await entrarCom(scene.browser(), email, undefined, 'palpite-errado');
      const desconhecida = await entrarCom(scene.browser(), 'ninguem@exemplo.test');
      const semId = (resposta: typeof errada) => ({ ...resposta.json(), request_id: '' });
      expect(semId(errada)).toEqual(semId(desconhecida));

      const certa = await entrarCom(scene.browser(), email);
      expect(certa.statusCode).toBe(403);
      expect(certa.json()).toMatchObject({ code: 'conta_suspensa', action: expect.stringContaining('administração') });
    });

    it('não usa o que tinha: sessão, renovação, links', async () => {
      const email = 'parada@exemplo.test';
      const browser = await scene.entrou(email);
      await browser.post('/api/auth/email', { email: 'outra@exemplo.test' });
      await scene.browser().post('/api/auth/senha/esquecida', { email });
      const [troca, redefinicao] = [scene.tokenTo('outra@exemplo.test'), scene.tokenTo(email)];
      await suspender(database, await idDe(browser));

      expect((await browser.get('/api/auth/me')).json().code).toBe('sessao_encerrada');
      expect((await browser.renovar()).json().code).toBe('sessao_encerrada');
      const visita = scene.browser();
      expect((await visita.post('/api/auth/email/confirmacao', { token: troca, senha: SENHA })).json().code).toBe(
        'token_invalido',
      );
      const redefinir = await visita.post('/api/auth/senha/redefinicao', { token: redefinicao, senha: SENHA });
      expect(redefinir.json().code).toBe('token_invalido');

      const antes = scene.mails.length;
      expect((await visita.post('/api/auth/senha/esquecida', { email })).statusCode).toBe(200);
      expect(scene.mails).toHaveLength(antes);
    });

    it('com segundo fator também só se diz depois da senha, e sem pedir o código', async () => {
      const email = 'suspensa.fator@exemplo.test';
      const browser = await scene.entrou(email);
      await ativarTotp(browser, relogio.now());
      await suspender(database, await idDe(browser));
      expect((await entrarCom(scene.browser(), email)).json().code).toBe('conta_suspensa');
    });
  });
});
