import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';
import { juntoDe } from '@autocusto/dominio/comum/caractere-invisivel.ts';
import type { DocumentoMontado } from './pacote.ts';

/** Why one field of the packet cannot be printed. */
export interface Recusa {
  /** Position in the packet; `undefined` when it concerns the whole. */
  readonly documento: number | undefined;
  readonly campo: string | undefined;
  /** The one without a glyph, where that is why. */
  readonly caractere?: string | undefined;
  readonly code: string;
  readonly message: string;
}

/** The packet as laid out cannot be printed; the recusas speak of papers, not yet of the form. */
export class PacoteRecusadoError extends Error {
  override readonly name = 'PacoteRecusadoError';
  readonly recusas: readonly Recusa[];

  constructor(recusas: readonly Recusa[], options?: ErrorOptions) {
    super('packet refused by the renderer', options);
    this.recusas = recusas;
  }
}

/** A template is missing or does not have the fields of its packet: nothing is printed rather than part of it. */
export class ModeloIndisponivelError extends DomainError {
  override readonly name = 'ModeloIndisponivelError';
  readonly kind = 'unavailable';
  readonly code = 'modelo_indisponivel';
  readonly action = 'Avise o suporte e tente de novo mais tarde. Nenhum documento foi emitido.';

  constructor(options?: ErrorOptions) {
    super('Um dos modelos deste pacote não está disponível.', options);
  }
}

/** Whoever stands in for a medico signs with their own name, CRM and CNS: without a profile there is nothing to print. */
export class PerfilDeQuemEmiteError extends DomainError {
  override readonly name = 'PerfilDeQuemEmiteError';
  readonly kind = 'conflict';
  readonly code = 'perfil_incompleto';
  readonly action =
    'Volte ao seu próprio trabalho, preencha o seu perfil (CRM, UF, CNS e especialidade) e emita de novo.';

  constructor() {
    super('O substituto emite com o próprio CRM e CNS, e o seu perfil ainda não foi preenchido.');
  }
}

const DO_MODELO = new Set(['modelo_desconhecido', 'campo_desconhecido', 'opcao_desconhecida', 'pacote_vazio']);

/**
 * The recusas at the fields of the form that the texts came from.
 * @throws {ModeloIndisponivelError} when no field could mend it.
 */
export function errosDoFormulario(
  { recusas }: PacoteRecusadoError,
  documentos: readonly DocumentoMontado[],
): readonly FieldError[] {
  if (recusas.some(({ code }) => DO_MODELO.has(code))) throw new ModeloIndisponivelError();
  const erros = new Map<string, FieldError>();
  for (const { documento, campo, caractere, code, message } of recusas) {
    const montado = documento === undefined ? undefined : documentos[documento];
    const valor = campo === undefined ? undefined : (montado?.proprios[campo] ?? montado?.comuns[campo]);
    const field = valor?.origem ?? ['documentos', documento, campo].filter((parte) => parte !== undefined).join('.');
    const onde = [montado?.titulo, valor?.rotulo].filter((parte) => parte !== undefined).join(', ');
    // O mesmo texto sai em seis receitas: uma correção basta.
    const chave = `${field} ${valor?.rotulo ?? ''} ${message}`;
    const frase = `${message}${ondeEsta(caractere, valor?.texto ?? '')}`;
    if (!erros.has(chave)) erros.set(chave, { field, code, message: onde ? `${onde}: ${frase}` : frase });
  }
  return [...erros.values()];
}

/** A character told by its code alone is one that nobody sees: the word beside it is. */
function ondeEsta(caractere: string | undefined, texto: string): string {
  const posicao = caractere === undefined ? -1 : texto.indexOf(caractere);
  const junto = posicao < 0 ? '' : juntoDe(texto, posicao);
  return junto && ` Está${junto}.`;
}
