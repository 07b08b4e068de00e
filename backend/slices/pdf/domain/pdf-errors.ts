import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';

export type PdfIssueCode =
  | 'pacote_vazio'
  | 'modelo_desconhecido'
  | 'campo_desconhecido'
  | 'opcao_desconhecida'
  | 'texto_longo'
  | 'texto_nao_cabe'
  | 'valor_nao_aceito'
  | 'caractere_sem_glifo';

/** One reason why a packet cannot be printed. Holds names and code points, never what the field says. */
export interface PdfIssue {
  readonly code: PdfIssueCode;
  /** Position in `pacote.documentos`. */
  readonly documento: number;
  readonly modelo: string;
  readonly campo?: string;
  readonly caractere?: string;
  /** `U+XXXX` of `caractere`. */
  readonly codePoint?: string;
  /** Most characters that the form takes. */
  readonly maximo?: number;
  /** What the form takes. */
  readonly aceito?: string;
}

export class PacoteNaoImprimivelError extends DomainError {
  override readonly name = 'PacoteNaoImprimivelError';
  readonly kind = 'invalid';
  readonly code = 'pacote_nao_imprimivel';
  readonly action = 'Corrija os campos indicados e gere os documentos de novo.';
  override readonly errors: readonly FieldError[];
  readonly issues: readonly PdfIssue[];

  constructor(issues: readonly PdfIssue[], options?: ErrorOptions) {
    super('Os documentos não podem ser impressos como estão.', options);
    this.issues = issues;
    this.errors = issues.map(toFieldError);
  }
}

function toFieldError(issue: PdfIssue): FieldError {
  const place = ['documentos', ...(issue.code === 'pacote_vazio' ? [] : [String(issue.documento)]), issue.campo];
  return {
    field: place.filter((part) => part !== undefined).join('.'),
    code: issue.code,
    message: fraseDaRecusa(issue),
  };
}

/** In words for whoever typed it. */
export function fraseDaRecusa({ code, modelo, caractere, codePoint, maximo, aceito }: PdfIssue): string {
  switch (code) {
    case 'pacote_vazio':
      return 'Não há documento para imprimir. Escolha ao menos um.';
    case 'modelo_desconhecido':
      return `O modelo “${modelo}” não existe. Avise o suporte.`;
    case 'campo_desconhecido':
      return `O modelo “${modelo}” não tem este campo. Avise o suporte.`;
    case 'opcao_desconhecida':
      return 'Esta opção não existe no documento. Escolha uma das opções oferecidas.';
    case 'texto_longo':
      return `O formulário aceita no máximo ${maximo} caracteres neste campo. Encurte o texto.`;
    case 'valor_nao_aceito':
      return `O formulário só aceita neste campo ${aceito}. Corrija o valor.`;
    case 'texto_nao_cabe':
      return 'O texto não cabe no espaço do documento, nem na menor letra legível. Encurte-o.';
    case 'caractere_sem_glifo':
      return `O caractere ${visible(caractere)}(${codePoint}) não pode ser impresso. Apague-o ou escreva-o de outro modo.`;
  }
}

/** Control and combining characters would spoil the sentence that names them. */
function visible(caractere: string | undefined): string {
  return caractere && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(caractere) ? `“${caractere}” ` : '';
}
