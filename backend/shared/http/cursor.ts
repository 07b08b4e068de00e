import { validate } from 'uuid';
import { CamposInvalidosError } from '../domain/domain-error.ts';

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
  if (!validate(id)) {
    const message = 'Esta página da lista não existe: volte ao começo.';
    throw new CamposInvalidosError([{ field: 'cursor', code: 'cursor_invalido', message }]);
  }
  return id as Id; // row-level security decides what it may point at
}

/** The page and where the next one begins, from a query that asked for one row more than the limit. */
export function pageOf<T>(rows: readonly T[], limite: number, idOf: (row: T) => string) {
  const itens = rows.slice(0, limite);
  const last = itens.at(-1);
  return { itens, proximo_cursor: rows.length > limite && last ? cursorOf(idOf(last)) : null };
}
