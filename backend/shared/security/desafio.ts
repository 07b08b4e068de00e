import { DomainError } from '../domain/domain-error.ts';

/** A puzzle of a third party that tells people from programs. Off unless configured: it sees who uses the clinic's computer. */
export interface DesafioHumano {
  readonly tipo: TipoDeDesafio;
  /** For the page; no secret. */
  readonly chavePublica: string;
  /** @throws {DesafioIndisponivelError} when the third party cannot say: the door stays shut. */
  resolveu(resposta: string, endereco: string): Promise<boolean>;
}

export type TipoDeDesafio = 'turnstile' | 'recaptcha';

/** What the page must be allowed to load, and only where a challenge is configured. */
export const ORIGENS_DO_DESAFIO: Readonly<Record<TipoDeDesafio, { scripts: string[]; frames: string[] }>> = {
  turnstile: { scripts: ['https://challenges.cloudflare.com'], frames: ['https://challenges.cloudflare.com'] },
  recaptcha: {
    scripts: ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/'],
    frames: ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/'],
  },
};

export class DesafioNecessarioError extends DomainError {
  override readonly name = 'DesafioNecessarioError';
  readonly kind = 'forbidden';
  readonly code = 'desafio_necessario';
  readonly action = 'Resolva o desafio que aparece na tela e repita (cabeçalho X-Desafio).';
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor({ tipo, chavePublica }: DesafioHumano) {
    super('Foram várias tentativas deste endereço: falta mostrar que é uma pessoa.');
    this.extensions = { desafio: { tipo, chave_publica: chavePublica } };
  }
}

export class DesafioIndisponivelError extends DomainError {
  override readonly name = 'DesafioIndisponivelError';
  readonly kind = 'unavailable';
  readonly code = 'desafio_indisponivel';
  readonly action = 'Tente de novo em alguns minutos.';

  constructor(options?: ErrorOptions) {
    super('Não foi possível conferir o desafio.', options);
  }
}
