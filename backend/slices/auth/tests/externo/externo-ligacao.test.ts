import { Secret, TOTP } from 'otpauth';
import { comoDono } from '../delegacao-helper.ts';
import { BILHETE, type CenaExterna, MINUTE, umaCenaExterna } from './externo-cena.ts';

describe('contas ligadas a outro provedor', () => {
  let cena: CenaExterna;

  beforeAll(async () => {
    cena = await umaCenaExterna();
  });
  afterAll(() => cena.fechar());
  beforeEach(() => cena.outraPessoa());

  describe('a conta', () => {
    it('um e-mail igual não liga nem cria conta: explica como ligar', async () => {
      await cena.scene.entrou('igual@exemplo.test');
      cena.provedor.mentira.claims = { ...cena.provedor.mentira.claims, email: 'igual@exemplo.test' };
      const browser = cena.scene.browser();
      expect(await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)))).toBe(
        '/login?erro=conta_nao_ligada',
      );
      expect(browser.cookies.has(BILHETE)).toBe(false);
      expect((await cena.abrir(browser)).statusCode).toBe(401);
    });

    it('suspensa não entra, nem com um bilhete de antes', async () => {
      const dona = await cena.ligada();
      const browser = cena.scene.browser();
      await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      const { user_id } = (await dona.get('/api/auth/me')).json();
      await comoDono(cena.database, 'update usuarios set suspenso_em = now() where id = $1', [user_id]);

      expect((await cena.abrir(browser)).json().code).toBe('entrada_expirada');
      expect(await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)))).toBe(
        '/login?erro=conta_suspensa',
      );
    });

    it('o bilhete vale uma vez e por minutos', async () => {
      await cena.ligada();
      const browser = cena.scene.browser();
      await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      const copia = browser.copy();
      expect((await cena.abrir(browser)).statusCode).toBe(200);
      expect((await cena.abrir(copia)).json().code).toBe('entrada_expirada');

      const tarde = cena.scene.browser();
      await cena.voltar(tarde, cena.provedor.consentir(await cena.inicio(tarde)));
      cena.passar(6 * MINUTE);
      expect((await cena.abrir(tarde)).json().code).toBe('entrada_expirada');
    });

    it('a sessão só se abre com o token de CSRF da página', async () => {
      await cena.ligada();
      const browser = cena.scene.browser();
      await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      const response = await browser.send({ method: 'POST', url: '/api/auth/externo/sessao', payload: {} });
      expect(response.json().code).toBe('csrf_invalido');
    });
  });

  describe('o segundo fator', () => {
    it('é pedido como em qualquer entrada, diga o provedor o que disser', async () => {
      const dona = await cena.ligada();
      const { segredo } = (await dona.post('/api/auth/segundo-fator/totp')).json();
      const codigo = () => new TOTP({ secret: Secret.fromBase32(segredo) }).generate({ timestamp: +cena.agora() });
      await dona.post('/api/auth/segundo-fator/totp/confirmacao', { codigo: codigo() });
      cena.passar(MINUTE);

      cena.provedor.mentira.claims = { ...cena.provedor.mentira.claims, amr: ['mfa', 'otp'], acr: 'ouro' };
      const browser = cena.scene.browser();
      await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      const sem = await cena.abrir(browser);
      expect([sem.statusCode, sem.json().code]).toEqual([401, 'codigo_necessario']);
      expect((await cena.abrir(browser, { codigo: '000000' })).json().code).toBe('codigo_invalido');
      expect(browser.cookies.has('autocusto_refresh')).toBe(false);
      expect((await cena.abrir(browser, { codigo: codigo() })).statusCode).toBe(200);
    });

    it('cinco códigos errados acabam com o bilhete: o certo já não serve', async () => {
      const dona = await cena.ligada();
      const { segredo } = (await dona.post('/api/auth/segundo-fator/totp')).json();
      const codigo = () => new TOTP({ secret: Secret.fromBase32(segredo) }).generate({ timestamp: +cena.agora() });
      await dona.post('/api/auth/segundo-fator/totp/confirmacao', { codigo: codigo() });
      cena.passar(MINUTE);

      const browser = cena.scene.browser();
      await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      for (let vez = 0; vez < 5; vez += 1) await cena.abrir(browser, { codigo: '000000' });
      expect((await cena.abrir(browser, { codigo: codigo() })).json().code).toBe('entrada_expirada');
    });
  });

  describe('ligar', () => {
    it('pede uma sessão e uma prova recente', async () => {
      const url = '/api/auth/externo/exemplo/ligacao';
      expect((await cena.scene.browser().post(url)).statusCode).toBe(401);
      const dona = await cena.scene.entrou();
      cena.passar(11 * MINUTE);
      await dona.renovar();
      expect((await dona.post(url)).json().code).toBe('reautenticacao_necessaria');
    });

    it('avisa o dono por e-mail e fica na auditoria', async () => {
      const dona = await cena.ligada('avisada@exemplo.test');
      const mail = cena.scene.mails.findLast(({ to }) => to === 'avisada@exemplo.test');
      expect(mail?.subject).toBe('Uma conta Exemplo foi ligada ao seu AutoCusto');
      const { user_id } = (await dona.get('/api/auth/me')).json();
      const { acao } = await cena.database.comoUsuario(user_id, (trx) =>
        trx
          .selectFrom('eventos_auditoria')
          .select('acao')
          .where('acao', '=', 'identidade_externa.criar')
          .executeTakeFirstOrThrow(),
      );
      expect(acao).toBe('identidade_externa.criar');
    });

    it('a mesma conta de novo dá no mesmo; outra do mesmo provedor espera a primeira sair', async () => {
      const dona = await cena.ligada();
      expect(await cena.ligar(dona)).toBe('/seguranca?ligacao=ligada');
      cena.provedor.mentira.claims = { sub: 'outra pessoa no provedor' };
      expect(await cena.ligar(dona)).toBe('/seguranca?erro=provedor_ja_ligado');
      expect((await dona.get('/api/auth/externo/ligacoes')).json().itens).toHaveLength(1);
    });

    it('o que já é de outra conta não se liga, nem se diz de quem é', async () => {
      await cena.ligada('primeira@exemplo.test');
      const outra = await cena.scene.entrou();
      expect(await cena.ligar(outra)).toBe('/seguranca?erro=identidade_ja_ligada');
      expect((await outra.get('/api/auth/externo/ligacoes')).json().itens).toEqual([]);
    });

    it('a sessão que pediu precisa continuar aberta', async () => {
      const dona = await cena.scene.entrou();
      const { url } = (await dona.post('/api/auth/externo/exemplo/ligacao')).json();
      await dona.post('/api/auth/logout');
      expect(await cena.voltar(dona, cena.provedor.consentir(url))).toMatch(
        /erro=(entrada_expirada|sessao_encerrada)$/,
      );
    });

    it('o pedido de uma pessoa não liga à conta de outra', async () => {
      const atacante = await cena.scene.entrou();
      const { url } = (await atacante.post('/api/auth/externo/exemplo/ligacao')).json();
      const vitima = await cena.scene.entrou();
      expect(await cena.voltar(vitima, cena.provedor.consentir(url))).toBe('/login?erro=entrada_expirada');
      expect((await vitima.get('/api/auth/externo/ligacoes')).json().itens).toEqual([]);
      expect((await atacante.get('/api/auth/externo/ligacoes')).json().itens).toEqual([]);
    });

    it('um pedido de entrada não vira ligação', async () => {
      const dona = await cena.scene.entrou();
      expect(await cena.voltar(dona, cena.provedor.consentir(await cena.inicio(dona)))).toBe(
        '/login?erro=conta_nao_ligada',
      );
    });

    it('desligar acaba com a entrada; o de outra pessoa é como se não existisse', async () => {
      const dona = await cena.ligada();
      const { id } = (await dona.get('/api/auth/externo/ligacoes')).json().itens[0];
      const outra = await cena.scene.entrou();
      expect((await outra.delete(`/api/auth/externo/ligacoes/${id}`)).statusCode).toBe(404);

      const browser = cena.scene.browser();
      await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      expect((await dona.delete(`/api/auth/externo/ligacoes/${id}`)).statusCode).toBe(204);
      expect((await cena.abrir(browser)).json().code).toBe('entrada_expirada');
      expect(await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)))).toBe(
        '/login?erro=conta_nao_ligada',
      );
      expect((await dona.delete(`/api/auth/externo/ligacoes/${id}`)).statusCode).toBe(404);
    });
  });

  describe('isolamento no banco', () => {
    it('sem usuário, nenhuma das tabelas mostra linha alguma', async () => {
      await cena.ligada();
      await cena.inicio(cena.scene.browser());
      expect(await cena.database.db.selectFrom('identidades_externas').selectAll().execute()).toEqual([]);
      expect(await cena.database.db.selectFrom('bilhetes_externos').selectAll().execute()).toEqual([]);
      await expect(cena.database.db.selectFrom('pedidos_externos').selectAll().execute()).rejects.toThrow(
        /permission denied/,
      );
    });

    it('guarda um hash do sujeito, que em alguns provedores é o CPF', async () => {
      cena.provedor.mentira.claims = { sub: '52998224725' };
      const dona = await cena.ligada();
      const { user_id } = (await dona.get('/api/auth/me')).json();
      const linha = await cena.database.comoUsuario(user_id, (trx) =>
        trx.selectFrom('identidades_externas').selectAll().executeTakeFirstOrThrow(),
      );
      expect(linha.sub_hash).toHaveLength(32);
      expect(JSON.stringify(linha)).not.toContain('52998224725');
    });
  });
});
