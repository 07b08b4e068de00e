import type { Arena } from './arena.ts';
import type { Plan } from './plan.ts';
import { makeOperators } from './operators.ts';
import { ROW, type StaticHalf } from './static-half.ts';

export interface WrittenPacket {
  readonly partes: readonly Uint8Array[];
  readonly bytes: number;
  readonly sha256: string;
}

const ID_DIGITS = 32;

const INFORMATION = makeOperators('<</Title(AutoCusto)/Creator(AutoCusto)/Producer(AutoCusto)/CreationDate(D:');
const MODIFIED = makeOperators('Z)/ModDate(D:');
const END = makeOperators('Z)>>\nendobj\n');
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Names and dates of the file: the instant of issue and nothing about people. */
export function writeInformation(arena: Arena, emitidoEm: string): void {
  const instant = ISO.test(emitidoEm) ? emitidoEm : new Date(emitidoEm).toISOString();
  arena.ensure(256);
  arena.copy(INFORMATION);
  writeDate(arena, instant);
  arena.copy(MODIFIED);
  writeDate(arena, instant);
  arena.copy(END);
}

const SECONDS = 19;

/** `2026-01-31T12:00:00` → `20260131120000` */
function writeDate(arena: Arena, instant: string): void {
  for (let at = 0; at < SECONDS; at++) {
    const unit = instant.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) arena.byte(unit);
  }
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
