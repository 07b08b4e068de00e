import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readSetting } from '../backend/shared/config/config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../backend/operacao/postgres/embedded-postgres.ts';

const SEGREDOS = ['JWT_SECRET', 'CSRF_SECRET', 'CIFRA_SECRET'] as const;

export interface Ambiente {
  /** What `loadConfig` reads. */
  readonly env: NodeJS.ProcessEnv;
  /** Undefined when the database is external. */
  readonly postgres: EmbeddedPostgres | undefined;
}

export function bancoEmbutido(env: NodeJS.ProcessEnv): boolean {
  return !env.DATABASE_URL && !env.DATABASE_URL_FILE;
}

/** Where the server that uses this folder says which process it is. */
export function arquivoDoServidor(dados: string): string {
  return join(dados, 'servidor.pid');
}

/** The living server of this folder. The number alone proves nothing: after a crash it may belong to any program. */
export async function servidorDe(dados: string): Promise<number | undefined> {
  const pid = Number(await readFile(arquivoDoServidor(dados), 'utf8').catch(() => ''));
  const comando = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return pid > 0 && pid !== process.pid && comando.includes('scripts/iniciar.ts') ? pid : undefined;
}

/** Completes the environment: embedded database and generated secrets, unless DATABASE_URL says otherwise. */
export async function prepararAmbiente(env: NodeJS.ProcessEnv): Promise<Ambiente> {
  if (!bancoEmbutido(env)) return { env: { ...env, ...ownerOfExternal(env) }, postgres: undefined };

  const dados = readSetting('AUTOCUSTO_DADOS', env);
  await mkdir(dados, { recursive: true, mode: 0o700 });
  const segredos = await segredosDe(dados);
  const postgres = await startEmbeddedPostgres({ dataDir: join(dados, 'pg') });
  return {
    env: { ...segredos, ...env, DATABASE_URL: postgres.appUrl, DATABASE_OWNER_URL: postgres.ownerUrl },
    postgres,
  };
}

/**
 * A development machine often has one URL, that of an owner or superuser: migrations use it as it is, and the
 * application takes the confined role on it, or row-level security would not apply.
 */
function ownerOfExternal(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env.DATABASE_OWNER_URL || env.DATABASE_OWNER_URL_FILE) return {};
  if (readSetting('NODE_ENV', env) === 'production') return {};

  const url = new URL(readSetting('DATABASE_URL', env));
  if (url.username === 'autocusto_app') return {};
  const owner = url.href;
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c role=autocusto_app`.trim());
  return { DATABASE_OWNER_URL: owner, DATABASE_URL: url.href };
}

/** Made once: other values would end every session at each start, and no authenticator app would be understood. */
async function segredosDe(dados: string): Promise<NodeJS.Dict<string>> {
  const arquivo = join(dados, 'segredos');
  await writeFile(arquivo, linhas(SEGREDOS), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const guardado = await readFile(arquivo, 'utf8');
  const conhecidos = parseEnv(guardado);
  const faltam = SEGREDOS.filter((nome) => !conhecidos[nome]);
  if (faltam.length === 0) return conhecidos;

  // A folder of an earlier version lacks the newer ones: what is there stays as it is.
  await appendFile(arquivo, `${guardado.endsWith('\n') ? '' : '\n'}${linhas(faltam)}`);
  return parseEnv(await readFile(arquivo, 'utf8'));
}

function linhas(nomes: readonly string[]): string {
  return nomes.map((nome) => `${nome}=${randomBytes(32).toString('hex')}\n`).join('');
}
