import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { Escopo } from '../../../../shared/domain/escopo.ts';
import { MAX_CHAVES } from './chave-api.ts';

/** Unknown, revoked, expired, or of an account that may have none: it does not say which. */
export class ChaveInvalidaError extends DomainError {
  override readonly name = 'ChaveInvalidaError';
  readonly kind = 'unauthenticated';
  readonly code = 'chave_invalida';
  readonly action = 'Crie outra em Segurança, no AutoCusto, e troque-a no programa.';

  constructor() {
    super('Esta chave de API não serve: não existe, foi revogada ou venceu.');
  }
}

export class OperacaoFechadaAChavesError extends DomainError {
  override readonly name = 'OperacaoFechadaAChavesError';
  readonly kind = 'forbidden';
  readonly code = 'operacao_fechada_a_chaves';
  readonly action = 'Entre no AutoCusto e faça-a na tela.';

  constructor() {
    super('Esta operação não se faz com uma chave de API.');
  }
}

export class EscopoInsuficienteError extends DomainError {
  override readonly name = 'EscopoInsuficienteError';
  readonly kind = 'forbidden';
  readonly code = 'escopo_insuficiente';
  readonly action = 'Crie, em Segurança, uma chave com esta permissão.';
  override readonly extensions: { readonly escopo: Escopo };

  constructor(escopo: Escopo) {
    super(`A chave de API não tem a permissão ${escopo}.`);
    this.extensions = { escopo };
  }
}

export class ChavesDemaisError extends DomainError {
  override readonly name = 'ChavesDemaisError';
  readonly kind = 'conflict';
  readonly code = 'chaves_demais';
  readonly action = 'Revogue uma que não usa mais e crie de novo.';

  constructor() {
    super(`A sua conta já tem ${MAX_CHAVES} chaves de API.`);
  }
}
