import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** Another role would not reach the pacientes of the account, nor the drafts about them. */
export class ContaComPacientesError extends DomainError {
  override readonly name = 'ContaComPacientesError';
  readonly kind = 'conflict';
  readonly code = 'conta_com_pacientes';
  readonly action = 'Crie outra conta para esta função e deixe esta como médico.';

  constructor() {
    super('Esta conta tem pacientes ou rascunhos e perderia o acesso a eles.');
  }
}

/** Nobody locks themself out, so one administrador always remains. */
export class PropriaContaError extends DomainError {
  override readonly name = 'PropriaContaError';
  readonly kind = 'conflict';
  readonly code = 'propria_conta';
  readonly action = 'Peça a outro administrador.';

  constructor() {
    super('Você não pode mudar a função ou suspender a sua própria conta.');
  }
}

export class EnderecoNaoPermitidoError extends DomainError {
  override readonly name = 'EnderecoNaoPermitidoError';
  readonly kind = 'forbidden';
  readonly code = 'endereco_nao_permitido';
  readonly action = 'Entre a partir da rede da administração.';

  constructor() {
    super('Contas de administrador não são aceitas deste endereço.');
  }
}
