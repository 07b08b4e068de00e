import type { Arena } from './arena.ts';
import type { Plan } from './plan.ts';
import { ROW, type StaticHalf } from './static-half.ts';

export interface WrittenPacket {
  readonly partes: readonly Uint8Array[];
  readonly bytes: number;
  readonly sha256: string;
}

const ID_DIGITS = 32;

/** Names and dates of the file: the instant of issue and nothing about people. */
export function writeInformation(arena: Arena, emitidoEm: string): void {
  const date = pdfDate(emitidoEm);
  arena.ensure(256);
  arena.ascii(
    `<</Title(AutoCusto)/Creator(AutoCusto)/Producer(AutoCusto)/CreationDate(${date})/ModDate(${date})>>\nendobj\n`,
  );
}

/** `D:20260131120000Z` */
function pdfDate(instant: string): string {
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(instant) ? instant : new Date(instant).toISOString();
  return `D:${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 10)}${iso.slice(11, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`;
}

/**
 * The cross-reference stream: the plan's image of it with the rows of this packet's objects filled in. The file's
 * identifier is the hash of all bytes before it, so the same packet always has the same one.
 */
export function writeTrailer(arena: Arena, plan: Plan, half: StaticHalf, offsets: Uint32Array): WrittenPacket {
  const { firstDynamic, size } = plan;
  const own = size - 1;
  const base = half.bytes.length;

  // From here on everything lies in one chunk.
  arena.ensure(ROW * size + 512);
  const ownOffset = arena.length;
  offsets[own] = ownOffset;
  arena.integer(own);
  arena.ascii(
    ` 0 obj\n<</Type/XRef/Size ${size}/W[1 4 1]/Root 1 0 R/Info ${firstDynamic} 0 R/Length ${ROW * size}/ID[<`,
  );
  const hash = half.hash.copy();
  for (const part of arena.written()) hash.update(part);
  const hashed = arena.position;
  const id = hash.copy().digest('hex').slice(0, ID_DIGITS);
  arena.ascii(`${id}><${id}>]>>\nstream\n`);

  const rowsAt = arena.position;
  arena.block(half.rows);
  for (let number = firstDynamic; number < size; number++) {
    writeRow(arena.bytes, rowsAt + ROW * number, base + offsets[number]!); // every dynamic object was begun
  }
  arena.ascii(`\nendstream\nendobj\nstartxref\n${base + ownOffset}\n%%EOF\n`);
  hash.update(arena.bytes.subarray(hashed, arena.position));

  const bytes = base + arena.length;
  return { partes: [half.bytes, ...arena.take()], bytes, sha256: hash.digest('hex') };
}

function writeRow(bytes: Uint8Array, at: number, offset: number): void {
  bytes[at] = 1;
  bytes[at + 1] = offset >>> 24;
  bytes[at + 2] = offset >>> 16;
  bytes[at + 3] = offset >>> 8;
  bytes[at + 4] = offset;
}
