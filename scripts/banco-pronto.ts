import { readSetting } from '../backend/shared/config/config.ts';
import { createDatabase } from '../backend/shared/database/database.ts';
import { pending } from '../backend/shared/database/migrator.ts';
import type { Ambiente } from './ambiente.ts';
import { atualizarBanco } from './banco.ts';

/**
 * For commands, which may be the first thing that happens in a data folder: the database of the folder is brought up to
 * date unless a server is running on it, which has done so. One from outside is only looked at.
 */
export async function prepararBanco({ env, postgres }: Ambiente): Promise<void> {
  const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
  if (!ownerUrl || postgres?.found) return;
  if (postgres) return atualizarBanco(ownerUrl);

  const { db, close } = createDatabase({ url: ownerUrl, poolMax: 1, statementTimeoutMs: 15_000 });
  let faltam: Awaited<ReturnType<typeof pending>>;
  try {
    faltam = await pending(db);
  } finally {
    await close();
  }
  if (faltam.length === 0) return;
  console.error(`Faltam ${faltam.length} migrações neste banco. Rode "npm run migrar" e repita o comando.`);
  process.exit(2);
}
