import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFObject } from 'pdf-lib';
import type { DocumentoAberto } from './abertura.ts';
import { get, getArray, getDict, getName, getNumber, isDisguised, nameOf, resolve } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';

const SIGNATURES_EXIST = 1;
/** Widgets are the form; links only lead elsewhere and are dropped. Pop-ups show nothing on paper. */
const HARMLESS_ANNOTATIONS = new Set(['Widget', 'Link', 'Popup']);
const CARRIERS = new Set(['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D']);
/** A link may open an address or a page; nothing else in an official form may act. */
const HARMLESS_ACTIONS = new Set(['URI', 'GoTo', 'Named']);

export interface Vistoria {
  readonly links: number;
}

/**
 * Refuses what a form must not bring. Looks at everything that the document's root leads to, not at the list of objects:
 * old revisions leave harmless remains (the LME has scripts that nothing refers to), and nothing of them is copied.
 */
export function vistoriar({ context, catalog, paginas }: DocumentoAberto): Vistoria {
  const form = getDict(catalog, 'AcroForm');
  if (form && get(form, 'XFA') !== undefined) throw new Recusa('pdf_xfa');
  if (form && (getNumber(form, 'SigFlags') ?? 0) & SIGNATURES_EXIST) throw new Recusa('pdf_assinado');
  const names = getDict(catalog, 'Names');
  if (names && get(names, 'JavaScript') !== undefined) throw new Recusa('pdf_com_javascript');
  if (names && get(names, 'EmbeddedFiles') !== undefined) throw new Recusa('pdf_com_anexos');
  if (get(catalog, 'AF') !== undefined || get(catalog, 'Collection') !== undefined) throw new Recusa('pdf_com_anexos');
  if (get(catalog, 'AA') !== undefined) throw new Recusa('pdf_com_acoes');
  refuseOpenAction(catalog);

  let links = 0;
  for (const { dict } of paginas) {
    if (get(dict, 'AA') !== undefined) throw new Recusa('pdf_com_acoes');
    for (const annotation of getArray(dict, 'Annots') ?? []) {
      if (!(annotation instanceof PDFDict)) continue;
      refuseAnnotation(annotation);
      if (getName(annotation, 'Subtype') === 'Link') links++;
    }
  }
  refuseReachable(context, catalog);
  return { links };
}

function refuseOpenAction(catalog: PDFDict): void {
  const action = get(catalog, 'OpenAction');
  if (action instanceof PDFDict) refuseAction(action);
}

function refuseAnnotation(annotation: PDFDict): void {
  const subtype = getName(annotation, 'Subtype') ?? '';
  if (CARRIERS.has(subtype)) throw new Recusa('pdf_com_anexos');
  if (!HARMLESS_ANNOTATIONS.has(subtype)) throw new Recusa('pdf_com_anotacoes');
  const action = getDict(annotation, 'A');
  if (action && subtype !== 'Link') {
    refuseAction(action);
    throw new Recusa('pdf_com_acoes');
  }
}

function refuseAction(action: PDFDict): void {
  const kind = getName(action, 'S') ?? '';
  if (kind === 'JavaScript') throw new Recusa('pdf_com_javascript');
  if (!HARMLESS_ACTIONS.has(kind)) throw new Recusa('pdf_com_acoes');
}

/** Wherever it hangs: fields, annotations, bookmarks, page transitions, chains of `Next`. */
function refuseReachable(context: PDFContext, root: PDFDict): void {
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    const found = object instanceof PDFRef ? resolve(context, object) : object;
    if (found === undefined || seen.has(found)) continue;
    if (found instanceof PDFArray) {
      seen.add(found);
      for (const element of found.asArray()) waiting.push(element);
      continue;
    }
    const dict = found instanceof PDFRawStream ? found.dict : found;
    if (!(dict instanceof PDFDict)) continue;
    if (seen.add(found).size > 4 * LIMITES.objetos) throw new Recusa('conteudo_excessivo');
    refuseDictionary(dict);
    for (const value of dict.values()) waiting.push(value);
  }
}

function refuseDictionary(dict: PDFDict): void {
  const names = [...dict.keys(), ...dict.values().filter((value) => value instanceof PDFName)];
  if (names.some(isDisguised)) throw new Recusa('pdf_corrompido');
  const type = dict.get(PDFName.of('Type'));
  const typeName = type instanceof PDFName ? nameOf(type) : '';
  if (dict.has(PDFName.of('JS')) || getName(dict, 'S') === 'JavaScript') throw new Recusa('pdf_com_javascript');
  if (typeName === 'Filespec' || typeName === 'EmbeddedFile' || dict.has(PDFName.of('EF'))) {
    throw new Recusa('pdf_com_anexos');
  }
  if (typeName === 'Action' || dict.has(PDFName.of('URI'))) refuseAction(dict);
  if (dict.has(PDFName.of('AA'))) throw new Recusa('pdf_com_acoes');
  const action = getName(dict, 'S');
  if (action !== undefined && FORBIDDEN_ACTIONS.has(action)) throw new Recusa('pdf_com_acoes');
}

// An action need not say that it is one.
const FORBIDDEN_ACTIONS = new Set(
  'Launch SubmitForm ImportData ResetForm GoToR GoToE Rendition Movie Sound Hide SetOCGState GoTo3DView Thread'.split(
    ' ',
  ),
);
