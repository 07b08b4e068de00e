import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { newId } from '../../new-id.ts';
import { composeMail } from '../compose-mail.ts';
import { EmailNaoEnviadoError, makeMailer } from '../mailer.ts';

const TOKEN = 'a'.repeat(64);
const MAIL = {
  to: 'helena@exemplo.test',
  subject: 'Confirmação do e-mail, atenção à validade',
  text: `Olá,\n\nhttps://autocusto.exemplo/confirmar-email#token=${TOKEN}\n\nAté já.`,
};
const FROM = 'AutoCusto Saúde <nao-responda@exemplo.test>';

function umLog() {
  const lines: { level: string; fields: Record<string, unknown>; message: unknown }[] = [];
  const at = (level: string) => (fields: unknown, message?: unknown) =>
    void lines.push({ level, fields: fields as Record<string, unknown>, message });
  return { lines, log: { info: at('info'), warn: at('warn'), error: at('error') } };
}

describe('composeMail', () => {
  const message = composeMail({ ...MAIL, from: FROM, id: 'id-1', date: new Date('2026-11-21T12:00:00Z') });

  it('é uma mensagem RFC 5322 com o corpo em uma só peça', () => {
    const [headers = '', body = ''] = message.split('\r\n\r\n');
    expect(headers).toContain('To: helena@exemplo.test');
    expect(headers).toContain('Date: Sat, 21 Nov 2026 12:00:00 +0000');
    expect(headers).toContain('Message-ID: <id-1@autocusto>');
    expect(headers).toContain('Content-Transfer-Encoding: 8bit');
    expect(headers).toMatch(/^From: =\?UTF-8\?B\?[\w+/=]+\?= <nao-responda@exemplo\.test>$/m);
    expect(headers).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(body).toContain('Olá,');
    expect(message).toContain(`#token=${TOKEN}\r\n`);
    expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('corta o assunto em palavras codificadas sem partir um caractere', () => {
    const subject = 'ção '.repeat(40);
    const text = composeMail({ ...MAIL, subject, from: 'a@b.test', id: 'x', date: new Date() });
    const words = [...text.matchAll(/=\?UTF-8\?B\?([\w+/=]+)\?=/g)];
    expect(words.every(([word]) => word.length <= 75)).toBe(true);
    expect(words.map(([, code = '']) => Buffer.from(code, 'base64').toString()).join('')).toBe(subject);
  });

  it('não deixa um endereço escrever outro cabeçalho, nem uma linha longa demais', () => {
    const compose = (mail: object) => composeMail({ ...MAIL, from: 'a@b.test', id: 'x', date: new Date(), ...mail });
    expect(() => compose({ to: 'a@b.test\r\nBcc: c@d.test' })).toThrow(/control character/);
    expect(() => compose({ text: 'é'.repeat(500) })).toThrow(/too long/);
  });
});

describe('e-mails sem servidor', () => {
  let dados: string;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    dados = await mkdtemp(join(tmpdir(), 'autocusto-email-'));
  });
  afterEach(() => rm(dados, { recursive: true, force: true }));
  afterAll(() => database.close());

  function carteiro(pasta = dados) {
    const { log, lines } = umLog();
    const { appUrl: databaseUrl } = database;
    const options = { smtpUrl: undefined, from: FROM, dados: pasta, database, databaseUrl, cifraSecret: 'k', log };
    return { lines, mailer: makeMailer(options) };
  }
  const escritos = () => readdir(join(dados, 'emails')).catch(() => []);

  it('viram arquivos .eml que só o dono lê, sem dado pessoal no nome, e o log diz onde', async () => {
    const { mailer, lines } = carteiro();
    await (await mailer).send(MAIL);

    const files = await escritos();
    expect(files).toEqual([expect.stringMatching(/^[\dTZ.-]+-[0-9a-f-]{36}\.eml$/)]);
    const file = join(dados, 'emails', files[0]!);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toContain(`token=${TOKEN}`);
    expect(lines).toEqual([{ level: 'info', fields: { file }, message: 'mail written to file' }]);
  });

  it('estão escritos também quando ninguém os espera, e o que falhar só vai ao log', async () => {
    await (await carteiro().mailer).sendBehind(MAIL);
    expect(await escritos()).toHaveLength(1);

    const { mailer, lines } = carteiro('/dev/null');
    await (await mailer).sendBehind(MAIL);
    expect(lines).toEqual([{ level: 'error', fields: { code: 'ENOTDIR' }, message: 'mail not written' }]);
  });

  it('quando não há onde gravar, quem pediu recebe 503 e o log só o código', async () => {
    const { mailer, lines } = carteiro('/dev/null');
    await expect((await mailer).send(MAIL)).rejects.toThrow(EmailNaoEnviadoError);
    expect(lines).toEqual([{ level: 'error', fields: { code: 'ENOTDIR' }, message: 'mail not written' }]);
  });

  it('só existem depois que o que contam foi gravado, e nunca se foi desfeito', async () => {
    const mailer = await carteiro().mailer;
    const desfeita = database.comoUsuario(newId(), async () => {
      await mailer.send(MAIL);
      throw new Error('desfeita');
    });
    await expect(desfeita).rejects.toThrow('desfeita');
    expect(await escritos()).toEqual([]);

    const antes = await database.comoUsuario(newId(), async () => {
      await mailer.send(MAIL);
      return escritos();
    });
    expect(antes).toEqual([]);
    expect(await escritos()).toHaveLength(1);
  });
});
