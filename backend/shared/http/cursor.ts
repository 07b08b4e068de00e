import { validate } from 'uuid';
import { CamposInvalidosError } from '@autocusto/dominio/comum/domain-error.ts';

/** Lists go by id (UUID v7, so by creation): the cursor is the last id seen, opaque to whoever carries it. */
export function cursorOf(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** @throws {CamposInvalidosError} when the cursor is none of ours. */
export function idFromCursor<Id extends string>(cursor: string | undefined): Id | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!validate(id)) throw cursorInvalido();
  return id as Id; // row-level security decides what it may point at
}

/** The page and where the next one begins, from a query that asked for one row more than the limit. */
export function pageOf<T>(rows: readonly T[], limite: number, idOf: (row: T) => string) {
  const itens = rows.slice(0, limite);
  const last = itens.at(-1);
  return { itens, proximo_cursor: rows.length > limite && last ? cursorOf(idOf(last)) : null };
}

/** A page of a list that is short enough to be read whole, and whose order is not by id. @throws as `idFromCursor` */
export function pageWithin<T>(
  rows: readonly T[],
  limite: number,
  cursor: string | undefined,
  idOf: (row: T) => string,
): ReturnType<typeof pageOf<T>> {
  const last = idFromCursor(cursor);
  const before = rows.findIndex((row) => idOf(row) === last);
  if (last !== undefined && before < 0) throw cursorInvalido();
  return pageOf(rows.slice(before + 1), limite, idOf);
}

function cursorInvalido(): CamposInvalidosError {
  const message = 'Esta página da lista não existe: volte ao começo.';
  return new CamposInvalidosError([{ field: 'cursor', code: 'cursor_invalido', message }]);
}
