import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../app.ts';
import { loadConfig } from '../../shared/config/config.ts';
import { superuserUrl } from '../helpers/superuser-url.ts';
import { createTestDatabase } from '../helpers/test-database.ts';

/** The whole application, as it is served, on a database of its own with the catalogue. */
export async function makeAppDaMatriz(mais: Record<string, string> = {}) {
  const database = await createTestDatabase({ catalogo: true });
  const dados = await mkdtemp(join(tmpdir(), 'autocusto-matriz-'));
  const segredo = 'j'.repeat(32);
  const env = {
    ...{ DATABASE_URL: database.appUrl, AUTOCUSTO_DADOS: dados, LOG_LEVEL: 'silent', ARGON2_MEMORIA_KIB: '64' },
    ...{
      ARGON2_PASSES: '1',
      JWT_SECRET: segredo,
      CSRF_SECRET: 'c'.repeat(32),
      CIFRA_SECRET: 'd'.repeat(64),
      PUBLIC_URL: 'http://autocusto.test',
    },
    ...mais,
  };
  const abrir = async () => {
    const app = await buildApp(loadConfig(env));
    await app.ready();
    return app;
  };
  const app = await abrir();
  return {
    ...{ app, abrir, database, dados, segredo },
    superuserUrl: superuserUrl(new URL(database.appUrl).pathname.slice(1)),
    async fechar() {
      await app.close();
      await database.close();
      await rm(dados, { recursive: true, force: true });
    },
  };
}
