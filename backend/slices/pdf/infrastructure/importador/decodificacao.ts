import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFRawStream } from 'pdf-lib';
import { asArray, get, nameOf } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { PDFName } from 'pdf-lib';

const MAX_FILTERS = 3;

export function filtersOf(stream: PDFRawStream): string[] {
  const filter = get(stream.dict, 'Filter');
  if (filter === undefined) return [];
  if (filter instanceof PDFName) return [nameOf(filter)];
  const names = asArray(stream.dict.context, filter)?.map((name) => (name instanceof PDFName ? nameOf(name) : ''));
  if (!names || names.length > MAX_FILTERS || names.includes('')) throw new Recusa('pdf_corrompido');
  return names;
}

/** The whole of a stream that we read ourselves (a page's drawing, a map of characters). */
export function decode(stream: PDFRawStream): Uint8Array {
  const filters = filtersOf(stream);
  const contents = stream.getContents();
  if (filters.length === 0) return contents;
  if (get(stream.dict, 'DecodeParms') === undefined && filters.length === 1 && isFlate(filters[0])) {
    return inflate(contents);
  }
  try {
    const bytes = decodePDFRawStream(stream).decode();
    if (bytes.length > LIMITES.bytesDecodificados) throw new Recusa('conteudo_excessivo');
    return bytes;
  } catch (error) {
    throw error instanceof Recusa ? error : new Recusa('pdf_corrompido');
  }
}

/** What is handed on packed must unpack: a reader years from now gets no broken image from us. */
export function assertSound(stream: PDFRawStream): void {
  const filters = filtersOf(stream);
  if (filters.includes('Crypt')) throw new Recusa('pdf_protegido');
  if (isFlate(filters[0])) inflate(stream.getContents());
}

/** Adler-32 included: a flipped bit is seen. */
function inflate(contents: Uint8Array): Uint8Array {
  try {
    return inflateSync(contents, { maxOutputLength: LIMITES.bytesDecodificados });
  } catch (error) {
    const tooLarge = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Recusa(tooLarge ? 'conteudo_excessivo' : 'pdf_corrompido');
  }
}

function isFlate(filter: string | undefined): boolean {
  return filter === 'FlateDecode' || filter === 'Fl';
}
