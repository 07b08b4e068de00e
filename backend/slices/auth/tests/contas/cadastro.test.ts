import { EmailNaoEnviadoError } from '../../../../shared/mail/mailer.ts';
import { newId } from '../../../../shared/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, PUBLIC_URL, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';

const HOUR = 3_600_000;

describe('cadastro e senha', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let relogio: Date;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  beforeEach(async () => {
    relogio = new Date();
    scene = await makeTestApp({ database, now: () => relogio });
  });

  afterEach(() => scene.app.close());
  afterAll(() => database.close());

  const cadastrar = (email: string, mais: object = {}) =>
    scene.browser().post('/api/auth/cadastro', { nome: 'Helena Prado', email, senha: SENHA, ...mais });
  const verificar = (token: string, senha = SENHA) => scene.browser().post('/api/auth/verificacao', { token, senha });
  const esqueci = (email: string) => scene.browser().post('/api/auth/senha/esquecida', { email });
  const redefinir = (token: string, senha: string) =>
    scene.browser().post('/api/auth/senha/redefinicao', { token, senha });
  const entrar = async (email: string, senha = SENHA) => (await scene.browser().entrar(email, senha)).statusCode;

  describe('cadastrar', () => {
    it('escreve o link de confirmação antes de responder, e ele abre a conta uma vez', async () => {
      const response = await cadastrar('nova@exemplo.test');
      expect(response.statusCode).toBe(201);
      expect(response.json()).toEqual({ situacao: 'confirmacao_enviada' });
      expect(scene.mails).toHaveLength(1);
      expect(scene.mails[0]).toMatchObject({ to: 'nova@exemplo.test', subject: 'Confirme o seu e-mail no AutoCusto' });
      expect(scene.mails[0]!.text).toContain(`\n${PUBLIC_URL}/confirmar-email#token=a`); // see random-segredos.ts
      expect(await entrar('nova@exemplo.test')).toBe(403);

      const token = scene.tokenTo('nova@exemplo.test');
      const confirmada = await verificar(token);
      expect(confirmada.json()).toEqual({ situacao: 'email_confirmado' });
      expect(await entrar('nova@exemplo.test')).toBe(200);

      const outraVez = await verificar(token);
      expect(outraVez.statusCode).toBe(422);
      expect(outraVez.json()).toMatchObject({
        code: 'token_invalido',
        title: 'Este link já foi usado ou venceu.',
        action: 'Peça um link novo e abra o mais recente.',
      });
    });

    it('não guarda a senha nem o token, só os seus hashes', async () => {
      const browser = await scene.entrou('hashes@exemplo.test');
      const { user_id } = (await browser.get('/api/auth/me')).json();
      const stored = await database.comoUsuario(user_id, async (trx) => [
        await trx.selectFrom('usuarios').selectAll().execute(),
        await trx.selectFrom('tokens_uso_unico').selectAll().execute(),
        await trx.selectFrom('tokens_refresh').selectAll().execute(),
      ]);
      const text = JSON.stringify(stored, (_key, value) =>
        value?.type === 'Buffer' ? Buffer.from(value.data).toString('hex') : value,
      );
      expect(text).toContain('$argon2id$');
      for (const secret of [SENHA, scene.tokenTo('hashes@exemplo.test'), browser.cookies.get('autocusto_refresh')!]) {
        expect(text).not.toContain(secret);
      }
    });

    it('responde o mesmo quando o e-mail já tem conta, e conta só ao dono', async () => {
      await scene.entrou('dona@exemplo.test');
      const nova = await cadastrar('ninguem.ainda@exemplo.test');
      const repetida = await cadastrar('DONA@exemplo.test', { nome: 'Intrusa', senha: 'outra-frase-bem-longa' });

      expect(repetida.statusCode).toBe(nova.statusCode);
      expect(repetida.body).toBe(nova.body);
      expect(Object.keys(repetida.headers).sort()).toEqual(Object.keys(nova.headers).sort());
      const mail = scene.mails.at(-1);
      expect(mail).toMatchObject({ to: 'dona@exemplo.test', subject: 'Você já tem uma conta no AutoCusto' });
      expect(mail!.text).toContain('Nada mudou nela.');
      expect(mail!.text).not.toContain('token=');
      expect(await entrar('dona@exemplo.test')).toBe(200);
      expect(await entrar('dona@exemplo.test', 'outra-frase-bem-longa')).toBe(401);
    });

    it('num cadastro pendente, quem tem a caixa postal escolhe a senha, não quem digitou primeiro', async () => {
      await cadastrar('pendente@exemplo.test');
      await cadastrar('pendente@exemplo.test', { senha: 'frase-de-outra-pessoa' });
      const mail = scene.mails.at(-1)!;
      expect(mail.subject).toBe('O seu cadastro no AutoCusto espera confirmação');
      expect(mail.text).toContain(`${PUBLIC_URL}/redefinir-senha#token=`);

      await redefinir(scene.tokenTo('pendente@exemplo.test'), 'minha-frase-de-verdade');
      expect(await entrar('pendente@exemplo.test', 'minha-frase-de-verdade')).toBe(200);
      expect(await entrar('pendente@exemplo.test')).toBe(401);
    });

    it('o mesmo cadastro enviado duas vezes ao mesmo tempo cria uma conta', async () => {
      const respostas = await Promise.all([cadastrar('duplo@exemplo.test'), cadastrar('duplo@exemplo.test')]);
      expect(respostas.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
      await verificar(/token=(\w+)/.exec(scene.mails.find(({ subject }) => subject.startsWith('Confirme'))!.text)![1]!);
      expect(await entrar('duplo@exemplo.test')).toBe(200);
    });

    it.each([
      ['sem nome', { nome: '   ' }, 'nome'],
      ['nome com quebra de linha', { nome: 'Helena\nPrado' }, 'nome'],
      ['nome que não se grava', { nome: 'Helena\u0000' }, 'nome'],
      ['e-mail sem arroba', { email: 'helena' }, 'email'],
      ['senha curta', { senha: 'curta' }, 'senha'],
      ['senha comum', { senha: 'password1234' }, 'senha'],
      ['senha com o nome', { senha: 'helenaprado12' }, 'senha'],
      ['campo que não existe', { tipo: 'administrador' }, 'tipo'],
    ])('recusa %s, no campo e em português', async (_caso, mais, field) => {
      const response = await cadastrar('recusada@exemplo.test', mais);
      expect(response.statusCode).toBe(422);
      const problem = response.json();
      expect(problem).toMatchObject({ code: 'campos_invalidos', status: 422, action: expect.any(String) });
      expect(problem.errors).toEqual([
        { field, code: expect.any(String), message: expect.stringMatching(/^[A-Z].*\.$/) },
      ]);
      expect(scene.mails).toEqual([]);
    });

    it('diz todos os campos de uma vez', async () => {
      const response = await cadastrar('ok@exemplo.test', { nome: 'A\tB', senha: 'curta' });
      expect(response.json().errors.map(({ field }: { field: string }) => field)).toEqual(['nome', 'senha']);
    });

    it.each<[string, (falha: () => Promise<void>) => Promise<void>, string]>([
      ['guardado com a conta', (falha) => falha(), '/confirmar-email#token='],
      ['escrito depois dela', (falha) => database.depoisDeGravar(falha), '/redefinir-senha#token='],
    ])(
      'sem o e-mail %s não há conta pronta, e a tentativa seguinte chega ao mesmo lugar',
      async (_caso, quando, link) => {
        let fora = true;
        const mails: { to: string; text: string }[] = [];
        const instavel = await makeTestApp({
          database,
          mailer: {
            async send(mail) {
              if (fora) await quando(() => Promise.reject(new EmailNaoEnviadoError()));
              else mails.push(mail);
            },
          },
        });
        const corpo = { nome: 'Rui Lima', email: `${newId()}@exemplo.test`, senha: SENHA };
        const caiu = await instavel.browser().post('/api/auth/cadastro', corpo);
        expect(caiu.statusCode).toBe(503);
        expect(caiu.json()).toMatchObject({ code: 'email_nao_enviado', action: 'Tente de novo em alguns minutos.' });
        expect(caiu.headers['retry-after']).toBeDefined();

        fora = false;
        expect((await instavel.browser().post('/api/auth/cadastro', corpo)).statusCode).toBe(201);
        expect(mails[0]!.text).toContain(link);
        await instavel.app.close();
      },
    );
  });

  describe('confirmar o e-mail', () => {
    it('o link vence', async () => {
      await cadastrar('lenta@exemplo.test');
      relogio = new Date(relogio.getTime() + 49 * HOUR);
      expect((await verificar(scene.tokenTo('lenta@exemplo.test'))).json().code).toBe('token_invalido');
    });

    it('um token inventado, ou de outra finalidade, responde o mesmo', async () => {
      await scene.entrou('outra@exemplo.test');
      await esqueci('outra@exemplo.test');
      const deOutra = await verificar(scene.tokenTo('outra@exemplo.test'));
      const inventado = await verificar('f'.repeat(64));
      const semId = (response: typeof deOutra) => ({ ...response.json(), request_id: '' });
      expect(deOutra.statusCode).toBe(422);
      expect(semId(deOutra)).toEqual(semId(inventado));
    });
  });

  describe('esqueci a senha', () => {
    it('responde o mesmo, e leva o mesmo tempo, para um e-mail sem conta', async () => {
      await scene.entrou('conhecida@exemplo.test');
      const medir = async (email: string) => {
        const inicio = performance.now();
        const response = await esqueci(email);
        return { response, ms: performance.now() - inicio };
      };
      const desconhecida = await medir('desconhecida@exemplo.test');
      const conhecida = await medir('conhecida@exemplo.test');

      expect(conhecida.response.statusCode).toBe(200);
      expect(conhecida.response.body).toBe(desconhecida.response.body);
      expect(conhecida.response.json()).toEqual({ situacao: 'instrucoes_enviadas' });
      for (const { ms } of [conhecida, desconhecida]) expect(ms).toBeGreaterThan(290);
      expect(scene.mails.filter(({ to }) => to === 'desconhecida@exemplo.test')).toEqual([]);
    });

    it('o link troca a senha uma vez, encerra as sessões e avisa', async () => {
      const email = 'troca@exemplo.test';
      const browser = await scene.entrou(email);
      await esqueci(email);
      const token = scene.tokenTo(email);
      const response = await redefinir(token, 'frase-nova-e-comprida');

      expect(response.json()).toMatchObject({ situacao: 'senha_redefinida', removidos: { sessoes: 1 } });
      expect((await browser.get('/api/auth/me')).statusCode).toBe(401);
      expect((await browser.renovar()).statusCode).toBe(401);
      expect(await entrar(email)).toBe(401);
      expect(await entrar(email, 'frase-nova-e-comprida')).toBe(200);
      expect(scene.mails.at(-1)).toMatchObject({ to: email, subject: 'A sua senha do AutoCusto foi trocada' });
      expect((await redefinir(token, 'outra-frase-comprida')).json().code).toBe('token_invalido');
    });

    it('a senha recusada não gasta o link, e o erro vem no campo', async () => {
      const email = 'regina.alves@exemplo.test';
      await scene.entrou(email, 'Regina Alves');
      await esqueci(email);
      const token = scene.tokenTo(email);
      const recusada = await redefinir(token, 'reginaalves99');
      expect(recusada.statusCode).toBe(422);
      expect(recusada.json().errors).toEqual([{ field: 'senha', code: 'senha_pessoal', message: expect.any(String) }]);
      expect((await redefinir(token, 'frase-nova-e-comprida')).statusCode).toBe(200);
    });

    it('um pedido novo aposenta o link anterior; o link vence em uma hora', async () => {
      const email = 'pedidos@exemplo.test';
      await scene.entrou(email);
      await esqueci(email);
      const primeiro = scene.tokenTo(email);
      await esqueci(email);
      const segundo = scene.tokenTo(email);
      expect((await redefinir(primeiro, 'frase-nova-e-comprida')).json().code).toBe('token_invalido');

      relogio = new Date(relogio.getTime() + HOUR + 1);
      expect((await redefinir(segundo, 'frase-nova-e-comprida')).json().code).toBe('token_invalido');
      expect((await redefinir('f'.repeat(64), 'frase-nova-e-comprida')).json().code).toBe('token_invalido');
    });

    it('o mesmo link usado duas vezes ao mesmo tempo vale uma', async () => {
      const email = 'corrida@exemplo.test';
      await scene.entrou(email);
      await esqueci(email);
      const token = scene.tokenTo(email);
      const respostas = await Promise.all([
        redefinir(token, 'frase-de-uma-das-abas'),
        redefinir(token, 'frase-da-outra-aba-x'),
      ]);
      expect(respostas.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 422]);
    });

    it('confirma o e-mail de quem perdeu o primeiro link', async () => {
      await cadastrar('perdeu@exemplo.test');
      const confirmacao = scene.tokenTo('perdeu@exemplo.test');
      await esqueci('perdeu@exemplo.test');
      await redefinir(scene.tokenTo('perdeu@exemplo.test'), 'frase-nova-e-comprida');
      expect(await entrar('perdeu@exemplo.test', 'frase-nova-e-comprida')).toBe(200);
      expect((await verificar(confirmacao)).json().code).toBe('token_invalido');
    });
  });
});
