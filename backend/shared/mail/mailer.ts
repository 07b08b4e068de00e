import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { DomainError } from '../domain/domain-error.ts';
import { composeMail, type Mail } from './compose-mail.ts';

export interface Mailer {
  /** @throws {EmailNaoEnviadoError} when the mail could not be handed over. */
  send(mail: Mail): Promise<void>;
  /**
   * For an answer whose time must not say that there was a mail: a file is written before it resolves, a server is left
   * to itself. It never rejects; a failure is in the log.
   */
  sendBehind(mail: Mail): Promise<void>;
}

export interface MailerOptions {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Without a server, mails are files in `<dados>/emails`. */
  readonly dados: string;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>;
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

export function makeMailer({ smtpUrl, from, dados, log }: MailerOptions): Mailer {
  const deliver = smtpUrl ? bySmtp(smtpUrl, from) : toFolder(join(dados, 'emails'), log);

  async function send(mail: Mail): Promise<void> {
    try {
      await deliver(mail, composeMail({ ...mail, from, id: randomUUID(), date: new Date() }));
    } catch (error) {
      // Not the error itself, nor as a cause, which the log follows: a server's refusal quotes the address.
      log.error({ code: (error as NodeJS.ErrnoException).code }, 'mail not sent');
      throw new EmailNaoEnviadoError();
    }
  }

  return {
    send,

    async sendBehind(mail) {
      const sent = send(mail).catch(() => undefined);
      if (!smtpUrl) await sent;
    },
  };
}

type Deliver = (mail: Mail, message: string) => Promise<void>;

function bySmtp(smtpUrl: string, from: string): Deliver {
  const transport = import('nodemailer').then(({ createTransport }) =>
    createTransport({ url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000 }),
  );
  return async ({ to }, message) => {
    await (await transport).sendMail({ envelope: { from, to, use8BitMime: true }, raw: message });
  };
}

/** The name carries no personal data; the rename lets nobody read half a mail. */
function toFolder(folder: string, log: MailerOptions['log']): Deliver {
  return async (_mail, message) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}.eml`);
    await writeFile(`${file}.parcial`, message, { mode: 0o600 });
    await rename(`${file}.parcial`, file);
    log.info({ file }, 'mail written to file');
  };
}
