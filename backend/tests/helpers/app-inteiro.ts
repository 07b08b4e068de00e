import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../app.ts';
import { loadConfig } from '../../shared/config/config.ts';
import { createTestDatabase } from './test-database.ts';

/** The application as it is served, on a database with the catalogue; its log and its mails are kept. */
export async function makeAppInteiro(mais: Record<string, string> = {}) {
  const database = await createTestDatabase({ catalogo: true });
  const dados = await mkdtemp(join(tmpdir(), 'autocusto-inteiro-'));
  const linhas: string[] = [];
  const config = loadConfig({
    ...{ DATABASE_URL: database.appUrl, AUTOCUSTO_DADOS: dados, PUBLIC_URL: 'http://autocusto.test' },
    ...{ LOG_LEVEL: 'trace', ARGON2_MEMORIA_KIB: '64', ARGON2_PASSES: '1' },
    ...{ JWT_SECRET: 'j'.repeat(32), CSRF_SECRET: 'c'.repeat(32), CIFRA_SECRET: 'd'.repeat(64) },
    ...mais,
  });
  const app = await buildApp(config, { write: (linha) => void linhas.push(linha) });
  await app.ready();

  return {
    ...{ app, database, linhas },

    /** As sent, oldest first. */
    async mails(): Promise<string[]> {
      const pasta = join(dados, 'emails');
      const nomes = (await readdir(pasta)).filter((nome) => nome.endsWith('.eml')).sort();
      return Promise.all(nomes.map((nome) => readFile(join(pasta, nome), 'utf8')));
    },

    async fechar() {
      await app.close();
      await database.close();
      await rm(dados, { recursive: true, force: true });
    },
  };
}
