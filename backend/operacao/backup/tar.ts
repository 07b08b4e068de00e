// The inside of a copy is a tar, so that gpg, gunzip and tar, which exist everywhere, are enough to read it in 20 years.
import { CopiaRecusadaError } from './copia-recusada-error.ts';

export interface TarEntry {
  readonly name: string;
  readonly content: Buffer;
}

const BLOCK = 512;
/** Entries are read whole into memory; the writer cuts tables in pieces far smaller than this. */
const MAX_CONTENT = 16 * 1024 * 1024;

export const TAR_END = Buffer.alloc(2 * BLOCK);

/** A ustar entry: header, content, padding. */
export function tarEntry(name: string, content: Buffer, instant: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`Nome longo demais para o tar: ${name}`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    header.write(value.toString(8).padStart(length - 1, '0'), at);
  header.write(name, 0);
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(content.length, 124, 12);
  octal(Math.floor(instant.getTime() / 1000), 136, 12);
  header.write('0', 156); // a regular file
  header.write('ustar\x0000', 257);
  header.fill(' ', 148, 156); // the checksum is made as if its own field were blank
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  return Buffer.concat([header, content, Buffer.alloc(padding(content.length))]);
}

/** Reads to the very end of the source, past the mark of the end: the seal of the encryption comes last. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  let chunks: Buffer[] = [];
  let size = 0;
  let wanted = BLOCK;
  let ended = false;

  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size < wanted) continue;

    let rest = Buffer.concat(chunks, size);
    while (!ended && rest.length >= wanted) {
      const entry = header(rest);
      ended = entry === undefined;
      if (!entry) break;
      wanted = BLOCK + entry.size + padding(entry.size);
      if (rest.length < wanted) break;
      yield { name: entry.name, content: rest.subarray(BLOCK, BLOCK + entry.size) };
      rest = rest.subarray(wanted);
      wanted = BLOCK;
    }
    if (ended) {
      if (rest.some((byte) => byte !== 0)) throw unreadable();
      rest = Buffer.alloc(0);
      wanted = 0;
    }
    chunks = [rest];
    size = rest.length;
  }
  if (!ended) throw unreadable();
}

/** Undefined at the mark of the end. */
function header(block: Buffer): { name: string; size: number } | undefined {
  const name = text(block, 0, 100);
  if (name === '') return undefined;
  const size = Number.parseInt(text(block, 124, 12), 8);
  if (text(block, 257, 6) !== 'ustar' || !(size <= MAX_CONTENT)) throw unreadable();
  return { name, size };
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function text(buffer: Buffer, at: number, length: number): string {
  const field = buffer.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

function unreadable(): CopiaRecusadaError {
  return new CopiaRecusadaError('O conteúdo da cópia não tem o formato esperado. Nada foi gravado.');
}
