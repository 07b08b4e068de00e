import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { toLoggedError } from '../logged-error.ts';

describe('erro no log', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('diz o código do PostgreSQL e não o que ele cita', async () => {
    const recusa = await sql`select ${'Marina Açucena'}::uuid`.execute(database.db).catch((error: unknown) => error);

    const escrito = JSON.stringify(toLoggedError(new Error('não gravou', { cause: recusa })));

    expect(escrito).toContain('22P02');
    expect(escrito).toContain('não gravou');
    expect(escrito).not.toContain('Açucena');
  });

  it('não repete o texto que um leitor de JSON recusou', () => {
    const recusa = (() => {
      try {
        return JSON.parse('{"nome": Marina}') as unknown;
      } catch (error) {
        return error;
      }
    })();

    expect(JSON.stringify(toLoggedError(recusa))).not.toContain('Marina');
    expect(toLoggedError(recusa)).toMatchObject({
      type: 'SyntaxError',
      stack: expect.stringContaining('at ') as string,
    });
  });
});
