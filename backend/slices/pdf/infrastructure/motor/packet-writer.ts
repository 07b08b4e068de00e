import type { Pacote } from '../../domain/pacote.ts';
import { Arena } from './arena.ts';
import type { CompiledSlot, MarkSlot } from './compiled-template.ts';
import { makeOperators } from './operators.ts';
import { isBlank } from './layout/normalise.ts';
import type { Plan } from './plan.ts';
import type { Segment } from './segments.ts';
import { makeTextWriter } from './text-writer.ts';
import { writeInformation, writeTrailer, type WrittenPacket } from './trailer.ts';
import { clearTable, fillTable, makeValueTable } from './values.ts';

const LENGTH_DIGITS = 7;
const STREAM_ROOM = 96;
const OBJECT = makeOperators(' 0 obj\n');
const STREAM = makeOperators(`<</Length ${'0'.repeat(LENGTH_DIGITS)}>>\nstream\n`);
const END_STREAM = makeOperators('\nendstream\nendobj\n');

// Positions below come from the plan, which was made for as many documentos, fields and slots: `!` states that.

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
  // Of the stream that is open: the arena may have gone on to another chunk when it ends.
  let lengthBytes = arena.bytes;
  let lengthAt = 0;
  let streamStart = 0;
  let isShared = new Uint8Array(64);

  const beginObject = (): void => {
    arena.ensure(STREAM_ROOM);
    offsets[number] = arena.length;
    arena.integer(number++);
    arena.copy(OBJECT);
  };

  /** The length is not known yet: its digits are filled in when the stream ends. */
  const beginStream = (): void => {
    beginObject();
    lengthAt = arena.position + '<</Length '.length;
    arena.copy(STREAM);
    lengthBytes = arena.bytes;
    streamStart = arena.length;
  };

  const endStream = (): void => {
    let left = arena.length - streamStart;
    for (let digit = lengthAt + LENGTH_DIGITS - 1; left > 0; digit--) {
      lengthBytes[digit] = 0x30 + (left % 10);
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

  const writeSlot = (slot: CompiledSlot, row: number): void => {
    if (slot.type === 'mark') {
      writeMark(slot, row);
      return;
    }
    const value = table.values[row + slot.field];
    if (value === undefined || value === '') return;
    const outcome = text.write(arena, slot, value);
    if (outcome === 'overflow' || outcome === 'missing') isPrintable = false;
  };

  /** Whether all these values are the same. */
  const isEqual = (places: Int32Array, base: number): boolean => {
    const { values } = table;
    const value = values[base + places[0]!];
    for (let place = 1; place < places.length; place++) if (values[base + places[place]!] !== value) return false;
    return true;
  };

  /** Once what is equal on all pages of a bundle, then on each page the rest. `first` is the segment's first documento. */
  const writeSegment = ({ bundles, pages, sharedSlots }: Segment, first: number): void => {
    const base = table.rows[first]!;
    if (isShared.length < sharedSlots) isShared = new Uint8Array(sharedSlots);
    for (const { slots } of bundles) {
      beginStream();
      for (let position = 0; position < slots.length; position++) {
        const { slot, index, values, outlines, row } = slots[position]!;
        const equal = isEqual(values, base) && (!outlines || isEqual(outlines, base));
        isShared[index] = equal ? 1 : 0;
        if (equal) writeSlot(slot, base + row);
      }
      endStream();
    }
    for (const { documento, page, shared } of pages) {
      const row = table.rows[first + documento]!;
      const { slots } = page;
      beginStream();
      for (let index = 0; index < slots.length; index++) {
        const position = shared[index]!;
        if (position < 0 || isShared[position] === 0) writeSlot(slots[index]!, row);
      }
      endStream();
    }
  };

  return function write(plan: Plan, pacote: Pacote): WrittenPacket | undefined {
    try {
      isPrintable = fillTable(table, pacote.documentos, plan.templates);
      if (offsets.length < plan.size) offsets = new Uint32Array(plan.size);
      text.fontMask = plan.fontMask;
      number = plan.firstDynamic;

      beginObject();
      writeInformation(arena, pacote.emitidoEm);
      for (const { segment, first } of plan.segments) writeSegment(segment, first);
      if (!isPrintable) return undefined;

      const half = plan.variant(text.fontMask);
      return writeTrailer(arena, plan, half, offsets);
    } finally {
      arena.reset();
      clearTable(table);
    }
  };
}
