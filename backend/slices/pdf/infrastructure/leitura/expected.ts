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

/** What a comb, or a field with a bound, must say: with too little room, a number or a code stands there without its separators. */
export function expectedCells(text: string, cells: number): string {
  if (text.length <= cells) return text;
  const [day, month, year, ...rest] = text.split('/');
  const isDate = rest.length === 0 && day?.length === 2 && month?.length === 2 && year?.length === 4;
  if (cells === 6 && isDate && !/\D/.test(day + month + year)) return day + month + year.slice(2);
  const bare = [...text].filter((character) => !' ./()-'.includes(character)).join('');
  const isNumber = bare !== '' && !/\D/.test(bare);
  const isCode = /^[A-Z]\d{3}$/.test(bare) && text.indexOf('.') === 3 && text.length === 5;
  return isNumber || isCode ? bare : text;
}

const LINE_FEED = 0x0a;

/**
 * Whether `units` from `from` to `to` say `expected`. A printed line feed stands for one of the text, or for a wrap; a
 * wrap takes nothing away, because spaces hang at the end of their line.
 */
export function says(units: Uint16Array, from: number, to: number, expected: string): boolean {
  const length = expected.length;
  let at = 0;
  while (at < length && from + at < to && units[from + at] === expected.charCodeAt(at)) at++;
  for (let position = from + at; position < to; position++) {
    const unit = units[position];
    if (at < length && unit === expected.charCodeAt(at)) at++;
    else if (unit !== LINE_FEED || units[position - 1] === LINE_FEED) return false;
  }
  return at === length;
}
