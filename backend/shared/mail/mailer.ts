import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import { composeMail, type Mail } from './compose-mail.ts';
import type { FilaDeEmails } from './fila-de-emails.ts';

export interface Mailer {
  /**
   * Inside a transaction the mail is kept with what it tells, or not at all: in the queue of a server, or as a file
   * written right after the commit.
   * @throws {EmailNaoEnviadoError} when it could not be handed over.
   */
  send(mail: Mail): Promise<void>;
  /** The same for news, which undo nothing when their file cannot be written: that failure is only in the log. */
  sendBehind(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

export interface MailerOptions {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Without a server, mails are files in `<dados>/emails`. */
  readonly dados: string;
  readonly database: Database<unknown>;
  readonly databaseUrl: string;
  readonly cifraSecret: string;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
}

export class EmailNaoEnviadoError extends DomainError {
  override readonly name = 'EmailNaoEnviadoError';
  readonly kind = 'unavailable';
  readonly code = 'email_nao_enviado';
  readonly action = 'Tente de novo em alguns minutos.';

  constructor() {
    super('Não foi possível enviar o e-mail.');
  }
}

/** Answers when the queue is open, if there is a server: only then is the queue's code read. */
export async function makeMailer({ smtpUrl, ...options }: MailerOptions): Promise<Mailer> {
  if (!smtpUrl) return toFolder(options);
  const { abrirFilaDeEmails } = await import('./fila-de-emails.ts');
  return toQueue(options.from, await abrirFilaDeEmails({ ...options, smtpUrl }));
}

function toQueue(from: string, { guardar, close }: FilaDeEmails): Mailer {
  const send = ({ to, ...mail }: Mail) => guardar(to, (id) => composeMail({ ...mail, to, from, id, date: new Date() }));
  // A row that is not written undoes its transaction by itself: there is no failure to keep to the log.
  return { send, sendBehind: send, close };
}

/** A person without a server finds the link in a file, which is there before the answer. */
function toFolder({ from, dados, database, log }: Omit<MailerOptions, 'smtpUrl'>): Mailer {
  const folder = join(dados, 'emails');

  async function write(mail: Mail): Promise<void> {
    try {
      const file = await writeMail(folder, composeMail({ ...mail, from, id: randomUUID(), date: new Date() }));
      log.info({ file }, 'mail written to file');
    } catch (error) {
      log.error({ code: (error as NodeJS.ErrnoException).code }, 'mail not written');
      throw new EmailNaoEnviadoError();
    }
  }

  return {
    send: (mail) => database.depoisDeGravar(() => write(mail)),
    sendBehind: (mail) => database.depoisDeGravar(() => write(mail).catch(() => undefined)),
    close: async () => undefined,
  };
}

/** The name carries no personal data; the rename lets nobody read half a mail. */
async function writeMail(folder: string, message: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}.eml`);
  await writeFile(`${file}.parcial`, message, { mode: 0o600 });
  await rename(`${file}.parcial`, file);
  return file;
}
