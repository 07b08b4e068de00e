import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';

/** What packets were printed from does not change; a new version takes its place. */
export class ModeloImutavelError extends DomainError {
  override readonly name = 'ModeloImutavelError';
  readonly kind = 'conflict';
  readonly code = 'modelo_imutavel';
  readonly action = 'Importe o arquivo de novo para fazer outra versão.';

  constructor() {
    super('Este modelo já foi ativado e não muda mais.');
  }
}

export class MapaInvalidoError extends DomainError {
  override readonly name = 'MapaInvalidoError';
  readonly kind = 'invalid';
  readonly code = 'mapa_invalido';
  readonly action = 'Corrija as ligações indicadas.';
  override readonly errors: readonly FieldError[];

  constructor(erros: readonly Omit<FieldError, 'code'>[]) {
    super('O mapa cita campos ou opções que não existem.');
    this.errors = erros.map((erro) => ({ ...erro, code: 'ligacao_invalida' }));
  }
}

export class MapaIncompletoError extends DomainError {
  override readonly name = 'MapaIncompletoError';
  readonly kind = 'invalid';
  readonly code = 'mapa_incompleto';
  readonly action = 'Ligue cada campo e cada opção a um lugar do formulário, ou dispense os que ele não tem.';
  override readonly errors: readonly FieldError[];
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(campos: readonly string[]) {
    super('Há campos do documento sem lugar neste formulário.');
    this.errors = campos.map((field) => ({ field, code: 'sem_destino', message: 'Este campo não seria impresso.' }));
    this.extensions = { campos };
  }
}

export class DocumentoSemModeloError extends DomainError {
  override readonly name = 'DocumentoSemModeloError';
  readonly kind = 'invalid';
  readonly code = 'documento_desconhecido';
  readonly action = 'Escolha um dos documentos que o sistema imprime.';

  constructor() {
    super('Não há documento com esse nome para substituir.');
  }
}

export class ProtocoloObrigatorioError extends DomainError {
  override readonly name = 'ProtocoloObrigatorioError';
  readonly kind = 'invalid';
  readonly code = 'protocolo_obrigatorio';
  readonly action = 'Diga de qual protocolo é este termo.';

  constructor() {
    super('Um termo de esclarecimento vale só para o seu protocolo.');
  }
}

export class ProtocoloInexistenteError extends DomainError {
  override readonly name = 'ProtocoloInexistenteError';
  readonly kind = 'invalid';
  readonly code = 'protocolo_inexistente';
  readonly action = 'Escolha um protocolo do catálogo.';
  override readonly errors: readonly FieldError[] = [
    { field: 'protocolo', code: 'protocolo_inexistente', message: 'O catálogo não tem este protocolo.' },
  ];

  constructor() {
    super('O formulário é de um protocolo que não existe.');
  }
}
