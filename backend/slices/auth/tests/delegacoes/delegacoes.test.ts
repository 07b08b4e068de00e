import { sql } from 'kysely';
import { newId } from '../../../../shared/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import {
  assistenteDe,
  comoDono,
  comPapel,
  convidar,
  DELEGACOES,
  daquiA,
  type Pessoa,
  umaPessoa,
} from '../delegacao-helper.ts';

describe('delegações', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let helena: Pessoa;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
  });
  beforeEach(async () => {
    helena = await umaPessoa(scene);
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const itens = async ({ browser }: Pessoa) => (await browser.get(DELEGACOES)).json().itens;
  const trocarPapel = (id: string, papel: string) =>
    comoDono(database, 'update usuarios set tipo = $2 where id = $1', [id, papel]);

  describe('convite', () => {
    it('responde 201 com a situação e manda o link só ao endereço convidado', async () => {
      const antes = scene.mails.length;
      const response = await helena.browser.post(DELEGACOES, { email: 'caio@exemplo.test', termina_em: daquiA(30) });
      expect(response.statusCode).toBe(201);
      expect(response.json()).toEqual({
        id: expect.any(String),
        papel: 'assistente',
        recebida: false,
        email: 'caio@exemplo.test',
        situacao: 'convidada',
        assistente_nome: null,
        medico_nome: 'Helena Prado',
        criada_em: expect.any(String),
        aceita_em: null,
        termina_em: daquiA(30),
      });
      const novas = scene.mails.slice(antes);
      expect(novas.map(({ to }) => to)).toEqual(['caio@exemplo.test']);
      expect(novas[0]?.text).toMatch(/http:\/\/autocusto\.test\/convite#token=[0-9a-f]{64}/);
    });

    it('o banco guarda só o hash do token', async () => {
      const token = await convidar(scene, helena.browser, `${newId()}@exemplo.test`);
      const { rows } = await comoDono(database, 'select convite_hash, delegacoes::text as linha from delegacoes');
      expect(rows.some(({ linha }) => linha.includes(token))).toBe(false);
      expect(rows.every(({ convite_hash }) => convite_hash.length === 32)).toBe(true);
    });

    it('responde o mesmo a um endereço sem conta, de médico, de assistente e de conta suspensa', async () => {
      const outra = await umaPessoa(scene);
      const caio = await assistenteDe(scene, outra.browser);
      const suspensa = await umaPessoa(scene);
      await comoDono(database, 'update usuarios set suspenso_em = now() where id = $1', [suspensa.id]);

      const respostas = [];
      for (const email of [`${newId()}@exemplo.test`, outra.email, caio.email, suspensa.email]) {
        const { statusCode, headers, body } = await helena.browser.post(DELEGACOES, { email, termina_em: daquiA(1) });
        const { id: _id, criada_em: _em, ...resto } = JSON.parse(body);
        respostas.push({ statusCode, tamanho: headers['content-length'], resto: { ...resto, email: '' } });
        expect(scene.mails.at(-1)?.to).toBe(email);
      }
      const semTamanho = respostas.map(({ statusCode, resto }) => ({ statusCode, resto }));
      expect(new Set(semTamanho.map((each) => JSON.stringify(each))).size).toBe(1);
    });

    it('um nome que traz o endereço de uma página não chega como link', async () => {
      const golpe = await umaPessoa(scene, 'Entre em https://golpe.example/x agora');
      await convidar(scene, golpe.browser, 'alvo@exemplo.test');
      expect(scene.mails.at(-1)?.text).not.toContain('golpe.example');
    });

    it.each([
      ['ontem', daquiA(-2)],
      ['daqui a mais de um ano', daquiA(368)],
    ])('recusa o término %s', async (_nome, termina_em) => {
      const response = await helena.browser.post(DELEGACOES, { email: 'caio@exemplo.test', termina_em });
      expect(response.statusCode).toBe(422);
      expect(response.json().errors).toEqual([expect.objectContaining({ field: 'termina_em' })]);
    });

    it('recusa o próprio e-mail, em qualquer caixa', async () => {
      const email = helena.email.toUpperCase();
      const response = await helena.browser.post(DELEGACOES, { email, termina_em: daquiA(30) });
      expect(response.statusCode).toBe(422);
      expect(response.json().errors[0]).toMatchObject({ field: 'email', code: 'convite_a_si_mesmo' });
    });

    it('um segundo convite ao mesmo endereço encerra o primeiro', async () => {
      const email = `${newId()}@exemplo.test`;
      const primeiro = await convidar(scene, helena.browser, email);
      const segundo = await convidar(scene, helena.browser, email);
      expect((await itens(helena)).map(({ situacao }: { situacao: string }) => situacao)).toEqual([
        'convidada',
        'encerrada',
      ]);
      const cadastrar = (convite: string) =>
        scene.browser().post('/api/auth/cadastro', { nome: 'Caio Lima', email, senha: SENHA, convite });
      expect((await cadastrar(primeiro)).json().code).toBe('token_invalido');
      expect((await cadastrar(segundo)).statusCode).toBe(201);
    });

    it('só um médico convida, e só com prova de identidade recente', async () => {
      const convite = { email: 'caio@exemplo.test', termina_em: daquiA(30) };
      for (const papel of ['assistente', 'administrador', 'auditor']) {
        const { browser } = await comPapel(scene, database, papel);
        expect((await browser.post(DELEGACOES, convite)).json().code).toBe('papel_sem_permissao');
      }
      await comoDono(
        database,
        "update sessoes set reautenticada_em = now() - interval '11 minutes' where usuario_id = $1",
        [helena.id],
      );
      expect((await helena.browser.post(DELEGACOES, convite)).json().code).toBe('reautenticacao_necessaria');
    });
  });

  describe('cadastro por convite', () => {
    it('faz uma conta de assistente; a delegação vale depois de confirmado o e-mail', async () => {
      const email = `${newId()}@exemplo.test`;
      const convite = await convidar(scene, helena.browser, email);
      const browser = scene.browser();
      await browser.post('/api/auth/cadastro', { nome: 'Caio Lima', email, senha: SENHA, convite });
      expect((await itens(helena))[0]).toMatchObject({ situacao: 'convidada', assistente_nome: null });

      await browser.post('/api/auth/verificacao', { token: scene.tokenTo(email), senha: SENHA });
      expect((await itens(helena))[0]).toMatchObject({ situacao: 'ativa', assistente_nome: 'Caio Lima' });
      const entrada = await browser.entrar(email);
      expect(entrada.json().user.user_type).toBe('assistente');
    });

    it('a senha redefinida por link confirma o e-mail e aceita também', async () => {
      const email = `${newId()}@exemplo.test`;
      const convite = await convidar(scene, helena.browser, email);
      await scene.browser().post('/api/auth/cadastro', { nome: 'Caio Lima', email, senha: SENHA, convite });
      await scene.browser().post('/api/auth/senha/esquecida', { email });
      await scene.browser().post('/api/auth/senha/redefinicao', { token: scene.tokenTo(email), senha: `${SENHA}!` });
      expect((await itens(helena))[0]).toMatchObject({ situacao: 'ativa' });
    });

    it('um convite revogado entre o cadastro e a confirmação não vale; a conta fica confirmada', async () => {
      const email = `${newId()}@exemplo.test`;
      const convite = await convidar(scene, helena.browser, email);
      const browser = scene.browser();
      await browser.post('/api/auth/cadastro', { nome: 'Caio Lima', email, senha: SENHA, convite });
      await helena.browser.delete(`${DELEGACOES}/${(await itens(helena))[0].id}`);
      await browser.post('/api/auth/verificacao', { token: scene.tokenTo(email), senha: SENHA });
      expect((await browser.entrar(email)).statusCode).toBe(200);
      expect((await itens(helena))[0]).toMatchObject({ situacao: 'encerrada', assistente_nome: null });
    });

    it('com outro e-mail é recusado no campo; com um token inventado, no todo', async () => {
      const convite = await convidar(scene, helena.browser, `${newId()}@exemplo.test`);
      const cadastrar = (mais: object) =>
        scene.browser().post('/api/auth/cadastro', {
          ...{ nome: 'Caio Lima', email: `${newId()}@exemplo.test`, senha: SENHA, convite },
          ...mais,
        });
      const outro = await cadastrar({});
      expect(outro.statusCode).toBe(422);
      expect(outro.json().errors[0]).toMatchObject({ field: 'email', code: 'convite_de_outro_email' });
      expect((await cadastrar({ convite: 'a'.repeat(64) })).json().code).toBe('token_invalido');
    });

    it('toma o lugar da conta que alguém fez antes no endereço convidado e nunca confirmou', async () => {
      const email = `${newId()}@exemplo.test`;
      const cadastrar = (mais: object) => scene.browser().post('/api/auth/cadastro', { email, ...mais });
      const estranho = { nome: 'Quem Sabe', senha: 'frase-do-estranho-87' };
      const primeiro = await cadastrar(estranho);
      const doEstranho = scene.tokenTo(email);
      await cadastrar(estranho);
      const pendente = scene.tokenTo(email);
      const convite = await convidar(scene, helena.browser, email);

      const response = await cadastrar({ nome: 'Caio Lima', senha: SENHA, convite });

      expect([response.statusCode, response.body]).toEqual([primeiro.statusCode, primeiro.body]);
      const caio = scene.browser();
      const confirmar = (token: string) => caio.post('/api/auth/verificacao', { token, senha: SENHA });
      expect((await confirmar(doEstranho)).json().code).toBe('token_invalido');
      const redefinir = { token: pendente, senha: estranho.senha };
      expect((await caio.post('/api/auth/senha/redefinicao', redefinir)).json().code).toBe('token_invalido');
      expect((await confirmar(scene.tokenTo(email))).statusCode).toBe(200);
      expect((await caio.entrar(email, estranho.senha)).statusCode).toBe(401);
      expect((await caio.entrar(email)).json().user).toMatchObject({ user_type: 'assistente', nome: 'Caio Lima' });
      expect((await itens(helena))[0]).toMatchObject({ situacao: 'ativa', assistente_nome: 'Caio Lima' });
    });

    it.each([
      ['de um administrador', "tipo = 'administrador'"],
      ['suspensa', 'suspenso_em = now()'],
    ])('não toma o lugar da conta %s por confirmar', async (_caso, estado) => {
      const email = `${newId()}@exemplo.test`;
      await scene.browser().post('/api/auth/cadastro', { nome: 'Ada Reis', email, senha: SENHA });
      await comoDono(database, `update usuarios set ${estado} where email = $1`, [email]);
      const convite = await convidar(scene, helena.browser, email);
      const response = await scene
        .browser()
        .post('/api/auth/cadastro', { nome: 'Quem Sabe', email, senha: 'frase-do-convidado-87', convite });
      expect([response.statusCode, response.json()]).toEqual([201, { situacao: 'confirmacao_enviada' }]);
      const { rows } = await comoDono(database, 'select nome from usuarios where email = $1', [email]);
      expect(rows).toEqual([{ nome: 'Ada Reis' }]);
    });

    it('responde o mesmo quando o endereço convidado já tem conta, que não muda', async () => {
      const outra = await umaPessoa(scene, 'Bia Rocha');
      const convite = await convidar(scene, helena.browser, outra.email);
      const response = await scene
        .browser()
        .post('/api/auth/cadastro', { nome: 'Quem Sabe', email: outra.email, senha: SENHA, convite });
      expect([response.statusCode, response.json()]).toEqual([201, { situacao: 'confirmacao_enviada' }]);
      expect((await outra.browser.get('/api/auth/me')).json()).toMatchObject({
        user_type: 'medico',
        nome: 'Bia Rocha',
      });
    });
  });

  describe('aceite', () => {
    const aceitar = ({ browser }: Pessoa, token: string) => browser.post(`${DELEGACOES}/aceite`, { token });

    it('um assistente aceita o convite de um segundo médico e o token não serve de novo', async () => {
      const bia = await umaPessoa(scene, 'Bia Rocha');
      const caio = await assistenteDe(scene, helena.browser);
      const token = await convidar(scene, bia.browser, caio.email);
      const aceita = await aceitar(caio, token);
      expect(aceita.statusCode).toBe(200);
      expect(aceita.json()).toMatchObject({
        situacao: 'ativa',
        assistente_nome: 'Caio Lima',
        medico_nome: 'Bia Rocha',
      });
      expect((await aceitar(caio, token)).json().code).toBe('token_invalido');
      expect((await caio.browser.get('/api/auth/me')).json().em_nome_de).toEqual([
        { usuario_id: bia.id, nome: 'Bia Rocha', papel: 'assistente' },
        { usuario_id: helena.id, nome: 'Helena Prado', papel: 'assistente' },
      ]);
    });

    it('dez aceites ao mesmo tempo: um vale', async () => {
      const caio = await assistenteDe(scene, (await umaPessoa(scene)).browser);
      const token = await convidar(scene, helena.browser, caio.email);
      caio.browser.csrfToken = (await caio.browser.get('/api/auth/csrf')).json().csrf_token;
      const respostas = await Promise.all(Array.from({ length: 10 }, () => aceitar(caio, token)));
      expect(respostas.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
      expect(respostas.filter((each) => each.json().code === 'token_invalido')).toHaveLength(9);
    });

    it('um convite novo ao mesmo assistente toma o lugar do anterior', async () => {
      const caio = await assistenteDe(scene, helena.browser);
      const token = await convidar(scene, helena.browser, caio.email, 90);
      await aceitar(caio, token);
      expect(await itens(caio)).toMatchObject([
        { situacao: 'ativa', termina_em: daquiA(90) },
        { situacao: 'encerrada', termina_em: daquiA(30) },
      ]);
    });

    it.each(['medico', 'administrador', 'auditor'])('uma conta de %s é recusada: 409', async (papel) => {
      const outra = await comPapel(scene, database, papel);
      const response = await aceitar(outra, await convidar(scene, helena.browser, outra.email));
      expect([response.statusCode, response.json().code]).toEqual([409, 'conta_de_outro_papel']);
      expect((await itens(helena))[0]).toMatchObject({ situacao: 'convidada' });
    });

    it('um assistente com outro e-mail é recusado', async () => {
      const caio = await assistenteDe(scene, (await umaPessoa(scene)).browser);
      const token = await convidar(scene, helena.browser, `${newId()}@exemplo.test`);
      expect((await aceitar(caio, token)).json().code).toBe('convite_de_outro_email');
    });

    it.each([
      ['vencido', 'update delegacoes set convite_expira_em = now() where assistente_id is null and usuario_id = $1'],
      ['de médico suspenso', 'update usuarios set suspenso_em = now() where id = $1'],
      ['de quem deixou de ser médico', "update usuarios set tipo = 'auditor' where id = $1"],
    ])('um convite %s é como um que não existe', async (_nome, mudanca) => {
      const caio = await assistenteDe(scene, (await umaPessoa(scene)).browser);
      const token = await convidar(scene, helena.browser, caio.email);
      await comoDono(database, mudanca, [helena.id]);
      const response = await aceitar(caio, token);
      expect([response.statusCode, response.json().code]).toEqual([422, 'token_invalido']);
    });
  });

  describe('fim', () => {
    it.each(['o médico', 'o assistente'])('%s encerra, e o acesso acaba na hora', async (lado) => {
      const caio = await assistenteDe(scene, helena.browser);
      const [{ id }] = await itens(caio);
      const quem = lado === 'o médico' ? helena : caio;
      expect((await quem.browser.delete(`${DELEGACOES}/${id}`)).statusCode).toBe(204);
      for (const cada of [helena, caio]) expect((await itens(cada))[0]).toMatchObject({ id, situacao: 'encerrada' });
      expect((await caio.browser.get('/api/auth/me')).json().em_nome_de).toEqual([]);
      expect((await quem.browser.delete(`${DELEGACOES}/${id}`)).json().code).toBe('delegacao_nao_encontrada');
    });

    it('quem não é parte recebe a mesma resposta que para uma que não existe, e nada muda', async () => {
      const caio = await assistenteDe(scene, helena.browser);
      const [{ id }] = await itens(caio);
      const outros = [await umaPessoa(scene), await assistenteDe(scene, (await umaPessoa(scene)).browser)];
      for (const { browser } of outros) {
        const alheia = await browser.delete(`${DELEGACOES}/${id}`);
        const nenhuma = await browser.delete(`${DELEGACOES}/${newId()}`);
        expect(alheia.statusCode).toBe(404);
        expect({ ...alheia.json(), request_id: '' }).toEqual({ ...nenhuma.json(), request_id: '' });
      }
      expect((await itens(caio))[0]).toMatchObject({ situacao: 'ativa' });
    });

    it('as páginas seguem por cursor, da mais nova à mais antiga', async () => {
      for (const n of [1, 2, 3]) await convidar(scene, helena.browser, `pessoa${n}-${newId()}@exemplo.test`);
      const primeira = (await helena.browser.get(`${DELEGACOES}?limite=2`)).json();
      const segunda = (await helena.browser.get(`${DELEGACOES}?limite=2&cursor=${primeira.proximo_cursor}`)).json();
      const ordem = [...primeira.itens, ...segunda.itens].map(({ email }: { email: string }) => email.slice(0, 7));
      expect(ordem).toEqual(['pessoa3', 'pessoa2', 'pessoa1']);
      expect(segunda.proximo_cursor).toBeNull();
    });
  });

  describe('no banco, pelo papel da aplicação', () => {
    it('um médico não escreve quem aceitou, nem desde quando, nem em nome de outro', async () => {
      const inserir = (quem: string, colunas: string, valores: string) =>
        database.comoUsuario(quem, (trx) =>
          sql`insert into delegacoes (id, usuario_id, convite_email, convite_hash, convite_expira_em, termina_em
            ${sql.raw(colunas)}) values (gen_random_uuid(), ${helena.id}, 'a@b.c', sha256(${newId()}::bytea), now(),
            now() + interval '1 day' ${sql.raw(valores)})`.execute(trx),
        );
      const outra = await umaPessoa(scene);
      await inserir(helena.id, '', '');
      await expect(inserir(outra.id, '', '')).rejects.toThrow(/row-level security/);
      await expect(inserir(helena.id, ', assistente_id', `, '${outra.id}'`)).rejects.toThrow(/permission denied/);
      await expect(inserir(helena.id, ', criada_em', ", now() - interval '9 years'")).rejects.toThrow(
        /permission denied/,
      );
      await trocarPapel(helena.id, 'assistente');
      await expect(inserir(helena.id, '', '')).rejects.toThrow(/row-level security/);
    });

    it('ninguém muda uma delegação por fora das funções', async () => {
      const caio = await assistenteDe(scene, helena.browser);
      for (const quem of [helena.id, caio.id]) {
        await expect(
          database.comoUsuario(quem, (trx) => sql`update delegacoes set termina_em = 'infinity'`.execute(trx)),
        ).rejects.toThrow(/permission denied/);
      }
      await expect(
        comoDono(database, "update delegacoes set termina_em = now() + interval '2 years' where assistente_id = $1", [
          caio.id,
        ]),
      ).rejects.toThrow(/delegacoes_prazo_check/);
    });

    it('sem usuário as funções não mostram, não aceitam e não encerram', async () => {
      const caio = await assistenteDe(scene, helena.browser);
      const [{ id }] = await itens(caio);
      const vistas = await sql`select * from delegacoes_visiveis(null, null, 100)`.execute(database.db);
      expect(vistas.rows).toEqual([]);
      const fim = await sql<{ fim: boolean }>`select delegacao_encerrar(${id}) as fim`.execute(database.db);
      expect(fim.rows).toEqual([{ fim: false }]);
      const aceite = await sql`select resultado from delegacao_aceitar('\\x00'::bytea)`.execute(database.db);
      expect(aceite.rows).toEqual([{ resultado: 'invalido' }]);
    });
  });
});
