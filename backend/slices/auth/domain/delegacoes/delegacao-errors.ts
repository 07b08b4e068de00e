import { CamposInvalidosError, DomainError } from '@autocusto/dominio/comum/domain-error.ts';

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

/** An assistente only prepares; only a medico stands in for another. */
export class ContaDeOutroPapelError extends DomainError {
  override readonly name = 'ContaDeOutroPapelError';
  readonly kind = 'conflict';
  readonly code = 'conta_de_outro_papel';
  readonly action: string;

  constructor(pede: 'assistente' | 'medico') {
    const papel = pede === 'medico' ? 'médico' : pede;
    super(`Este convite é para uma conta de ${papel}.`);
    this.action = `Entre com uma conta de ${papel}, ou peça ao médico um convite para o e-mail dela.`;
  }
}

/** Standing in for another is to prepare and to issue; the rest stays with whom the rows belong to. */
export class OperacaoDoTitularError extends DomainError {
  override readonly name = 'OperacaoDoTitularError';
  readonly kind = 'forbidden';
  readonly code = 'operacao_do_titular';
  readonly action = 'Volte ao seu próprio trabalho, ou peça ao médico que você substitui.';

  constructor() {
    super('Um substituto prepara e emite; isto só o próprio médico faz.');
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
