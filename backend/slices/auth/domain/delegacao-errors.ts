import { CamposInvalidosError, DomainError } from '../../../shared/domain/domain-error.ts';

/** The same for a medico who never invited, who ended it, and for an account that does not exist. */
export class SemDelegacaoError extends DomainError {
  override readonly name = 'SemDelegacaoError';
  readonly kind = 'forbidden';
  readonly code = 'sem_delegacao';
  readonly action = 'Escolha outro médico, ou peça um convite novo a este.';

  constructor() {
    super('Você não trabalha em nome deste médico.');
  }
}

/** Only an account that was made to assist may be invited to it. */
export class ContaDeOutroPapelError extends DomainError {
  override readonly name = 'ContaDeOutroPapelError';
  readonly kind = 'conflict';
  readonly code = 'conta_de_outro_papel';
  readonly action = 'Saia e use uma conta de assistente, ou cadastre-se por este convite com outro e-mail.';

  constructor() {
    super('Esta conta não é de assistente.');
  }
}

/** Whoever holds the link is not whom the medico named. */
export class ConviteDeOutroEmailError extends DomainError {
  override readonly name = 'ConviteDeOutroEmailError';
  readonly kind = 'conflict';
  readonly code = 'convite_de_outro_email';
  readonly action = 'Entre com a conta do e-mail que recebeu o convite, ou peça ao médico um convite para o seu.';

  constructor() {
    super('Este convite foi enviado a outro e-mail.');
  }
}

export function emailDiferenteDoConvite(): CamposInvalidosError {
  const message = 'Use o e-mail que recebeu o convite, ou peça ao médico um convite para este.';
  return new CamposInvalidosError([{ field: 'email', code: 'convite_de_outro_email', message }]);
}

export function conviteASiMesmo(): CamposInvalidosError {
  const message = 'Este é o seu e-mail. Informe o de quem vai ajudar você.';
  return new CamposInvalidosError([{ field: 'email', code: 'convite_a_si_mesmo', message }]);
}
