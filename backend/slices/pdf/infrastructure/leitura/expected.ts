/*
 * The rules of domain/template-description.ts once more, written for the reader alone.
 */

const LINE_ENDS = /\r\n|[\r\v\f\u2028\u2029]/g;

/** What the page must say where a field has this value. */
export function expectedText(value: string, multiline: boolean): string {
  const text = value.normalize('NFC').replace(LINE_ENDS, '\n').replaceAll('\t', ' ').trim();
  if (multiline || !text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => line.replace(/^ +| +$/g, ''));
  return lines.filter((line) => line !== '').join(' ');
}

const LINE_FEED = 0x0a;

/**
 * Whether `units` from `from` to `to` say `expected`. A printed line feed stands for one of the text, or for a wrap; a
 * wrap takes nothing away, because spaces hang at the end of their line.
 */
export function says(units: Uint16Array, from: number, to: number, expected: string): boolean {
  const length = expected.length;
  let at = 0;
  for (let position = from; position < to; position++) {
    const unit = units[position];
    if (at < length && unit === expected.charCodeAt(at)) at++;
    else if (unit !== LINE_FEED || units[position - 1] === LINE_FEED) return false;
  }
  return at === length;
}
