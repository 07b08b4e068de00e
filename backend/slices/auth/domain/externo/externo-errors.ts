import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

export class ProvedorNaoEncontradoError extends DomainError {
  override readonly name = 'ProvedorNaoEncontradoError';
  readonly kind = 'not_found';
  readonly code = 'provedor_nao_encontrado';
  readonly action = 'Entre com o seu e-mail e a sua senha.';

  constructor() {
    super('Este serviço não oferece esta forma de entrar.');
  }
}

export class ProvedorIndisponivelError extends DomainError {
  override readonly name = 'ProvedorIndisponivelError';
  readonly kind = 'unavailable';
  readonly code = 'provedor_indisponivel';
  readonly action = 'Tente de novo em alguns minutos, ou entre com o seu e-mail e a sua senha.';

  constructor(options?: ErrorOptions) {
    super('O provedor não respondeu como devia.', options);
  }
}

/** No cookie, another browser's address, a second use, or too late: it does not say which. */
export class EntradaExpiradaError extends DomainError {
  override readonly name = 'EntradaExpiradaError';
  readonly kind = 'unauthenticated';
  readonly code = 'entrada_expirada';
  readonly action = 'Comece de novo, neste mesmo navegador.';

  constructor() {
    super('Este pedido de entrada já foi usado, venceu ou é de outro navegador.');
  }
}

export class EntradaCanceladaError extends DomainError {
  override readonly name = 'EntradaCanceladaError';
  readonly kind = 'unauthenticated';
  readonly code = 'entrada_cancelada';
  readonly action = 'Comece de novo, ou entre com o seu e-mail e a sua senha.';

  constructor() {
    super('A entrada foi cancelada no provedor.');
  }
}

/** Signature, issuer, audience, nonce, verifier, age: whoever sent it learns nothing of which. */
export class EntradaRecusadaError extends DomainError {
  override readonly name = 'EntradaRecusadaError';
  readonly kind = 'unauthenticated';
  readonly code = 'entrada_recusada';
  readonly action = 'Comece de novo, ou entre com o seu e-mail e a sua senha.';

  constructor(options?: ErrorOptions) {
    super('A resposta do provedor não pôde ser aceita.', options);
  }
}

export class EmailSemConfirmacaoNoProvedorError extends DomainError {
  override readonly name = 'EmailSemConfirmacaoNoProvedorError';
  readonly kind = 'forbidden';
  readonly code = 'email_sem_confirmacao_no_provedor';
  readonly action = 'Confirme o e-mail da sua conta no provedor e comece de novo.';

  constructor() {
    super('O provedor não confirma o e-mail desta conta.');
  }
}

/** Nothing is created nor linked because two e-mails are the same: the owner links, from inside. */
export class ContaNaoLigadaError extends DomainError {
  override readonly name = 'ContaNaoLigadaError';
  readonly kind = 'unauthenticated';
  readonly code = 'conta_nao_ligada';
  readonly action = 'Entre com o seu e-mail e a sua senha e ligue esta conta em Segurança.';

  constructor() {
    super('Esta conta do provedor não está ligada a nenhuma conta do AutoCusto.');
  }
}

/** Whose it is, nobody is told. */
export class IdentidadeJaLigadaError extends DomainError {
  override readonly name = 'IdentidadeJaLigadaError';
  readonly kind = 'conflict';
  readonly code = 'identidade_ja_ligada';
  readonly action = 'Use outra conta do provedor.';

  constructor(options?: ErrorOptions) {
    super('Esta conta do provedor não pode ser ligada aqui.', options);
  }
}

export class ProvedorJaLigadoError extends DomainError {
  override readonly name = 'ProvedorJaLigadoError';
  readonly kind = 'conflict';
  readonly code = 'provedor_ja_ligado';
  readonly action = 'Desligue a conta que já está ligada e comece de novo.';

  constructor() {
    super('Você já ligou outra conta deste provedor.');
  }
}
