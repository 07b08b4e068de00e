import { randomUUID } from 'node:crypto';
import { createDatabase, type Database } from '../../shared/database/database.ts';
import { asSuperuser, TEMPLATE, TEMPLATE_WITH_CATALOGO } from './services.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a test may look at every table
export interface TestDatabase extends Database<any> {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** A migrated database of its own for one test file, its catalogue empty or full; `close()` in `afterAll` drops it. */
export async function createTestDatabase({ catalogo = false } = {}): Promise<TestDatabase> {
  const name = `teste_${randomUUID().replaceAll('-', '')}`;
  const superuserUrl = service('TESTE_SUPERUSER_URL');
  await asSuperuser(
    superuserUrl,
    `create database ${name} template ${catalogo ? TEMPLATE_WITH_CATALOGO : TEMPLATE} owner autocusto_dono strategy file_copy`,
  );
  // A copy has the tables' rights but not the database's: these are papeis.sql's.
  await asSuperuser(
    superuserUrl,
    `revoke all on database ${name} from public; grant connect on database ${name} to autocusto_app, autocusto_backup`,
  );

  const appUrl = urlOf('TESTE_APP_URL', name);
  const database = createDatabase({ url: appUrl, poolMax: 4, statementTimeoutMs: 15_000 });
  return {
    ...database,
    ownerUrl: urlOf('TESTE_OWNER_URL', name),
    appUrl,
    async close() {
      await database.close();
      await asSuperuser(superuserUrl, `drop database ${name} with (force)`);
    },
  };
}

/** One of the 256 numbered databases of the run's Redis, by worker, emptied by whoever needs it empty. */
export function testRedisUrl(): string {
  return `${service('TESTE_REDIS_URL')}/${process.env['JEST_WORKER_ID'] ?? '0'}`;
}

function urlOf(variable: string, database: string): string {
  const url = new URL(service(variable));
  url.pathname = `/${database}`;
  return url.href;
}

function service(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`Falta ${variable}: rode os testes por "npm run test:unit" (jest.config.js).`);
  return value;
}
