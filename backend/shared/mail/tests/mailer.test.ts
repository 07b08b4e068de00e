import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toLoggedError } from '../../http/logged-error.ts';
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
  return { lines, log: { info: at('info'), error: at('error') } };
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
  beforeEach(async () => {
    dados = await mkdtemp(join(tmpdir(), 'autocusto-email-'));
  });
  afterEach(() => rm(dados, { recursive: true, force: true }));

  it('viram arquivos .eml que só o dono lê, sem dado pessoal no nome, e o log diz onde', async () => {
    const { log, lines } = umLog();
    await makeMailer({ smtpUrl: undefined, from: FROM, dados, log }).send(MAIL);

    const files = await readdir(join(dados, 'emails'));
    expect(files).toEqual([expect.stringMatching(/^[\dTZ.-]+-[0-9a-f-]{36}\.eml$/)]);
    const file = join(dados, 'emails', files[0]!);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toContain(`token=${TOKEN}`);
    expect(lines).toEqual([{ level: 'info', fields: { file }, message: 'mail written to file' }]);
  });

  it('estão escritos também quando ninguém os espera, e o que falhar só vai ao log', async () => {
    const { log, lines } = umLog();
    await makeMailer({ smtpUrl: undefined, from: FROM, dados, log }).sendBehind(MAIL);
    expect(await readdir(join(dados, 'emails'))).toHaveLength(1);

    await makeMailer({ smtpUrl: undefined, from: FROM, dados: '/dev/null', log }).sendBehind(MAIL);
    expect(lines.at(-1)).toEqual({ level: 'error', fields: { code: 'ENOTDIR' }, message: 'mail not sent' });
  });

  it('quando não há onde gravar, quem pediu recebe 503 e o log só o código', async () => {
    const { log, lines } = umLog();
    const mailer = makeMailer({ smtpUrl: undefined, from: FROM, dados: '/dev/null', log });
    await expect(mailer.send(MAIL)).rejects.toThrow(EmailNaoEnviadoError);
    expect(lines).toEqual([{ level: 'error', fields: { code: 'ENOTDIR' }, message: 'mail not sent' }]);
  });
});

describe('e-mails por SMTP', () => {
  let server: Server;
  let received: string;
  let refuse: boolean;

  beforeEach(async () => {
    received = '';
    refuse = false;
    server = createServer((socket) => {
      let inData = false;
      socket.write('220 teste\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        received += text;
        if (inData) {
          if (received.endsWith('\r\n.\r\n')) {
            inData = false;
            socket.write('250 ok\r\n');
          }
        } else if (/^EHLO/i.test(text)) socket.write('250-teste\r\n250 8BITMIME\r\n');
        else if (/^RCPT/i.test(text) && refuse) socket.write('550 <helena@exemplo.test> unknown\r\n');
        else if (/^DATA/i.test(text)) {
          inData = true;
          socket.write('354 go\r\n');
        } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => server.close());

  const smtpUrl = () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('levam os mesmos bytes, com o link inteiro', async () => {
    const { log, lines } = umLog();
    await makeMailer({ smtpUrl: smtpUrl(), from: FROM, dados: '/nao-usada', log }).send(MAIL);
    expect(received).toContain('MAIL FROM:<nao-responda@exemplo.test> BODY=8BITMIME');
    expect(received).toContain('RCPT TO:<helena@exemplo.test>');
    expect(received).toContain(`#token=${TOKEN}\r\n`);
    expect(received).toContain('Olá,');
    expect(lines).toEqual([]);
  });

  it('a recusa do servidor não leva o endereço ao log', async () => {
    refuse = true;
    const { log, lines } = umLog();
    const mailer = makeMailer({ smtpUrl: smtpUrl(), from: FROM, dados: '/nao-usada', log });
    const erro: unknown = await mailer.send(MAIL).catch((error: unknown) => error);
    expect(erro).toBeInstanceOf(EmailNaoEnviadoError);
    expect(lines).toEqual([{ level: 'error', fields: { code: 'EENVELOPE' }, message: 'mail not sent' }]);
    // Whoever answers 503 logs the error that it was given.
    expect(JSON.stringify(toLoggedError(erro))).not.toMatch(/helena|unknown/);
  });
});
