import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { type Dicionario, Fluxo, Nome } from './arquivo/objetos.ts';
import { ascii85, hexadecimal, lzw, runLength, semPreditor } from './filtros.ts';
import { asArray, get, getDict, getNumber, nameOf } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';

const MAX_FILTERS = 3;

export function filtersOf({ dict }: Fluxo): string[] {
  const filter = get(dict, 'Filter');
  if (filter === undefined) return [];
  if (filter instanceof Nome) return [nameOf(filter)];
  const names = asArray(filter)?.map((name) => (name instanceof Nome ? nameOf(name) : ''));
  if (!names || names.length > MAX_FILTERS || names.includes('')) throw new Recusa('pdf_corrompido');
  return names;
}

/** The whole of a stream that we read ourselves (a page's drawing, a map of characters, a package of objects). */
export function decode(stream: Fluxo): Uint8Array {
  const parameters = parametersOf(stream);
  return filtersOf(stream).reduce((bytes, filter, index) => {
    const decoded = porFiltro(filter, bytes, parameters[index]);
    if (decoded.length > LIMITES.bytesDecodificados) throw new Recusa('conteudo_excessivo');
    return decoded;
  }, stream.bytes);
}

function parametersOf({ dict }: Fluxo): (Dicionario | undefined)[] {
  const single = getDict(dict, 'DecodeParms') ?? getDict(dict, 'DP');
  if (single) return [single];
  const list = asArray(get(dict, 'DecodeParms') ?? get(dict, 'DP'), true) ?? [];
  return list.map((each) => (each instanceof Fluxo || each instanceof Nome ? undefined : asDicionario(each)));
}

function asDicionario(each: unknown): Dicionario | undefined {
  return typeof each === 'object' && each !== null && 'entradas' in each ? (each as Dicionario) : undefined; // only it has them
}

function porFiltro(filter: string, bytes: Uint8Array, parameters: Dicionario | undefined): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return semPreditor(inflate(bytes).bytes, parameters);
    case 'LZWDecode':
    case 'LZW':
      return semPreditor(lzw(bytes, (parameters && getNumber(parameters, 'EarlyChange')) ?? 1), parameters);
    case 'ASCII85Decode':
    case 'A85':
      return ascii85(bytes);
    case 'ASCIIHexDecode':
    case 'AHx':
      return hexadecimal(bytes);
    case 'RunLengthDecode':
    case 'RL':
      return runLength(bytes);
    case 'Crypt':
      throw new Recusa('pdf_protegido');
    default:
      throw new Recusa('conteudo_ilegivel');
  }
}

/**
 * What is handed on packed must unpack: a reader years from now gets no broken image from us.
 * @returns the bytes to hand on when those of the file would only do for a forgiving reader
 */
export function assertSound(stream: Fluxo): Uint8Array | undefined {
  const filters = filtersOf(stream);
  if (filters.includes('Crypt')) throw new Recusa('pdf_protegido');
  if (!isFlate(filters[0])) return undefined;
  const { bytes, strict } = inflate(stream.bytes);
  return strict ? undefined : bytes;
}

/** Adler-32 included: a flipped bit is seen. */
function inflate(packed: Uint8Array): { readonly bytes: Uint8Array; readonly strict: boolean } {
  // Nothing at all, as qpdf and others write an empty drawing.
  if (packed.length === 0) return { bytes: packed, strict: false };
  try {
    return { bytes: inflateSync(packed, { maxOutputLength: LIMITES.bytesDecodificados }), strict: true };
  } catch (error) {
    const tooLarge = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge) throw new Recusa('conteudo_excessivo');
    return { bytes: inflateLoosely(packed), strict: false };
  }
}

/**
 * Whole, though not by the letter: the header states a smaller window than was used, the last block ends by a flush, or
 * the checksum is missing. One that is there and wrong is damage, and so is a stream that breaks off.
 */
function inflateLoosely(packed: Uint8Array): Uint8Array {
  const end = semFimDeLinha(packed);
  const isFlushed = [0x00, 0x00, 0xff, 0xff].every((byte, index) => packed[end - 4 + index] === byte);
  try {
    const { buffer, engine } = inflateRawSync(packed.subarray(2), {
      maxOutputLength: LIMITES.bytesDecodificados,
      finishFlush: isFlushed ? constants.Z_SYNC_FLUSH : constants.Z_FINISH,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }; // by `info`; the types do not know it
    const checksum = Buffer.from(packed.subarray(2 + engine.bytesWritten));
    if ((packed[0] ?? 0) % 16 !== 8) throw new Recusa('pdf_corrompido');
    if (checksum.length >= 4 && checksum.readUInt32BE() !== adler32(buffer)) throw new Recusa('pdf_corrompido');
    return buffer;
  } catch (error) {
    if (error instanceof Recusa) throw error;
    throw new Recusa('pdf_corrompido');
  }
}

function semFimDeLinha(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  return end;
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length;) {
    // 3 800 bytes cannot overflow 32 bits.
    for (const end = Math.min(at + 3800, bytes.length); at < end; at++) b += a += bytes[at]!; // below the length
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function isFlate(filter: string | undefined): boolean {
  return filter === 'FlateDecode' || filter === 'Fl';
}
