interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** Waits for nothing that takes long, so that the time of an answer does not say that there was a mail; never rejects. */
  sendBehind(mail: Mail): Promise<void>;
}
