import { PDFDict } from 'pdf-lib';
import type { DocumentoAberto } from './abertura.ts';
import type { Limites } from './conteudo/matriz.ts';
import { IDENTIDADE, multiplicar } from './conteudo/matriz.ts';
import { LeitorDeTinta, type Tinta } from './conteudo/tinta.ts';
import type { Orcamento } from './conteudo/reescrita.ts';
import { get, getArray, getDict, inherited } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { matrizDaAparencia } from './marcas.ts';
import { nomeDe, temValor, type Widget } from './widgets.ts';
import { PDFName } from 'pdf-lib';
import { nameOf } from './leitura.ts';

/** Names of the fields that hold a value, or whose option is on. */
export function camposComValor({ catalog }: DocumentoAberto, widgets: readonly Widget[]): string[] {
  const found = widgets.filter(({ dict, tipo }) => temValor(dict, tipo)).map(({ nome }) => nome);
  const form = getDict(catalog, 'AcroForm');
  return [...new Set([...found, ...(form ? camposSemLugar(form) : [])])];
}

/** Fields of the form's own list: some have a value and no widget on any page. */
function camposSemLugar(form: PDFDict): string[] {
  const found: string[] = [];
  const seen = new Set<PDFDict>();
  const waiting = [...(getArray(form, 'Fields') ?? [])];
  for (let field = waiting.pop(); field; field = waiting.pop()) {
    if (!(field instanceof PDFDict) || seen.has(field)) continue;
    if (seen.add(field).size > LIMITES.objetos) throw new Recusa('conteudo_excessivo');
    for (const kid of getArray(field, 'Kids') ?? []) waiting.push(kid);
    const type = inherited(field, 'FT');
    const tipo = type instanceof PDFName && nameOf(type) === 'Btn' ? 'opcao' : 'texto';
    if (get(field, 'V') !== undefined && temValor(field, tipo)) found.push(nomeDe(field));
  }
  return found.filter((name) => name !== '');
}

/**
 * Fields whose value was drawn: text or lines inside the box of a text field, in the page's own content, or in the
 * widget's picture although the field says that it is empty. Text extraction sees neither once letters are outlines.
 */
export function camposDesenhados(
  widgets: readonly Widget[],
  tintas: readonly (readonly Tinta[])[],
  orcamento: Orcamento,
): { readonly naPagina: string[]; readonly noCampo: string[] } {
  const textos = widgets.filter(({ tipo, oculto }) => tipo === 'texto' && !oculto);
  const naPagina = textos.filter((widget) =>
    (tintas[widget.pagina] ?? []).some((tinta) => isDentro(tinta, widget.rect)),
  );
  const noCampo = textos.filter((widget) => temFigura(widget, orcamento));
  const nomes = (found: readonly Widget[]) => [...new Set(found.map(({ nome }) => nome))];
  return { naPagina: nomes(naPagina), noCampo: nomes(noCampo) };
}

/**
 * Frames, rules and dotted lines are the form's, and so is a label that leans on the edge of its box. Letters and curves
 * that begin, end and have their middle inside a field are a value.
 */
function isDentro(tinta: Tinta, rect: Limites): boolean {
  if (tinta.branca || tinta.tipo === 'imagem') return false;
  if (tinta.tipo === 'texto' && !/[\p{L}\p{N}]/u.test(tinta.texto)) return false;
  if (tinta.tipo !== 'texto' && (tinta.reta || isFina(tinta) || isMoldura(tinta, rect))) return false;
  const middle = ((tinta.y0 + tinta.y1) / 2 - rect.y0) / (rect.y1 - rect.y0 || 1);
  return tinta.x0 >= rect.x0 - EDGE && tinta.x1 <= rect.x1 + EDGE && middle > LOWEST && middle < HIGHEST;
}

/** A rule that is not quite straight. */
function isFina({ x0, y0, x1, y1 }: Tinta): boolean {
  return Math.min(x1 - x0, y1 - y0) < 1;
}

/** A rounded outline around the field. */
function isMoldura(tinta: Tinta, rect: Limites): boolean {
  return tinta.x1 - tinta.x0 > MOST * (rect.x1 - rect.x0) && tinta.y1 - tinta.y0 > MOST * (rect.y1 - rect.y0);
}

const EDGE = 2;
const MOST = 0.8;
// Of the field's height, from below.
const LOWEST = 0.1;
const HIGHEST = 0.85;

function temFigura({ aparencia, rect }: Widget, orcamento: Orcamento): boolean {
  if (!aparencia.unica) return false;
  const leitor = new LeitorDeTinta(orcamento);
  const matriz = matrizDaAparencia(aparencia.unica, rect);
  leitor.lerFormulario(aparencia.unica, undefined, multiplicar(IDENTIDADE, matriz), 0);
  return leitor.tintas.some((tinta) => isDentro(tinta, rect));
}
