import { readFile } from 'node:fs/promises';
import pg from 'pg';

export interface RolePasswords {
  readonly dono: string;
  readonly app: string;
  readonly backup: string;
}

const PAPEIS = new URL('../../../infrastructure/postgres/papeis.sql', import.meta.url);

/** Runs `papeis.sql` as psql would, so that embedded and external servers get the very same roles. */
export async function createRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  const sql = await readFile(PAPEIS, 'utf8');
  const withoutComments = sql.replace(/^--.*$/gm, '');
  await client.query(
    withoutComments.replace(/:'senha_(dono|app|backup)'/g, (_match, papel: keyof RolePasswords) =>
      pg.escapeLiteral(passwords[papel]),
    ),
  );
}
