import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber } from 'pdf-lib';
import { PDFRawStream, PDFRef, PDFStream, PDFString, type PDFObject } from 'pdf-lib';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';

/*
 * Reading without trust: pdf-lib's own accessors throw on a wrong type and follow circles. Here a wrong type is as if
 * the entry were absent, and every chain has an end.
 */

const MAX_CHAIN = 8;

export function resolve(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  let found = object;
  for (let step = 0; found instanceof PDFRef; step++) {
    if (step === MAX_CHAIN) throw new Recusa('estrutura_circular');
    found = context.lookup(found);
  }
  return found === PDFNull ? undefined : found;
}

export function get(dict: PDFDict, key: string): PDFObject | undefined {
  return resolve(dict.context, dict.get(PDFName.of(key)));
}

export function getDict(dict: PDFDict, key: string): PDFDict | undefined {
  return asDict(get(dict, key));
}

/** The dictionary of a stream counts too. */
export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

export function getArray(dict: PDFDict, key: string): PDFObject[] | undefined {
  return asArray(dict.context, get(dict, key));
}

/** Resolved elements; an absent one is dropped, so use it only where positions do not matter. */
export function asArray(context: PDFContext, object: PDFObject | undefined): PDFObject[] | undefined {
  if (!(object instanceof PDFArray)) return undefined;
  return object.asArray().flatMap((element) => resolve(context, element) ?? []);
}

export function getNumber(dict: PDFDict, key: string): number | undefined {
  const value = get(dict, key);
  return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined;
}

export function getNumbers(dict: PDFDict, key: string): number[] | undefined {
  const elements = getArray(dict, key);
  const numbers = elements?.flatMap((element) => (element instanceof PDFNumber ? [element.asNumber()] : []));
  return numbers?.every(Number.isFinite) && numbers.length === elements?.length ? numbers : undefined;
}

export function getName(dict: PDFDict, key: string): string | undefined {
  const value = get(dict, key);
  return value instanceof PDFName ? nameOf(value) : undefined;
}

export function getText(dict: PDFDict, key: string): string | undefined {
  return textOf(get(dict, key));
}

export function textOf(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  return value.decodeText();
}

/** Names are UTF-8 by the standard and Latin-1 by habit; both occur in official forms (`/#e1cido`, `/#c3#a1cido`). */
export function nameOf(name: PDFName): string {
  const bytes = Buffer.from(unescaped(name), 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** pdf-lib leaves escapes in small letters (`#c3`) as they are. */
function unescaped(name: PDFName): string {
  return name.decodeText().replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const ESCAPE = /#([\da-f]{2})/gi;

/** `/J#53`: nobody escapes a letter but to hide a word. */
export function isDisguised(name: PDFName): boolean {
  const escapes = name.decodeText().matchAll(ESCAPE);
  return escapes.some(([, code]) => /[A-Za-z]/.test(String.fromCharCode(Number.parseInt(code ?? '', 16))));
}

/** The entry of the field itself or of the nearest of its parents. */
export function inherited(dict: PDFDict, key: string): PDFObject | undefined {
  for (const ancestor of lineage(dict)) {
    const value = get(ancestor, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The dictionary, its parent, and so on up. */
export function lineage(dict: PDFDict): PDFDict[] {
  const found: PDFDict[] = [];
  let next: PDFDict | undefined = dict;
  while (next) {
    if (found.includes(next) || found.length === LIMITES.profundidade) throw new Recusa('estrutura_circular');
    found.push(next);
    next = getDict(next, 'Parent');
  }
  return found;
}

export function asRawStream(object: PDFObject | undefined): PDFRawStream | undefined {
  return object instanceof PDFRawStream ? object : undefined;
}
