import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';

/** Of somebody who has entered already: there is no e-mail to doubt. */
export class SenhaNaoConfereError extends DomainError {
  override readonly name = 'SenhaNaoConfereError';
  readonly kind = 'unauthenticated';
  readonly code = 'credenciais_invalidas';
  readonly action = 'Confira a senha e tente de novo.';

  constructor() {
    super('A senha não confere.');
  }
}

/** Told only to whoever holds the link; nobody has entered, so it is no 401. */
export class SenhaDoLinkError extends DomainError {
  override readonly name = 'SenhaDoLinkError';
  readonly kind = 'invalid';
  readonly code = 'senha_nao_confere';
  readonly action = 'Digite a senha da conta. Se não a sabe, use "Esqueci a senha".';
  override readonly errors: readonly FieldError[];

  constructor() {
    super('A senha não confere.');
    this.errors = [{ field: 'senha', code: this.code, message: `${this.message} ${this.action}` }];
  }
}

/** Told only to whoever knows the password. */
export class CodigoNecessarioError extends DomainError {
  override readonly name = 'CodigoNecessarioError';
  readonly kind = 'unauthenticated';
  readonly code = 'codigo_necessario';
  readonly action = 'Digite o código de 6 dígitos do seu aplicativo, ou um código de recuperação.';

  constructor() {
    super('Falta o código de verificação.');
  }
}

/** Wrong, expired or used already: it does not say which. */
export class CodigoInvalidoError extends DomainError {
  override readonly name = 'CodigoInvalidoError';
  readonly kind = 'unauthenticated';
  readonly code = 'codigo_invalido';
  readonly action = 'Espere o próximo código do aplicativo e tente de novo, ou use um código de recuperação.';

  constructor() {
    super('O código não confere ou já foi usado.');
  }
}

/** The first code of an authenticator app; nothing is being proved yet, so it is no 401. */
export class CodigoNaoConfereError extends DomainError {
  override readonly name = 'CodigoNaoConfereError';
  readonly kind = 'invalid';
  readonly code = 'codigo_invalido';
  readonly action = 'Confira a hora do celular e digite o código que aparece agora.';
  override readonly errors: readonly FieldError[];

  constructor() {
    super('O código não confere.');
    this.errors = [{ field: 'codigo', code: this.code, message: `${this.message} ${this.action}` }];
  }
}

/** Told only to whoever proved who they are. */
export class ContaSuspensaError extends DomainError {
  override readonly name = 'ContaSuspensaError';
  readonly kind = 'forbidden';
  readonly code = 'conta_suspensa';
  readonly action = 'Fale com a administração do serviço.';

  constructor() {
    super('A sua conta está suspensa.');
  }
}

export class SegundoFatorAtivoError extends DomainError {
  override readonly name = 'SegundoFatorAtivoError';
  readonly kind = 'conflict';
  readonly code = 'segundo_fator_ativo';
  readonly action = 'Para trocar de aplicativo, desative a verificação em duas etapas e ative-a de novo.';

  constructor() {
    super('A verificação em duas etapas já está ativa.');
  }
}

export class SegundoFatorInativoError extends DomainError {
  override readonly name = 'SegundoFatorInativoError';
  readonly kind = 'conflict';
  readonly code = 'segundo_fator_inativo';
  readonly action = 'Ative a verificação em duas etapas primeiro.';

  constructor() {
    super('A verificação em duas etapas não está ativa.');
  }
}

export class PinInvalidoError extends DomainError {
  override readonly name = 'PinInvalidoError';
  readonly kind = 'invalid';
  readonly code = 'pin_invalido';
  readonly action = 'Tente de novo ou use a sua senha.';
  override readonly errors: readonly FieldError[];
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(tentativasRestantes: number) {
    super('O PIN não confere.');
    this.errors = [{ field: 'pin', code: this.code, message: `${this.message} ${this.action}` }];
    this.extensions = { tentativasRestantes };
  }
}

/** Unknown credential, wrong signature, old challenge, copied authenticator: it does not say which. */
export class PasskeyInvalidaError extends DomainError {
  override readonly name = 'PasskeyInvalidaError';
  readonly kind = 'unauthenticated';
  readonly code = 'passkey_invalida';
  readonly action = 'Tente de novo, ou entre com o seu e-mail e a sua senha.';

  constructor(options?: ErrorOptions) {
    super('A passkey não foi aceita.', options);
  }
}

export class PasskeyRecusadaError extends DomainError {
  override readonly name = 'PasskeyRecusadaError';
  readonly kind = 'invalid';
  readonly code = 'passkey_recusada';
  readonly action = 'Comece de novo o cadastro da passkey.';

  constructor(options?: ErrorOptions) {
    super('A passkey não pôde ser cadastrada.', options);
  }
}

/** WebAuthn knows names, not addresses: https://www.w3.org/TR/webauthn-3/#relying-party-identifier */
export class PasskeysIndisponiveisError extends DomainError {
  override readonly name = 'PasskeysIndisponiveisError';
  readonly kind = 'conflict';
  readonly code = 'passkeys_indisponiveis';
  readonly action = 'Abra o AutoCusto por um nome (por exemplo, http://localhost:3000), configurado em PUBLIC_URL.';

  constructor() {
    super('Este endereço é um número, e passkeys pedem um nome.');
  }
}
