import { PUBLIC_URL, SENHA, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { Autenticador } from '../autenticador.ts';
import { criarChave, comChave } from '../chaves-helper.ts';
import { ativarTotp, auditoriaDe, codigoDe, entrarCom, idDe } from '../conta-helper.ts';
import { assistenteDe, convidar, DELEGACOES, umaPessoa } from '../delegacao-helper.ts';
import { type CenaExterna, umaCenaExterna } from '../externo/externo-cena.ts';

const NOVA = 'frase-nova-e-comprida';

/** What whoever had the account, or its mailbox, before left in it. */
describe('herança de quem esteve antes', () => {
  let cena: CenaExterna;

  beforeAll(async () => {
    cena = await umaCenaExterna();
  });
  afterAll(() => cena.fechar());

  const visita = () => cena.scene.browser();
  const cadastrar = (email: string, senha = SENHA) =>
    visita().post('/api/auth/cadastro', { nome: 'Helena Prado', email, senha });
  const verificar = (corpo: object, de = visita()) => de.post('/api/auth/verificacao', corpo);
  async function linkDeRedefinicao(email: string): Promise<string> {
    await visita().post('/api/auth/senha/esquecida', { email });
    return cena.scene.tokenTo(email);
  }
  const redefinir = (token: string, mais: object = {}) =>
    visita().post('/api/auth/senha/redefinicao', { token, senha: NOVA, ...mais });

  describe('o link de confirmação', () => {
    it('aberto não confirma: só a senha do cadastro', async () => {
      const email = 'aberto@exemplo.test';
      await cadastrar(email);
      const token = cena.scene.tokenTo(email);

      const semSenha = await verificar({ token });
      expect(semSenha.statusCode).toBe(422);
      expect(semSenha.json().errors).toEqual([expect.objectContaining({ field: 'senha' })]);
      expect((await verificar({ token, senha: '' })).statusCode).toBe(422);
      expect((await entrarCom(visita(), email)).json().code).toBe('email_nao_verificado');

      const deOutra = await verificar({ token, senha: NOVA });
      expect(deOutra.statusCode).toBe(422);
      expect(deOutra.json().errors).toEqual([
        { field: 'senha', code: 'senha_nao_confere', message: expect.stringContaining('Esqueci a senha') },
      ]);
      expect((await entrarCom(visita(), email)).json().code).toBe('email_nao_verificado');

      expect((await verificar({ token, senha: SENHA })).json()).toEqual({ situacao: 'email_confirmado' });
      expect((await entrarCom(visita(), email)).statusCode).toBe(200);
    });

    it('quem tem o link não adivinha a senha: cinco tentativas, de onde vierem, e depois a espera', async () => {
      const email = 'palpites@exemplo.test';
      await cadastrar(email);
      const token = cena.scene.tokenTo(email);
      for (let n = 0; n < 5; n++) {
        const resposta = await verificar({ token, senha: `palpite numero ${n}` }, cena.scene.browser(`203.0.113.${n}`));
        expect(resposta.statusCode).toBe(422);
      }
      const sexta = await verificar({ token, senha: SENHA });
      expect(sexta.statusCode).toBe(429);
      expect(sexta.headers['retry-after']).toBe('1');
    });

    it('o cadastro de um estranho na caixa da médica não vira conta dela sem a senha dele', async () => {
      const email = 'vitima@exemplo.test';
      await cadastrar(email, 'frase-do-estranho-87');
      const link = cena.scene.tokenTo(email);
      await cadastrar(email);
      expect((await verificar({ token: link, senha: SENHA })).statusCode).toBe(422);

      const removidos = (await redefinir(cena.scene.tokenTo(email))).json();
      expect(removidos).toMatchObject({ situacao: 'senha_redefinida' });
      expect((await entrarCom(visita(), email, undefined, 'frase-do-estranho-87')).statusCode).toBe(401);
      expect((await entrarCom(visita(), email, undefined, NOVA)).statusCode).toBe(200);
      expect((await verificar({ token: link, senha: 'frase-do-estranho-87' })).json().code).toBe('token_invalido');
    });

    it('o da troca de e-mail também pede a senha da conta', async () => {
      const browser = await cena.scene.entrou();
      await browser.post('/api/auth/email', { email: 'endereco.novo@exemplo.test' });
      const token = cena.scene.tokenTo('endereco.novo@exemplo.test');
      const confirmar = (mais: object) => visita().post('/api/auth/email/confirmacao', { token, ...mais });

      expect((await confirmar({})).json().errors).toEqual([expect.objectContaining({ field: 'senha' })]);
      expect((await confirmar({ senha: NOVA })).json().errors).toEqual([
        expect.objectContaining({ field: 'senha', code: 'senha_nao_confere' }),
      ]);
      expect((await browser.get('/api/auth/me')).json().email).not.toBe('endereco.novo@exemplo.test');
      expect((await confirmar({ senha: SENHA })).json()).toEqual({ situacao: 'email_alterado' });
    });
  });

  describe('a redefinição da senha', () => {
    async function passkeyEm(browser: TestBrowser): Promise<Autenticador> {
      const autenticador = new Autenticador(PUBLIC_URL);
      const { opcoes } = (await browser.post('/api/auth/passkeys/registro')).json();
      const resposta = autenticador.registrar(opcoes);
      await browser.post('/api/auth/passkeys', { nome: 'Celular de antes', resposta });
      return autenticador;
    }
    async function entrarComPasskey(autenticador: Autenticador) {
      const browser = visita();
      const { desafio_id, opcoes } = (await browser.post('/api/auth/passkeys/desafio')).json();
      return browser.post('/api/auth/passkeys/login', { desafio_id, resposta: autenticador.assinar(opcoes) });
    }

    it('tira tudo por onde outro entrava, e diz e escreve o que tirou', async () => {
      const email = 'herdada@exemplo.test';
      const antes = await cena.ligada(email);
      const id = await idDe(antes);
      const autenticador = await passkeyEm(antes);
      const pendente = (await antes.post('/api/auth/passkeys/registro')).json().opcoes;
      await antes.put('/api/auth/pin', { pin: '2580' });
      const { chave } = await criarChave(antes);
      const cumplice = await assistenteDe(cena.scene, antes);
      await convidar(cena.scene, antes, 'convidado@exemplo.test');
      await antes.post('/api/auth/email', { email: 'outro.endereco@exemplo.test' });
      const trocaDeEmail = cena.scene.tokenTo('outro.endereco@exemplo.test');
      const { segredo } = await ativarTotp(antes, cena.agora());
      expect((await cumplice.browser.get('/api/auth/me')).json().em_nome_de).toHaveLength(1);

      const resposta = await redefinir(await linkDeRedefinicao(email));

      expect(resposta.json()).toMatchObject({
        situacao: 'senha_redefinida',
        removidos: {
          ...{ sessoes: 1, passkeys: 1, contas_externas: 1, aplicativo_autenticador: true, pin: true },
          ...{ chaves_api: 1, delegacoes: 2 },
        },
      });
      expect((await entrarComPasskey(autenticador)).statusCode).toBe(401);
      expect((await antes.get('/api/auth/me')).statusCode).toBe(401);
      expect((await comChave(cena.scene, chave)('GET', '/api/auth/me')).statusCode).toBe(401);
      expect((await cumplice.browser.get('/api/auth/me')).json().em_nome_de).toEqual([]);
      const confirmar = { token: trocaDeEmail, senha: NOVA };
      expect((await visita().post('/api/auth/email/confirmacao', confirmar)).json().code).toBe('token_invalido');
      const pelaConta = visita();
      expect(await cena.voltar(pelaConta, cena.provedor.consentir(await cena.inicio(pelaConta)))).toContain(
        '/login?erro=conta_nao_ligada',
      );

      const dona = visita();
      expect((await entrarCom(dona, email, undefined, NOVA)).statusCode).toBe(200);
      expect((await dona.get('/api/auth/segundo-fator')).json()).toEqual({
        totp: { ativo: false, confirmado_em: null },
        codigos_restantes: 0,
        passkeys: [],
      });
      expect((await dona.get('/api/auth/me')).json().sessao.pin_definido).toBe(false);
      const tardia = new Autenticador(PUBLIC_URL).registrar(pendente);
      expect((await dona.post('/api/auth/passkeys', { nome: 'x', resposta: tardia })).statusCode).not.toBe(201);
      expect(codigoDe(segredo, cena.agora())).toHaveLength(6);

      const mail = cena.scene.mails.findLast(({ to, subject }) => to === email && subject.includes('foi trocada'))!;
      for (const dito of ['1 passkey', 'aplicativo autenticador', '1 conta de outro provedor', '1 chave de API']) {
        expect(mail.text).toContain(dito);
      }
      expect(mail.text).toContain('2 convites ou delegações');
      const acoes = (await auditoriaDe(cena.database, id)).map(({ acao }) => acao);
      expect(acoes).toEqual(
        expect.arrayContaining(['passkey.apagar', 'segundo_fator.apagar', 'identidade_externa.apagar']),
      );
    });

    it('de quem não tinha nada, diz só as sessões', async () => {
      const email = 'nada@exemplo.test';
      await cena.scene.entrou(email);
      const resposta = await redefinir(await linkDeRedefinicao(email));
      expect(resposta.json().removidos).toEqual({
        ...{ sessoes: 1, passkeys: 0, contas_externas: 0, aplicativo_autenticador: false, pin: false },
        ...{ chaves_api: 0, delegacoes: 0 },
      });
      expect(cena.scene.mails.at(-1)!.text).not.toContain('passkey');
    });

    it('não mexe no que outra conta tem, nem no que o dono recebeu de outros', async () => {
      const helena = await umaPessoa(cena.scene);
      const caio = await assistenteDe(cena.scene, helena.browser);
      await redefinir(await linkDeRedefinicao(caio.email));
      await entrarCom(caio.browser, caio.email, undefined, NOVA);
      expect((await caio.browser.get('/api/auth/me')).json().em_nome_de).toHaveLength(1);
      const [delegacao] = (await helena.browser.get(DELEGACOES)).json().itens;
      expect(delegacao).toMatchObject({ situacao: 'ativa' });
    });
  });

  it.each([
    ['DELETE', '/api/auth/pin'],
    ['POST', '/api/auth/segundo-fator/totp/confirmacao'],
    ['POST', '/api/auth/passkeys'],
  ] as const)('%s %s pede prova recente de quem está ali', async (method, url) => {
    const browser = await cena.scene.entrou();
    cena.passar(11 * 60_000);
    await browser.renovar();
    const payload = url.endsWith('passkeys') ? { nome: 'x', resposta: {} } : { codigo: '000000' };
    const resposta = await browser.sendUnsafe({ method, url, ...(method === 'POST' && { payload }) });
    expect(resposta.json().code).toBe('reautenticacao_necessaria');
  });

  it('o convite leva o token depois do #, onde servidor nenhum o vê', async () => {
    const helena = await umaPessoa(cena.scene);
    await convidar(cena.scene, helena.browser, 'convidada@exemplo.test');
    expect(cena.scene.mails.at(-1)!.text).toContain(`\n${PUBLIC_URL}/convite#token=a`);
    for (const { text } of cena.scene.mails) expect(text).not.toMatch(/\?\S*token=/);
  });
});
