import type { Dicionario } from './arquivo/objetos.ts';
import { getNumber } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';

/* The filters of streams besides Flate (ISO 32000-1, 7.4). Each stops at the bound of decoded bytes. */

/** Bytes that grow up to the bound. */
class Saida {
  #bytes = new Uint8Array(4096);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      if (this.#length >= LIMITES.bytesDecodificados) throw new Recusa('conteudo_excessivo');
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }

  at(index: number): number {
    return this.#bytes[index] ?? 0;
  }

  fim(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

export function ascii85(bytes: Uint8Array): Uint8Array {
  const saida = new Saida();
  let group: number[] = [];
  const flush = (digits: readonly number[], count: number) => {
    const value = digits.reduce((sum, digit) => 85 * sum + digit, 0);
    for (let index = 0; index < count; index++) saida.push(Math.floor(value / 256 ** (3 - index)) % 256);
  };
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte <= 0x20) continue;
    if (byte === 0x7a && group.length === 0) flush([0], 4);
    else if (byte < 0x21 || byte > 0x75) throw new Recusa('pdf_corrompido');
    else if (group.push(byte - 0x21) === 5) {
      flush(group, 4);
      group = [];
    }
  }
  if (group.length === 1) throw new Recusa('pdf_corrompido');
  if (group.length > 1) flush([...group, 84, 84, 84].slice(0, 5), group.length - 1);
  return saida.fim();
}

export function hexadecimal(bytes: Uint8Array): Uint8Array {
  const digits = Buffer.from(bytes)
    .toString('latin1')
    .split('>', 1)[0]!
    .replace(/[\s\0]/g, ''); // at least one piece
  if (!/^[\dA-Fa-f]*$/.test(digits)) throw new Recusa('pdf_corrompido');
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
}

export function runLength(bytes: Uint8Array): Uint8Array {
  const saida = new Saida();
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at++]!; // below the length
    if (length === 128) break;
    if (length < 128) for (const end = at + length + 1; at < end; at++) saida.push(octeto(bytes, at));
    else {
      const byte = octeto(bytes, at++);
      for (let times = 257 - length; times > 0; times--) saida.push(byte);
    }
  }
  return saida.fim();
}

function octeto(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Recusa('pdf_corrompido');
  return byte;
}

const CLEAR = 256;
const END = 257;
const MAX_CODES = 4096;

export function lzw(bytes: Uint8Array, earlyChange: number): Uint8Array {
  const saida = new Saida();
  // Where each code's bytes stand in what came out before.
  const starts = new Int32Array(MAX_CODES);
  const lengths = new Int32Array(MAX_CODES);
  let [next, width, bits, buffered] = [END + 1, 9, 0, 0];
  let previous: { start: number; length: number } | undefined;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    buffered += 8;
    if (buffered < width) continue;
    buffered -= width;
    const code = (bits >> buffered) & ((1 << width) - 1);
    bits &= (1 << buffered) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      [next, width, previous] = [END + 1, 9, undefined];
      continue;
    }
    const start = saida.length;
    if (code < CLEAR) saida.push(code);
    else if (code < next)
      copiar(saida, starts[code]!, lengths[code]!); // filled below `next`
    else if (code === next && previous) {
      copiar(saida, previous.start, previous.length);
      saida.push(saida.at(previous.start));
    } else throw new Recusa('pdf_corrompido');
    if (previous && next < MAX_CODES) {
      starts[next] = previous.start;
      lengths[next] = previous.length + 1;
      next++;
    }
    previous = { start, length: saida.length - start };
    if (next + earlyChange >= 1 << width && width < 12) width++;
  }
  return saida.fim();
}

function copiar(saida: Saida, start: number, length: number): void {
  for (let index = 0; index < length; index++) saida.push(saida.at(start + index));
}

/** PNG's filters by line, and TIFF's differences. */
export function semPreditor(bytes: Uint8Array, parameters: Dicionario | undefined): Uint8Array {
  const predictor = (parameters && getNumber(parameters, 'Predictor')) ?? 1;
  if (!parameters || predictor === 1) return bytes;
  const colors = getNumber(parameters, 'Colors') ?? 1;
  const depth = getNumber(parameters, 'BitsPerComponent') ?? 8;
  const columns = getNumber(parameters, 'Columns') ?? 1;
  const pixel = Math.max(1, (colors * depth) >> 3);
  const line = (columns * colors * depth + 7) >> 3;
  if (!(line > 0 && line <= LIMITES.bytesDecodificados)) throw new Recusa('pdf_corrompido');
  return predictor === 2 ? deTiff(bytes, line, pixel, depth) : dePng(bytes, line, pixel);
}

function deTiff(bytes: Uint8Array, line: number, pixel: number, depth: number): Uint8Array {
  if (depth !== 8) throw new Recusa('conteudo_ilegivel');
  const found = Uint8Array.from(bytes);
  for (let at = 0; at < found.length; at++) if (at % line >= pixel) found[at] = found[at]! + found[at - pixel]!; // inside
  return found;
}

function dePng(bytes: Uint8Array, line: number, pixel: number): Uint8Array {
  const lines = Math.ceil(bytes.length / (line + 1));
  const found = new Uint8Array(lines * line);
  let end = 0;
  for (let row = 0; row < lines; row++) {
    const kind = bytes[row * (line + 1)]!; // one a line
    const from = row * (line + 1) + 1;
    const to = row * line;
    const count = Math.min(line, bytes.length - from);
    for (let index = 0; index < count; index++) {
      const left = index >= pixel ? found[to + index - pixel]! : 0;
      const above = row > 0 ? found[to + index - line]! : 0;
      const corner = row > 0 && index >= pixel ? found[to + index - line - pixel]! : 0;
      found[to + index] = bytes[from + index]! + previsto(kind, left, above, corner); // inside
    }
    end = to + count;
  }
  return found.subarray(0, end);
}

function previsto(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? above : corner;
    }
    default:
      throw new Recusa('pdf_corrompido');
  }
}
