interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Called inside the transaction whose news it carries: kept with it, or not at all. */
  send(mail: Mail): Promise<void>;
  /** For news that undo nothing when they cannot be written; never rejects because of the mail. */
  sendBehind(mail: Mail): Promise<void>;
}
