import { Dicionario, Fluxo, Lista, Nome, type Objeto, type Origem, Referencia, Texto } from './arquivo/objetos.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';

/*
 * Reading without trust: a wrong type is as if the entry were absent, and every chain has an end. What cannot be read
 * at all is a refusal (`Arquivo.objeto`).
 */

const MAX_CHAIN = 8;

export type Valor = Exclude<Objeto, null | Referencia>;

export function resolve(arquivo: Origem, object: Objeto | undefined): Valor | undefined {
  let found = object;
  for (let step = 0; found instanceof Referencia; step++) {
    if (step === MAX_CHAIN) throw new Recusa('estrutura_circular');
    found = arquivo.objeto(found);
  }
  return found ?? undefined;
}

export function get(dict: Dicionario, key: string): Valor | undefined {
  return resolve(dict.arquivo, dict.entradas.get(key));
}

export function getDict(dict: Dicionario, key: string): Dicionario | undefined {
  return asDict(get(dict, key));
}

/** The dictionary of a stream counts too. */
export function asDict(object: Objeto | undefined): Dicionario | undefined {
  if (object instanceof Dicionario) return object;
  return object instanceof Fluxo ? object.dict : undefined;
}

export function getArray(dict: Dicionario, key: string): Valor[] | undefined {
  return asArray(get(dict, key));
}

/** Resolved elements; an absent one is dropped, so positions do not matter unless `keep` leaves `false` in its place. */
export function asArray(object: Objeto | undefined, keep = false): Valor[] | undefined {
  if (!(object instanceof Lista)) return undefined;
  return object.elementos.flatMap((element) => resolve(object.arquivo, element) ?? (keep ? false : []));
}

export function getNumber(dict: Dicionario, key: string): number | undefined {
  const value = get(dict, key);
  return typeof value === 'number' ? value : undefined;
}

export function getNumbers(dict: Dicionario, key: string): number[] | undefined {
  return asNumbers(get(dict, key));
}

export function asNumbers(object: Objeto | undefined): number[] | undefined {
  const elements = asArray(object, true);
  const numbers = elements?.filter((element) => typeof element === 'number');
  return numbers?.length === elements?.length ? numbers : undefined;
}

export function getName(dict: Dicionario, key: string): string | undefined {
  const value = get(dict, key);
  return value instanceof Nome ? nameOf(value) : undefined;
}

export function getText(dict: Dicionario, key: string): string | undefined {
  return textOf(get(dict, key));
}

export function textOf(value: Objeto | undefined): string | undefined {
  if (!(value instanceof Texto)) return undefined;
  const bytes = Buffer.from(value.bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return semLingua(utf16(bytes.subarray(2), true));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return semLingua(utf16(bytes.subarray(2), false));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8');
  return [...bytes].map((byte) => PDF_DOC[byte] ?? String.fromCharCode(byte)).join('');
}

function utf16(bytes: Buffer, isBigEndian: boolean): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (isBigEndian ? even.swap16() : even).toString('utf16le');
}

const ESCAPE = '\u001b';

/** `ESC language ESC` may stand inside a text (ISO 32000-1, 7.9.2.2). */
function semLingua(text: string): string {
  return text
    .split(ESCAPE)
    .filter((_, index) => index % 2 === 0)
    .join('');
}

// PDFDocEncoding where it is not Latin-1 (ISO 32000-1, annex D.2).
const PDF_DOC: Readonly<Record<number, string>> = Object.fromEntries([
  ...Array.from('˘ˇˆ˙˝˛˚˜').map((char, index) => [0x18 + index, char] as const),
  ...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž').map((char, index) => [0x80 + index, char] as const),
  [0xa0, '€'],
]);

/** Names are UTF-8 by the standard and Latin-1 by habit; both occur in official forms (`/#e1cido`, `/#c3#a1cido`). */
export function nameOf({ bytes }: Nome): string {
  return nomeLegivel(bytes);
}

/** The same for a key, which is the bare bytes of its name. */
export function nomeLegivel(name: string): string {
  const bytes = Buffer.from(name, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return name;
  }
}

/** The entry of the field itself or of the nearest of its parents. */
export function inherited(dict: Dicionario, key: string): Valor | undefined {
  for (const ancestor of lineage(dict)) {
    const value = get(ancestor, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The dictionary, its parent, and so on up. */
export function lineage(dict: Dicionario): Dicionario[] {
  const found: Dicionario[] = [];
  let next: Dicionario | undefined = dict;
  while (next) {
    if (found.includes(next) || found.length === LIMITES.profundidade) throw new Recusa('estrutura_circular');
    found.push(next);
    next = getDict(next, 'Parent');
  }
  return found;
}

export function asRawStream(object: Objeto | undefined): Fluxo | undefined {
  return object instanceof Fluxo ? object : undefined;
}
