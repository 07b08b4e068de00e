import Fastify from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import { agendarLimpeza } from '../limpeza.ts';
import { makeTestApp, SENHA, type TestApp } from '../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';

describe('limpeza do que venceu', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let dono: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
    dono = new pg.Client({ connectionString: database.ownerUrl });
    await dono.connect();
  });
  afterAll(async () => {
    await dono.end();
    await scene.app.close();
    await database.close();
  });

  const quantos = async (usuario: string, tabela: string): Promise<number> =>
    database.comoUsuario(usuario, async (trx) => (await trx.selectFrom(tabela).selectAll().execute()).length);
  const limpar = async () =>
    (await sql<{ total: number | null }>`select limpar_vencidos() as total`.execute(database.db)).rows[0]?.total;

  async function umaPessoa() {
    const email = `limpeza${Math.random()}@exemplo.test`;
    const browser = await scene.entrou(email);
    const id: string = (await browser.get('/api/auth/me')).json().user_id;
    return { browser, id, email };
  }

  it('leva links vencidos, desafios, tokens de sessões mortas e chaves de mais de um dia; deixa o que ainda serve', async () => {
    const { browser, id, email } = await umaPessoa();
    await scene.browser().post('/api/auth/senha/esquecida', { email });
    await browser.post('/api/auth/passkeys/registro');
    const outra = scene.browser();
    await outra.entrar(email);
    await outra.post('/api/auth/logout');
    await database.comoUsuario(id, (trx) =>
      sql`
        insert into chaves_idempotencia (usuario_id, operacao, chave, corpo_sha256, status, resposta, criado_em)
        values (${id}, 'op', 'velha', '\\x00', 201, '{}', now() - interval '25 hours'),
          (${id}, 'op', 'nova', '\\x00', 201, '{}', now() - interval '23 hours')
      `.execute(trx),
    );
    expect(await quantos(id, 'tokens_refresh')).toBe(2);

    expect(await limpar()).toBe(2); // o token da sessão que saiu e a chave velha
    expect(await quantos(id, 'tokens_refresh')).toBe(1);
    expect(await quantos(id, 'chaves_idempotencia')).toBe(1);
    expect(await quantos(id, 'tokens_uso_unico')).toBe(2);
    expect(await quantos(id, 'desafios_passkey')).toBe(1);
    expect((await browser.renovar()).statusCode).toBe(200);

    await dono.query(`update tokens_uso_unico set expira_em = now() - interval '1 second'`);
    await dono.query(`update desafios_passkey set expira_em = now() - interval '1 second'`);
    expect(await limpar()).toBe(3);
    expect(await quantos(id, 'tokens_uso_unico')).toBe(0);
    expect(await quantos(id, 'desafios_passkey')).toBe(0);
    expect(await quantos(id, 'sessoes')).toBe(2);
  });

  it('leva o que restou de cadastros com convite e de entradas por provedores', async () => {
    const { browser, id } = await umaPessoa();
    const convites = ['aberto', 'usado', 'revogado', 'vencido'] as const;
    for (const convite of convites) {
      const conta = (await umaPessoa()).id;
      await dono.query(
        `insert into delegacoes (id, usuario_id, convite_email, convite_hash, convite_expira_em, assistente_id, termina_em, aceita_em, revogada_em)
         select gen_random_uuid(), $1, 'a@exemplo.test', $3::bytea, now() + case $4 when 'vencido' then -interval '1 second' else interval '1 day' end,
           case $4 when 'usado' then $2::uuid end, now() + interval '30 days',
           case $4 when 'usado' then now() end, case $4 when 'revogado' then now() end`,
        [id, conta, Buffer.from(convite), convite],
      );
      await dono.query('insert into convites_de_cadastro (usuario_id, convite_hash) values ($1, $2)', [
        ...[conta, Buffer.from(convite)],
      ]);
    }
    await dono.query(
      `with ligada as (
         insert into identidades_externas (id, usuario_id, provedor, sub_hash, email, criada_em)
         values (gen_random_uuid(), $1, 'gov', '\\x00', 'a@exemplo.test', now()) returning id
       ), ida as (
         insert into pedidos_externos (hash, provedor, criado_em, expira_em)
         values ('\\x00', 'gov', now(), now() - interval '1 second'), ('\\x01', 'gov', now(), now() + interval '1 hour')
       )
       insert into bilhetes_externos (hash, usuario_id, identidade_id, criado_em, expira_em)
       select hash, $1, id, now(), now() + quando from ligada,
         (values ('\\x00'::bytea, -interval '1 second'), ('\\x01', interval '1 hour')) as v (hash, quando)`,
      [id],
    );
    expect(await limpar()).toBe(5);
    const { rows: restam } = await dono.query(
      `select convert_from(convite_hash, 'UTF8') as resta from convites_de_cadastro
       union all select 'pedido ' || encode(hash, 'hex') from pedidos_externos
       union all select 'bilhete ' || encode(hash, 'hex') from bilhetes_externos order by 1`,
    );
    expect(restam.map(({ resta }) => resta)).toEqual(['aberto', 'bilhete 01', 'pedido 01']);
    expect((await browser.get('/api/auth/me')).statusCode).toBe(200);
  });

  it('leva cadastros de uma semana que ninguém confirmou, e o endereço fica livre; mais nada se perde', async () => {
    const cadastrar = (email: string) =>
      scene.browser().post('/api/auth/cadastro', { nome: 'Helena Prado', email, senha: SENHA });
    const envelhecer = (email: string, dias: number) =>
      dono.query(`update usuarios set criado_em = now() - $2 * interval '1 day' where email = $1`, [email, dias]);
    const existe = async (email: string) =>
      (await dono.query('select id from usuarios where email = $1', [email])).rows[0]?.id as string | undefined;
    const velhos = ['esquecido', 'com-link', 'suspenso', 'com-perfil'].map((nome) => `${nome}@exemplo.test`);
    for (const email of [...velhos, 'recente@exemplo.test']) await cadastrar(email);
    const { email: confirmada } = await umaPessoa();
    for (const email of [...velhos, confirmada]) await envelhecer(email, 8);
    await envelhecer('recente@exemplo.test', 6);
    await dono.query(`update tokens_uso_unico set expira_em = now() - interval '1 second'`);
    await scene.browser().post('/api/auth/senha/esquecida', { email: 'com-link@exemplo.test' });
    await dono.query(`update usuarios set suspenso_em = now() where email = 'suspenso@exemplo.test'`);
    const comPerfil = await existe('com-perfil@exemplo.test');
    await dono.query(
      `insert into sessoes (id, usuario_id, criada_em, ultimo_uso_em, expira_em)
       values (gen_random_uuid(), $1, now(), now(), now())`,
      [comPerfil],
    );
    const levada = await existe('esquecido@exemplo.test');

    await limpar();

    expect(await existe('esquecido@exemplo.test')).toBeUndefined();
    for (const email of [...velhos.slice(1), 'recente@exemplo.test', confirmada]) {
      expect([email, await existe(email)]).toEqual([email, expect.any(String)]);
    }
    const { rows } = await dono.query(`select acao, ator_id from eventos_auditoria where usuario_id = $1`, [levada]);
    expect(rows).toEqual(expect.arrayContaining([{ acao: 'usuario.expirar', ator_id: null }]));
    expect((await scene.entrou('esquecido@exemplo.test', 'Outra Pessoa')).accessToken).toBeDefined();
  });

  it('uma instância por vez: quem chega durante a limpeza de outra não faz nada', async () => {
    await dono.query('begin');
    await dono.query(`select pg_advisory_xact_lock(hashtext('autocusto.limpeza'))`);
    expect(await limpar()).toBeNull();
    await dono.query('rollback');
    expect(await limpar()).toBe(0);
  });

  it('roda ao iniciar e a cada período, e o fim do servidor espera por ela', async () => {
    const { id } = await umaPessoa();
    await dono.query(`update tokens_uso_unico set expira_em = now() - interval '1 second'`);
    const app = Fastify();
    agendarLimpeza(app, { db: database.db, everyMs: 20 });
    await app.ready();
    expect(await ate(async () => (await quantos(id, 'tokens_uso_unico')) === 0)).toBe(true);

    const { id: depois } = await umaPessoa();
    await dono.query(`update tokens_uso_unico set expira_em = now() - interval '1 second'`);
    expect(await ate(async () => (await quantos(depois, 'tokens_uso_unico')) === 0)).toBe(true);
    await app.close();
  });

  it('uma falha fica no log e não derruba o servidor', async () => {
    const linhas: string[] = [];
    const app = Fastify({ logger: { level: 'warn', stream: { write: (linha: string) => void linhas.push(linha) } } });
    const quebrado = { getExecutor: () => { throw new Error('sem banco'); } } as never; // prettier-ignore
    agendarLimpeza(app, { db: quebrado });
    await app.ready();
    await app.close();
    expect(linhas.join()).toContain('expired rows not removed');
  });
});

async function ate(condicao: () => Promise<boolean>): Promise<boolean> {
  const fim = Date.now() + 10_000;
  while (Date.now() < fim) {
    if (await condicao()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
