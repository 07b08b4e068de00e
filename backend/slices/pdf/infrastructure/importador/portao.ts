import { Dicionario, Fluxo } from './arquivo/objetos.ts';
import type { Aviso } from '../../domain/formulario-extraido.ts';
import type { DocumentoAberto, PaginaAberta } from './abertura.ts';
import { asDict, get, getArray, getDict, getName } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { nomeDe } from './widgets.ts';

const CARRIERS = new Set(['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D']);
/** Drawn on the paper by somebody who had it before: marks, stamps and comments. */
const DRAWN = new Set(
  (
    'FreeText Stamp Ink Line Square Circle Polygon PolyLine Highlight Underline StrikeOut Squiggly Caret Watermark ' +
    'Redact'
  ).split(' '),
);

export interface Vistoria {
  readonly avisos: readonly Aviso[];
  /** Comments and marks that somebody drew over the pages. */
  readonly anotacoes: readonly string[];
}

/**
 * What a form brings besides its pages and its fields. Nothing of it is copied: whatever acts is left out and said, and
 * only what makes it another document, or somebody's, is refused.
 */
export function vistoriar({ catalog, paginas }: DocumentoAberto): Vistoria {
  recusarAnexos(catalog);
  recusarCertificacao(catalog);
  const avisos: Aviso[] = [];
  avisar(avisos, 'acao_descartada', 'documento', temAcao(catalog, 'OpenAction') || temAcoes(catalog));
  const names = getDict(catalog, 'Names');
  avisar(avisos, 'script_descartado', 'documento', names !== undefined && get(names, 'JavaScript') !== undefined);
  const permissions = getDict(catalog, 'Perms');
  avisar(avisos, 'direitos_descartados', 'documento', permissions !== undefined && permissions.entradas.size > 0);

  const anotacoes: string[] = [];
  let links = 0;
  paginas.forEach((pagina, index) => {
    const onde = `página ${index + 1}`;
    avisar(avisos, 'acao_descartada', onde, temAcoes(pagina.dict));
    avisar(avisos, 'miniatura_descartada', onde, pagina.dict.entradas.has('Thumb'));
    links += vistoriarAnotacoes(pagina, onde, avisos, anotacoes);
  });
  avisar(avisos, 'links_descartados', String(links), links > 0);
  return { avisos, anotacoes };
}

function avisar(avisos: Aviso[], codigo: Aviso['codigo'], onde: string, isSo: boolean): void {
  if (isSo && !avisos.some((aviso) => aviso.codigo === codigo && aviso.onde === onde)) avisos.push({ codigo, onde });
}

/** How many links. */
function vistoriarAnotacoes({ dict }: PaginaAberta, onde: string, avisos: Aviso[], anotacoes: string[]): number {
  let links = 0;
  for (const annotation of getArray(dict, 'Annots') ?? []) {
    if (!(annotation instanceof Dicionario)) continue;
    const subtype = getName(annotation, 'Subtype') ?? '';
    if (CARRIERS.has(subtype)) throw new Recusa('pdf_com_anexos');
    if (DRAWN.has(subtype)) anotacoes.push(`${subtype} (${onde})`);
    if (subtype === 'Text') avisar(avisos, 'nota_descartada', onde, true);
    if (subtype === 'Link') links++;
    if (subtype === 'Widget') vistoriarWidget(annotation, avisos);
  }
  return links;
}

function vistoriarWidget(widget: Dicionario, avisos: Aviso[]): void {
  const nome = nomeDe(widget) || 'campo sem nome';
  const chain = [widget, asDict(get(widget, 'Parent'))].filter((each) => each !== undefined);
  const isScript = chain.some((each) => scriptsDe(each).length > 0);
  avisar(avisos, 'script_descartado', nome, isScript);
  avisar(avisos, 'acao_descartada', nome, !isScript && chain.some((each) => temAcao(each, 'A') || temAcoes(each)));
}

/** Texts of the scripts of a field, by the event that would run them. They are read for what they say, never run. */
export function scriptsDe(field: Dicionario): { readonly evento: string; readonly texto: string }[] {
  const events = deFora(field, 'AA');
  const actions = [...(events?.entradas.keys() ?? [])].map(
    (evento) => [evento, events && deFora(events, evento)] as const,
  );
  return [['A', deFora(field, 'A')] as const, ...actions].flatMap(([evento, action]) =>
    action && getName(action, 'S') === 'JavaScript' ? [{ evento, texto: textoDoScript(action) }] : [],
  );
}

function textoDoScript(action: Dicionario): string {
  const script = get(action, 'JS');
  if (script instanceof Fluxo) return ''; // those of fields are strings; a whole program is no mask
  return typeof script === 'object' && 'bytes' in script && script.bytes instanceof Uint8Array
    ? Buffer.from(script.bytes).toString('latin1')
    : '';
}

/** Of what stays outside, not even a part that nobody can read keeps a form out. */
function deFora(dict: Dicionario, key: string): Dicionario | undefined {
  try {
    return getDict(dict, key);
  } catch (error) {
    if (error instanceof Recusa && error.code === 'pdf_corrompido') return undefined;
    throw error;
  }
}

function temAcao(dict: Dicionario, key: string): boolean {
  if (!dict.entradas.has(key)) return false;
  const action = deFora(dict, key);
  return action !== undefined && action.entradas.size > 0;
}

/** An empty `AA` does nothing. */
function temAcoes(dict: Dicionario): boolean {
  const actions = deFora(dict, 'AA');
  return actions !== undefined && actions.entradas.size > 0;
}

function recusarAnexos(catalog: Dicionario): void {
  const names = getDict(catalog, 'Names');
  const files = names && getDict(names, 'EmbeddedFiles');
  const associated = getArray(catalog, 'AF') ?? [];
  if ((files && temNomes(files, 0)) || associated.length > 0 || get(catalog, 'Collection') !== undefined) {
    throw new Recusa('pdf_com_anexos');
  }
}

/** A name tree may be there and hold nothing. */
function temNomes(tree: Dicionario, depth: number): boolean {
  if (depth > LIMITES.profundidade) throw new Recusa('estrutura_circular');
  if ((getArray(tree, 'Names') ?? []).length > 0) return true;
  return (getArray(tree, 'Kids') ?? []).some((kid) => kid instanceof Dicionario && temNomes(kid, depth + 1));
}

/** Whoever certified the document signed it; rights of use (`UR`, `UR3`) are a maker's word to a reader, and no signature. */
function recusarCertificacao(catalog: Dicionario): void {
  const permissions = getDict(catalog, 'Perms');
  if (permissions && getDict(permissions, 'DocMDP')) throw new Recusa('pdf_assinado');
}
