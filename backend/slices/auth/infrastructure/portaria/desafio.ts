import type { TipoDeDesafio } from '../../../../shared/config/desafio.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** A puzzle of a third party that tells people from programs. Off unless configured: it sees who uses the clinic's computer. */
export interface DesafioHumano {
  readonly tipo: TipoDeDesafio;
  /** For the page; no secret. */
  readonly chavePublica: string;
  /** @throws {DesafioIndisponivelError} when the third party cannot say: the door stays shut. */
  resolveu(resposta: string, endereco: string): Promise<boolean>;
}

export class DesafioNecessarioError extends DomainError {
  override readonly name = 'DesafioNecessarioError';
  readonly kind = 'forbidden';
  readonly code = 'desafio_necessario';
  readonly action = 'Resolva o desafio que aparece na tela e repita (cabeçalho X-Desafio).';
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor({ tipo, chavePublica }: DesafioHumano) {
    super('Foram várias tentativas deste endereço: falta mostrar que é uma pessoa.');
    this.extensions = { desafio: { tipo, chavePublica } };
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
