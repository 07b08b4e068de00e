import type { Pacote } from '../../domain/pacote.ts';
import { Arena } from './arena.ts';
import type { CompiledPage, CompiledTemplate, MarkSlot } from './compiled-template.ts';
import { makeOperators } from './operators.ts';
import { isBlank } from './layout/normalise.ts';
import type { Plan, PlannedGroup } from './plan.ts';
import { makeTextWriter } from './text-writer.ts';
import { writeInformation, writeTrailer } from './trailer.ts';
import { clearTable, fillTable, makeValueTable } from './values.ts';

export interface WrittenPacket {
  readonly partes: readonly Uint8Array[];
  readonly bytes: number;
  readonly sha256: string;
}

const LENGTH_DIGITS = 7;
const STREAM_ROOM = 96;
const OBJECT = makeOperators(' 0 obj\n');
const STREAM = makeOperators(`<</Length ${'0'.repeat(LENGTH_DIGITS)}>>\nstream\n`);
const END_STREAM = makeOperators('\nendstream\nendobj\n');

/**
 * Writes the changing half of one packet after another, into the same arena.
 * Answers `undefined` when anything cannot be printed: finding out what is another, slower question.
 */
export function makePacketWriter() {
  const arena = new Arena();
  const table = makeValueTable();
  const text = makeTextWriter();
  let offsets = new Uint32Array(64);
  let number = 0;
  let isPrintable = true;
  let equal = new Uint8Array(64);

  const beginObject = (): void => {
    arena.ensure(STREAM_ROOM);
    offsets[number] = arena.length;
    arena.integer(number++);
    arena.copy(OBJECT);
  };

  /** The length is not known yet: its digits are filled in when the stream ends. */
  const beginStream = (): { bytes: Uint8Array; at: number; start: number } => {
    beginObject();
    const at = arena.position + '<</Length '.length;
    arena.copy(STREAM);
    return { bytes: arena.bytes, at, start: arena.length };
  };

  const endStream = ({ bytes, at, start }: ReturnType<typeof beginStream>): void => {
    let left = arena.length - start;
    for (let digit = at + LENGTH_DIGITS - 1; left > 0; digit--) {
      bytes[digit] = 0x30 + (left % 10);
      left = Math.floor(left / 10);
    }
    arena.ensure(STREAM_ROOM);
    arena.copy(END_STREAM);
  };

  const writeMark = (slot: MarkSlot, row: number): void => {
    const { outline } = slot;
    arena.ensure(slot.operators.length + (outline?.operators.length ?? 0));
    if (outline && !isBlank(table.values[row + outline.field])) arena.copy(outline.operators);
    if (table.values[row + slot.field] !== slot.option) return;
    text.fontMask |= slot.fontMask;
    arena.copy(slot.operators);
  };

  /** The slots of one page whose values are, or are not, equal in the whole group. */
  const writeSlots = ({ slots }: CompiledPage, row: number, wanted: 0 | 1): void => {
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index]!; // below the length
      if (slot.type === 'mark') {
        const isShared = equal[slot.field]! & (slot.outline ? equal[slot.outline.field]! : 1);
        if (isShared === wanted) writeMark(slot, row);
        continue;
      }
      if (equal[slot.field] !== wanted) continue;
      const value = table.values[row + slot.field];
      if (value === undefined || value === '') continue;
      const outcome = text.write(arena, slot, value);
      if (outcome === 'overflow' || outcome === 'missing') isPrintable = false;
    }
  };

  const writePage = (page: CompiledPage, documentos: readonly number[]): void => {
    if (documentos.length > 1) {
      const shared = beginStream();
      writeSlots(page, table.rows[documentos[0]!]!, 1);
      endStream(shared);
    }
    for (const documento of documentos) {
      const own = beginStream();
      writeSlots(page, table.rows[documento]!, 0); // a row per documento
      endStream(own);
    }
  };

  const compareFields = ({ fields, options }: CompiledTemplate, documentos: readonly number[]): void => {
    if (equal.length < fields.length) equal = new Uint8Array(2 * fields.length);
    const first = table.rows[documentos[0]!]!; // a group has a member
    for (let field = 0; field < fields.length; field++) {
      const value = table.values[first + field];
      let same = documentos.length > 1;
      for (let member = 1; same && member < documentos.length; member++) {
        same = table.values[table.rows[documentos[member]!]! + field] === value;
      }
      equal[field] = same ? 1 : 0;
      const known = options[field];
      if (known) checkOptions(known, documentos, field);
    }
  };

  const checkOptions = (known: ReadonlySet<string>, documentos: readonly number[], field: number): void => {
    for (const documento of documentos) {
      const value = table.values[table.rows[documento]! + field];
      if (value !== undefined && value !== '' && !known.has(value)) isPrintable = false;
    }
  };

  const writeGroup = ({ template, documentos }: PlannedGroup): void => {
    compareFields(template, documentos);
    for (const page of template.pages) writePage(page, documentos);
  };

  return function write(plan: Plan, pacote: Pacote): WrittenPacket | undefined {
    try {
      isPrintable = fillTable(table, pacote.documentos, plan.templates);
      if (offsets.length < plan.size) offsets = new Uint32Array(plan.size);
      text.fontMask = plan.fontMask;
      number = plan.firstDynamic;

      beginObject();
      writeInformation(arena, pacote.emitidoEm);
      for (const group of plan.groups) writeGroup(group);
      if (!isPrintable) return undefined;

      const half = plan.variant(text.fontMask);
      return writeTrailer(arena, plan, half, offsets);
    } finally {
      arena.reset();
      clearTable(table);
    }
  };
}
