import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** The same for an unknown e-mail and for a wrong password. */
export class CredenciaisInvalidasError extends DomainError {
  override readonly name = 'CredenciaisInvalidasError';
  readonly kind = 'unauthenticated';
  readonly code = 'credenciais_invalidas';
  readonly action = 'Confira os dois e tente de novo, ou use "Esqueci a senha".';

  constructor() {
    super('O e-mail ou a senha não confere.');
  }
}

/** Told only to whoever knows the password. */
export class EmailNaoVerificadoError extends DomainError {
  override readonly name = 'EmailNaoVerificadoError';
  readonly kind = 'forbidden';
  readonly code = 'email_nao_verificado';
  readonly action = 'Abra o link que enviamos ao seu e-mail. Se ele venceu, use "Esqueci a senha" para receber outro.';

  constructor() {
    super('O seu e-mail ainda não foi confirmado.');
  }
}

/** Unknown, used, retired or expired: the link does not say which. */
export class TokenInvalidoError extends DomainError {
  override readonly name = 'TokenInvalidoError';
  readonly kind = 'invalid';
  readonly code = 'token_invalido';
  readonly action = 'Peça um link novo e abra o mais recente.';

  constructor() {
    super('Este link já foi usado ou venceu.');
  }
}

export class NaoAutenticadoError extends DomainError {
  override readonly name = 'NaoAutenticadoError';
  readonly kind = 'unauthenticated';
  readonly code = 'nao_autenticado';
  readonly action = 'Entre com o seu e-mail e a sua senha.';

  constructor(options?: ErrorOptions) {
    super('É preciso entrar para continuar.', options);
  }
}

export class SessaoEncerradaError extends DomainError {
  override readonly name = 'SessaoEncerradaError';
  readonly kind = 'unauthenticated';
  readonly code = 'sessao_encerrada';
  readonly action = 'Entre de novo com o seu e-mail e a sua senha.';
  /** A copy of a used refresh token came back: the log must know, whoever sent it must not. */
  readonly reuso: boolean;

  constructor({ reuso = false } = {}) {
    super('A sua sessão terminou.');
    this.reuso = reuso;
  }
}

/** Never leaves the slice: sign-up answers the same for a known e-mail. */
export class EmailJaCadastradoError extends DomainError {
  override readonly name = 'EmailJaCadastradoError';
  readonly kind = 'conflict';
  readonly code = 'email_ja_cadastrado';
  readonly action = 'Entre com este e-mail.';

  constructor(options?: ErrorOptions) {
    super('Este e-mail já tem uma conta.', options);
  }
}

/** More logins at once than the machine can check. */
export class MuitosAoMesmoTempoError extends DomainError {
  override readonly name = 'MuitosAoMesmoTempoError';
  readonly kind = 'unavailable';
  readonly code = 'indisponivel';
  readonly action = 'Tente de novo em alguns segundos.';

  constructor() {
    super('O serviço está ocupado neste momento.');
  }
}

export class PapelSemPermissaoError extends DomainError {
  override readonly name = 'PapelSemPermissaoError';
  readonly kind = 'forbidden';
  readonly code = 'papel_sem_permissao';
  readonly action = 'Peça a quem tem a função certa, ou entre com outra conta.';

  constructor() {
    super('A sua conta não pode fazer isto.');
  }
}

/** An assistente works in somebody's name, never in their own. */
export class MedicoNaoEscolhidoError extends DomainError {
  override readonly name = 'MedicoNaoEscolhidoError';
  readonly kind = 'forbidden';
  readonly code = 'medico_nao_escolhido';
  readonly action = 'Escolha o médico com quem vai trabalhar (cabeçalho X-Em-Nome-De).';

  constructor() {
    super('Não foi dito em nome de qual médico.');
  }
}

export class SessaoBloqueadaError extends DomainError {
  override readonly name = 'SessaoBloqueadaError';
  readonly kind = 'forbidden';
  readonly code = 'sessao_bloqueada';
  readonly action = 'Desbloqueie com o seu PIN ou a sua senha.';

  constructor() {
    super('A tela está bloqueada.');
  }
}

/** The installation asks the role for more than a password. */
export class SegundoFatorExigidoError extends DomainError {
  override readonly name = 'SegundoFatorExigidoError';
  readonly kind = 'forbidden';
  readonly code = 'segundo_fator_exigido';
  readonly action: string;

  constructor({ jaTem }: { readonly jaTem: boolean }) {
    super('A sua função pede um segundo fator.');
    this.action = jaTem
      ? 'Saia e entre de novo com o seu código ou a sua passkey.'
      : 'Abra Segurança da conta (/seguranca) e ative o aplicativo autenticador ou adicione uma passkey.';
  }
}

/** A mailbox alone took the second factor away: an administrador says whose it is, and a day passes. */
export class AcessoEmEsperaError extends DomainError {
  override readonly name = 'AcessoEmEsperaError';
  readonly kind = 'forbidden';
  readonly code = 'acesso_em_espera';
  readonly action = 'Fale com a administração do serviço: 24 horas depois da confirmação, entre de novo.';

  constructor() {
    super('O seu acesso espera que um administrador confirme quem é você.');
  }
}

export class ReautenticacaoNecessariaError extends DomainError {
  override readonly name = 'ReautenticacaoNecessariaError';
  readonly kind = 'forbidden';
  readonly code = 'reautenticacao_necessaria';
  readonly action = 'Confirme a sua senha e repita.';

  constructor() {
    super('Esta ação pede que você confirme quem é.');
  }
}
