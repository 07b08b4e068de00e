import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql, type Transaction } from 'kysely';

const FOLDER = new URL('./objetos/', import.meta.url);

/** In order of need: triggers and policies call functions, and no function is needed to create another. */
const KINDS = ['funcoes', 'gatilhos', 'politicas'];

interface Objetos {
  /** Of all texts; tells one version of them from another. */
  readonly sha: string;
  readonly textos: ReadonlyMap<string, string>;
}

let lidos: Promise<Objetos> | undefined;

/** The functions, triggers and policies in force, one a file. Migrations keep what they once were. Read once: readiness asks often. */
export function lerObjetos(): Promise<Objetos> {
  return (lidos ??= ler());
}

async function ler(): Promise<Objetos> {
  const nomes = await Promise.all(
    KINDS.map(async (kind) => (await readdir(new URL(`${kind}/`, FOLDER))).sort().map((nome) => `${kind}/${nome}`)),
  );
  const textos = new Map(
    await Promise.all(nomes.flat().map(async (nome) => [nome, await readFile(new URL(nome, FOLDER), 'utf8')] as const)),
  );
  const sha = createHash('sha256')
    .update([...textos.values()].join('\0'))
    .digest('hex')
    .slice(0, 16);
  return { sha, textos };
}

/**
 * The versions that the database has had, the last one in force. They stand in the comment of the migrations' own table: a
 * restored copy gets them with its structure, not with its rows.
 */
export async function versoesAplicadas<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ versoes: string | null }>`
    select obj_description(to_regclass('public.kysely_migration'), 'pg_class') as versoes
  `.execute(db);
  return rows[0]?.versoes?.split(' ') ?? [];
}

/** Puts every function, trigger and policy in force as its file says, all or none; waits for no long reader. */
export async function aplicarObjetos<Tables>(db: Kysely<Tables>): Promise<void> {
  const { sha, textos } = await lerObjetos();
  const versoes = await versoesAplicadas(db);
  if (versoes.at(-1) === sha) return;
  await db.transaction().execute(async (trx: Transaction<Tables>) => {
    await sql`select set_config('check_function_bodies', 'off', true), set_config('lock_timeout', '10s', true)`.execute(
      trx,
    );
    for (const [nome, texto] of textos) {
      await sql
        .raw(texto)
        .execute(trx)
        .catch((error: unknown) => {
          throw new Error(`${nome} não pôde entrar em vigor: ${(error as Error).message}`, { cause: error });
        });
    }
    const todas = [...versoes.filter((versao) => versao !== sha), sha].join(' ');
    await sql`comment on table kysely_migration is ${sql.lit(todas)}`.execute(trx);
  });
}
