import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { startSmtpServer, type SmtpServer } from '../../../tests/helpers/smtp-server.ts';
import { makeTestApp, SENHA, TestBrowser } from '../../../tests/helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { asSuperuser } from '../../../tests/helpers/services.ts';
import { superuserUrl } from '../../../tests/helpers/superuser-url.ts';
import { trocarCifra } from '../../../slices/auth/index.ts';
import { newId } from '../../new-id.ts';
import { lerEmailsSemEntrega } from '../emails-sem-entrega.ts';
import { makeMailer, type Mailer } from '../mailer.ts';

const TOKEN = 'a'.repeat(64);
const MAIL = {
  to: 'helena@exemplo.test',
  subject: 'Confirmação do e-mail',
  text: `Olá,\n\nhttps://autocusto.exemplo/confirmar-email#token=${TOKEN}\n\nAté já.`,
};
const FROM = 'AutoCusto Saúde <nao-responda@exemplo.test>';
const SEGREDO = 'k'.repeat(32);

describe('fila de e-mails', () => {
  let smtp: SmtpServer;
  let database: TestDatabase;
  let abertos: Mailer[];
  let lines: { fields: Record<string, unknown>; message: unknown }[];

  beforeEach(async () => {
    [smtp, database] = await Promise.all([startSmtpServer(), createTestDatabase()]);
    [abertos, lines] = [[], []];
  });
  afterEach(async () => {
    for (const mailer of abertos) await mailer.close();
    await smtp.close();
    await database.close();
  });

  async function carteiro(cifraSecret = SEGREDO): Promise<Mailer> {
    const log = (fields: unknown, message?: unknown) =>
      void lines.push({ fields: fields as Record<string, unknown>, message });
    const mailer = await makeMailer({
      smtpUrl: smtp.url,
      from: FROM,
      dados: '/nao-usada',
      database,
      databaseUrl: database.appUrl,
      cifraSecret,
      log: { info: log, warn: log, error: log },
    });
    abertos.push(mailer);
    return mailer;
  }

  interface Tarefa {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly tudo: string;
  }
  async function tarefas(): Promise<Tarefa[]> {
    const { rows } = await sql<Tarefa>`
      select coalesce(source_id, id)::text as id, name, state::text, job::text as tudo from pgboss.job order by created_on
    `.execute(database.db);
    return rows;
  }
  /** Bounded only by the test's own limit: no answer depends on how long it takes. */
  async function ate(condicao: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await condicao())) await sleep(50);
  }
  const ateTarefa = (state: string) => ate(async () => (await tarefas()).some((tarefa) => tarefa.state === state));
  const tentarJa = () => sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(database.db);

  it('levam os mesmos bytes, com o link inteiro, e o identificador da tarefa', async () => {
    await (await carteiro()).send(MAIL);
    await ateTarefa('completed');

    expect(smtp.dialogue).toContain('MAIL FROM:<nao-responda@exemplo.test> BODY=8BITMIME\r\n');
    expect(smtp.dialogue).toContain('RCPT TO:<helena@exemplo.test>\r\n');
    expect(smtp.letters).toHaveLength(1);
    expect(smtp.letters[0]).toContain(`#token=${TOKEN}\r\n`);
    expect(smtp.letters[0]).toContain('Olá,');
    expect(smtp.letters[0]).toContain(`Message-ID: <${(await tarefas())[0]?.id}@autocusto>`);
    expect(lines).toEqual([]);
  });

  it('ficam com o que contam ou não ficam', async () => {
    const mailer = await carteiro();
    const desfeita = database.comoUsuario(newId(), async () => {
      await mailer.send(MAIL);
      throw new Error('desfeita');
    });
    await expect(desfeita).rejects.toThrow('desfeita');
    expect(await tarefas()).toEqual([]);

    await database.comoUsuario(newId(), () => mailer.sendBehind(MAIL));
    await ateTarefa('completed');
    expect(smtp.letters).toHaveLength(1);
  });

  it('no banco não há endereço, link nem texto que se leia', async () => {
    smtp.ficar('mudo');
    await (await carteiro()).send(MAIL);
    const { rows } = await sql<{ tudo: string; cifrado: string }>`
      select job::text as tudo, data ->> 'cifrado' as cifrado from pgboss.job
    `.execute(database.db);
    const lido = rows.flatMap(({ tudo, cifrado }) => [tudo, Buffer.from(cifrado, 'base64').toString('latin1')]);
    expect(lido).toHaveLength(2);
    expect(lido.join('\n')).not.toMatch(/helena|exemplo|aaaaaaaa/);
  });

  it('um servidor que aceita e não responde não prende cadastro, redefinição nem parada, e nada se perde', async () => {
    smtp.ficar('mudo');
    const mailer = await carteiro();
    const { app } = await makeTestApp({ database, mailer });
    const browser = new TestBrowser(app);
    const cadastro = await browser.post('/api/auth/cadastro', { nome: 'Helena', email: MAIL.to, senha: SENHA });
    const redefinicao = await browser.post('/api/auth/senha/esquecida', { email: MAIL.to });
    expect([cadastro.statusCode, redefinicao.statusCode]).toEqual([201, 200]);
    await ate(() => smtp.connections() >= 2);
    await mailer.close();
    await app.close();
    expect((await tarefas()).map(({ state }) => state)).toEqual(['retry', 'retry']);

    smtp.ficar('aceita');
    await tentarJa();
    await carteiro();
    await ate(() => smtp.letters.length === 2);
    expect(smtp.letters.join('')).toContain('confirmar-email');
  });

  it('um endereço recusado de vez não se tenta de novo, e ninguém o lê no log nem no banco', async () => {
    smtp.ficar('recusa');
    await (await carteiro()).send(MAIL);
    await ateTarefa('failed');

    const todas = await tarefas();
    expect(todas.map(({ name, state }) => [name, state])).toEqual([
      ['correio', 'failed'],
      ['correio_sem_entrega', 'created'],
    ]);
    const [{ id } = { id: '' }] = todas;
    await expect(lerEmailsSemEntrega(database.db)).resolves.toEqual([{ id, desde: expect.any(Date) }]);
    const fields = { emailId: id, code: 'EENVELOPE', responseCode: 550 };
    expect(lines).toEqual([{ fields, message: 'mail given up' }]);
    expect(todas.map(({ tudo }) => tudo).join('')).not.toMatch(/helena|unknown/);
  });

  it('o que o servidor adia sai na tentativa seguinte; depois da última, fica para o administrador', async () => {
    smtp.ficar('adia');
    const mailer = await carteiro();
    await mailer.send(MAIL);
    await ateTarefa('retry');
    expect(lines).toMatchObject([{ fields: { code: 'EENVELOPE', responseCode: 451 }, message: 'mail not sent yet' }]);

    smtp.ficar('aceita');
    await tentarJa();
    await mailer.send({ ...MAIL, text: 'Outra.' }); // wakes who delivers
    await ate(() => smtp.letters.length === 2);
    expect(smtp.letters.join('')).toContain(TOKEN);

    smtp.ficar('adia');
    await mailer.send(MAIL);
    await ateTarefa('retry');
    await sql`update pgboss.job set start_after = now(), retry_limit = 1 where state = 'retry'`.execute(database.db);
    await mailer.send({ ...MAIL, text: 'Outra.' });
    await ateTarefa('failed');
    expect((await tarefas()).filter(({ name }) => name === 'correio_sem_entrega')).toHaveLength(1);
    expect(lines.map(({ message }) => message)).toContain('mail given up');
  });

  it('duas instâncias entregam cada um uma vez, também depois de perderem o banco', async () => {
    const [um, outro] = [await carteiro(), await carteiro()];
    await asSuperuser(
      superuserUrl(new URL(database.appUrl).pathname.slice(1)),
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'autocusto-correio'`,
    );
    const textos = Array.from({ length: 20 }, (_nada, numero) => `Carta ${numero}.`);
    await Promise.all(textos.map((text, numero) => (numero % 2 ? um : outro).send({ ...MAIL, text })));
    await ate(async () => (await tarefas()).every(({ state }) => state === 'completed'));

    const entregues = smtp.letters.map((letter) => /Carta \d+\./.exec(letter)?.[0] ?? '');
    expect(entregues.sort()).toEqual(textos.sort());
  });

  it('cifra:trocar leva os que esperam; com o segredo errado, nada muda', async () => {
    smtp.ficar('adia');
    const antes = await carteiro();
    await antes.send(MAIL);
    await ateTarefa('retry');
    await antes.close();
    await expect(trocarCifra(database.ownerUrl, 'errado', 'novo')).rejects.toThrow('CIFRA_SECRET_ANTERIOR');
    await expect(trocarCifra(database.ownerUrl, SEGREDO, 'novo')).resolves.toMatchObject({ emails: 1 });

    smtp.ficar('aceita');
    await tentarJa();
    await carteiro('novo');
    await ate(() => smtp.letters.length === 1);
    expect(smtp.letters[0]).toContain(TOKEN);
  });
});
