import { CamposInvalidosError } from '@autocusto/dominio/comum/domain-error.ts';
import { newId } from '../../new-id.ts';
import { cursorOf, idFromCursor, pageOf, pageWithin } from '../cursor.ts';

describe('cursor', () => {
  it('leva o último id da página e volta a ele', () => {
    const id = newId();
    expect(cursorOf(id)).toMatch(/^[\w-]{22}$/);
    expect(idFromCursor(cursorOf(id))).toBe(id);
    expect(idFromCursor(undefined)).toBeUndefined();
  });

  it.each(['', 'inventado', 'a'.repeat(200), '💊'])('recusa %j', (cursor) => {
    expect(() => idFromCursor(cursor)).toThrow(CamposInvalidosError);
  });

  it('só aponta adiante quando há mais', () => {
    const ids = [newId(), newId(), newId()];
    const itself = (id: string) => id;
    expect(pageOf(ids, 3, itself)).toEqual({ itens: ids, proximo_cursor: null });
    expect(pageOf(ids, 2, itself)).toEqual({ itens: ids.slice(0, 2), proximo_cursor: cursorOf(ids[1]!) });
    expect(pageOf([], 2, itself)).toEqual({ itens: [], proximo_cursor: null });
  });

  it('segue uma lista de outra ordem até o fim, e recusa o que saiu dela', () => {
    const ids = [newId(), newId(), newId()].toReversed();
    const page = (cursor?: string) => pageWithin(ids, 2, cursor, (id) => id);
    const { itens, proximo_cursor } = page();
    expect(itens).toEqual(ids.slice(0, 2));
    expect(page(proximo_cursor ?? '')).toEqual({ itens: ids.slice(2), proximo_cursor: null });
    expect(() => page(cursorOf(newId()))).toThrow(CamposInvalidosError);
  });
});
