/** The text as it is printed; the rules stand in domain/template-description.ts. */
export function normalise(value: string, multiline: boolean): string {
  const text = value
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .trim();
  return multiline ? text : text.replace(/ *\n[ \n]*/g, ' ');
}

export function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}
