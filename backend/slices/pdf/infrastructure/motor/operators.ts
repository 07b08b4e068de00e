/** Operators that never change, packed for `Arena.copy`: four bytes at a time. */
export interface Operators {
  readonly words: Int32Array;
  /** In bytes; the last word may be filled up with zeros. */
  readonly length: number;
}

/** Latin-1. */
export function makeOperators(text: string): Operators {
  const bytes = Buffer.alloc((text.length + 3) & ~3);
  bytes.write(text, 'latin1');
  const words = Int32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readInt32LE(4 * index));
  return { words, length: text.length };
}
