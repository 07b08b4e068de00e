import type { DocumentoDoPacote } from '../../domain/pacote.ts';
import type { CompiledTemplate } from './compiled-template.ts';

/**
 * The values of a packet as one flat list, a row per documento and a column per field: slots then read by position, and
 * what several copies of a template share is found by comparing columns.
 */
export interface ValueTable {
  values: (string | undefined)[];
  /** Where each documento's row begins. */
  rows: number[];
}

// A table of this many values is kept between packets; that of a batch is not.
const KEPT_VALUES = 4096;

export function makeValueTable(): ValueTable {
  return { values: [], rows: [] };
}

/** `false` when a documento has a field or an option that its template does not know. */
export function fillTable(
  { values, rows }: ValueTable,
  documentos: readonly DocumentoDoPacote[],
  templates: readonly CompiledTemplate[],
): boolean {
  let row = 0;
  let isKnown = true;
  for (let documento = 0; documento < documentos.length; documento++) {
    const { valores } = documentos[documento]!; // both lists have one entry per documento
    const { fields, options, keys } = templates[documento]!;
    rows[documento] = row;
    while (values.length < row + fields.length) values.push(undefined);

    let position = 0;
    for (const key in valores) {
      // Callers build their objects in one order, so the key is nearly always where it was the last time.
      let field = keys.names[position] === key ? keys.fields[position]! : -1;
      if (field < 0) {
        field = fields.indexOf(key);
        keys.names[position] = key;
        keys.fields[position] = field;
      }
      position++;
      const value: unknown = valores[key];
      if (field >= 0 && typeof value === 'string') {
        values[row + field] = value;
        const known = options[field];
        isKnown &&= !known || value === '' || known.has(value);
      } else {
        isKnown &&= value === undefined;
      }
    }
    row += fields.length;
  }
  return isKnown;
}

/** What people wrote does not stay in memory longer than the packet, and the next one begins with an empty table. */
export function clearTable(table: ValueTable): void {
  if (table.values.length > KEPT_VALUES) Object.assign(table, makeValueTable());
  else table.values.fill(undefined);
}
