import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { createDatabase } from '../../../../shared/database/database.ts';
import type { ProcessosDb } from '../persistence/processos-db.ts';
import { conferirCatalogo } from './conferir-catalogo.ts';
import { FaultList, readTable } from './csv-table.ts';
import { gravarCatalogo } from './gravar-catalogo.ts';
import { ARQUIVO_DAS_REGRAS, type RegraDoArquivo, lerRegras } from './regras-do-catalogo.ts';
import { type Fatos, TABELAS } from './tabelas.ts';

export class CatalogoInvalidoError extends Error {
  override readonly name = 'CatalogoInvalidoError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`O catálogo tem ${faults.length} erro(s); nada foi carregado:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

export interface CargaDoCatalogo {
  /** False when these very files are in force already. */
  readonly carregado: boolean;
  readonly sha256: string;
  /** Rows written, by table. */
  readonly linhas: Readonly<Record<string, number>>;
}

const PASTA = new URL('../../../../catalogo/', import.meta.url);
/** Raised when the same files are to be stored in another way: part of the hash. */
const FORMATO = 'formato 2\n';
const TIMEOUT_MS = 60_000;

/**
 * Brings the catalogue of the database up to the data files, through the owner role: all of it or nothing.
 * @throws {CatalogoInvalidoError} with every fault of every file.
 */
export async function carregarCatalogo(ownerUrl: string, pasta: URL = PASTA): Promise<CargaDoCatalogo> {
  const arquivos = await lerArquivos(pasta);
  const sha256 = arquivos.reduce((hash, { content }) => hash.update(content), createHash('sha256').update(FORMATO));
  const hash = sha256.digest('hex');

  const { db, close } = createDatabase<ProcessosDb>({ url: ownerUrl, poolMax: 1, statementTimeoutMs: TIMEOUT_MS });
  try {
    return await db.transaction().execute(async (trx) => {
      // Two instances that start together: the second waits, and then finds nothing to do.
      await sql`select pg_advisory_xact_lock(hashtext('carregar catalogo'))`.execute(trx);
      const emVigor = await trx
        .selectFrom('catalogo_cargas')
        .select('sha256')
        .orderBy('carregado_em', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (emVigor?.sha256 === hash) return { carregado: false, sha256: hash, linhas: {} };

      const { fatos, regras } = lerFatos(arquivos);
      const linhas = await gravarCatalogo(trx, fatos, regras);
      const carregado_em = sql<Date>`clock_timestamp()`;
      await trx
        .insertInto('catalogo_cargas')
        .values({ sha256: hash, competencia_sigtap: fatos.procedimentos[0]?.competencia ?? '', carregado_em })
        .onConflict((oc) => oc.column('sha256').doUpdateSet({ carregado_em }))
        .execute();
      return { carregado: true, sha256: hash, linhas };
    });
  } finally {
    await close();
  }
}

interface Arquivo {
  readonly nome: string;
  readonly content: Buffer;
}

async function lerArquivos(pasta: URL): Promise<Arquivo[]> {
  const nomes = [...Object.values(TABELAS).map(({ arquivo }) => arquivo), ARQUIVO_DAS_REGRAS];
  return Promise.all(
    nomes.map(async (nome) => {
      try {
        return { nome, content: await readFile(new URL(nome, pasta)) };
      } catch (error) {
        throw new Error(`Falta o arquivo ${nome} do catálogo.`, { cause: error });
      }
    }),
  );
}

function lerFatos(arquivos: readonly Arquivo[]): { fatos: Fatos; regras: readonly RegraDoArquivo[] } {
  const faults = new FaultList();
  const contents = new Map(arquivos.map(({ nome, content }) => [nome, content]));
  const entries = Object.entries(TABELAS).map(([nome, tabela]) => [
    nome,
    readTable<never>(tabela as never, contents.get(tabela.arquivo) ?? Buffer.alloc(0), faults),
  ]);
  // One table of rows per entry of TABELAS, read by its own columns.
  const fatos = Object.fromEntries(entries) as Fatos;
  conferirCatalogo(fatos, faults);
  const regras = lerRegras(contents.get(ARQUIVO_DAS_REGRAS) ?? Buffer.alloc(0), fatos, faults);
  if (faults.faults.length > 0) throw new CatalogoInvalidoError(faults.faults);
  return { fatos, regras };
}
