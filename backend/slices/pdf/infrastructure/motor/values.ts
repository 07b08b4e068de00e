import type { DocumentoDoPacote } from '../../domain/pacote.ts';
import type { CompiledTemplate } from './compiled-template.ts';

/**
 * The values of a packet as one flat list, a row per documento and a column per field: slots then read by position, and
 * what several copies of a template share is found by comparing columns.
 */
export interface ValueTable {
  readonly values: (string | undefined)[];
  /** Where each documento's row begins. */
  readonly rows: number[];
}

export function makeValueTable(): ValueTable {
  return { values: [], rows: [] };
}

/** `false` when a documento has a field that its template does not know. */
export function fillTable(
  { values, rows }: ValueTable,
  documentos: readonly DocumentoDoPacote[],
  templates: readonly CompiledTemplate[],
): boolean {
  let at = 0;
  let isKnown = true;
  for (let documento = 0; documento < documentos.length; documento++) {
    const { valores } = documentos[documento]!; // both lists have one entry per documento
    const { fields } = templates[documento]!;
    rows[documento] = at;

    let found = 0;
    for (let field = 0; field < fields.length; field++) {
      const value: unknown = valores[fields[field]!];
      const isText = typeof value === 'string'; // never what an object inherits, such as `constructor`
      values[at++] = isText ? value : undefined;
      if (isText) found++;
    }
    isKnown &&= found === countKeys(valores) || found === countTexts(valores);
  }
  return isKnown;
}

/** A packet's values are a patient's: nothing keeps them when it is done. */
export function clearTable({ values, rows }: ValueTable): void {
  values.length = 0;
  rows.length = 0;
}

function countKeys(valores: object): number {
  let count = 0;
  for (const _ in valores) count++;
  return count;
}

/** A key without a value says nothing; only when the quick count differs is it worth looking at the values. */
function countTexts(valores: object): number {
  return Object.values(valores).filter((value) => value !== undefined).length;
}
