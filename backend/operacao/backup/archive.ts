import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type pg from 'pg';
import { CopiaRecusadaError } from './copia-recusada-error.ts';
import { FORMAT, Manifest, Summary, type Table } from './manifest.ts';
import { copyOut, readMigrations, readSequences, readTables, type TableStructure, TableSum } from './structure.ts';
import { readTar, TAR_END, tarEntry } from './tar.ts';

const PIECE = 1024 * 1024;
const MANIFEST = 'manifesto.json';
const SUMMARY = 'resumo.json';

/** The whole database at one instant. `summary` is filled as the tables go by. */
export async function* writeArchive(client: pg.Client, now: Date, summary: Summary): AsyncGenerator<Buffer> {
  const tables = await openSnapshot(client);
  const manifest: Manifest = {
    formato: FORMAT,
    criada_em: now.toISOString(),
    migracoes: await readMigrations(client),
    tabelas: tables.map(({ nome, colunas }) => ({ nome, colunas })),
    sequencias: await readSequences(client),
  };
  yield tarEntry(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)), now);

  for (const table of tables) {
    const sum = new TableSum();
    let piece = 0;
    for await (const chunk of inPieces(copyOut(client, table))) {
      sum.add(chunk);
      yield tarEntry(`dados/${table.nome}.${String(piece).padStart(6, '0')}.copy`, chunk, now);
      piece += 1;
    }
    summary.push(sum.total(table.nome));
  }

  yield tarEntry(SUMMARY, Buffer.from(JSON.stringify(summary, null, 2)), now);
  yield TAR_END;
}

/** The locks keep migrations and truncations out; a structure that changed before they were taken is told. */
async function openSnapshot(client: pg.Client): Promise<TableStructure[]> {
  const before = await readTables(client);
  if (!before.some(({ nome }) => nome === 'public.kysely_migration')) {
    throw new CopiaRecusadaError('Este banco nunca foi migrado: não há o que copiar.');
  }
  await client.query('begin isolation level repeatable read read only');
  await client.query(`lock table ${before.map(({ nome }) => nome).join(', ')} in access share mode`);
  const tables = await readTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(before)) {
    throw new CopiaRecusadaError('O banco foi migrado enquanto a cópia começava. Repita a cópia.');
  }
  return tables;
}

async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= PIECE) {
      yield* cut(Buffer.concat(chunks));
      chunks = [];
      size = 0;
    }
  }
  if (size > 0) yield* cut(Buffer.concat(chunks));
}

/** One row alone may be larger than a piece. */
function* cut(buffer: Buffer): Generator<Buffer> {
  for (let at = 0; at < buffer.length; at += PIECE) yield buffer.subarray(at, at + PIECE);
}

export interface ArchiveReader {
  manifest?(manifest: Manifest): void;
  data?(table: Table, chunk: Buffer): Promise<void>;
}

/**
 * Reads a copy to its end and answers only when every table adds up.
 * @throws {CopiaRecusadaError} when something is missing, out of place or different.
 */
export async function readArchive(
  source: AsyncIterable<Buffer>,
  reader: ArchiveReader = {},
): Promise<{ manifest: Manifest; summary: Summary }> {
  let manifest: Manifest | undefined;
  let summary: Summary | undefined;
  let current = 0;
  let sums: TableSum[] = [];

  for await (const { name, content } of readTar(source)) {
    if (!manifest) {
      manifest = name === MANIFEST ? parse(Manifest, content) : refuse();
      sums = manifest.tabelas.map(() => new TableSum());
      reader.manifest?.(manifest);
    } else if (summary) {
      refuse();
    } else if (name === SUMMARY) {
      summary = parse(Summary, content);
    } else {
      const nome = /^dados\/(.+)\.\d{6,}\.copy$/.exec(name)?.[1];
      const index = manifest.tabelas.findIndex((table) => table.nome === nome);
      const table = manifest.tabelas[index];
      if (!table || index < current) refuse();
      current = index;
      sums[index]?.add(content);
      await reader.data?.(table, content);
    }
  }

  if (!manifest || !summary) refuse();
  const found = manifest.tabelas.map(({ nome }, index) => sums[index]?.total(nome));
  if (!Value.Equal(found, summary)) refuse();
  return { manifest, summary };
}

function parse<Schema extends TSchema>(schema: Schema, content: Buffer): Static<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8'));
  } catch {
    refuse();
  }
  if (!Value.Check(schema, value)) refuse();
  return value;
}

function refuse(): never {
  throw new CopiaRecusadaError('O conteúdo da cópia não confere com o resumo dela. Nada foi gravado.');
}
