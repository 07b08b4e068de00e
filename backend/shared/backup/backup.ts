import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { writeArchive } from './archive.ts';
import { CopiaRecusadaError } from './copia-recusada-error.ts';
import { encrypted } from './encryption.ts';
import { nameOf, readPublicKeys } from './keys.ts';
import type { Summary } from './manifest.ts';
import { withClient } from './structure.ts';

export interface BackupOptions {
  /** A role that sees the rows of every usuario: autocusto_backup. */
  readonly url: string;
  /** The file's bytes: one key or more, as text or binary. */
  readonly publicKeys: Uint8Array;
  readonly file: string;
  readonly now?: Date;
}

export interface BackupReport {
  readonly tabelas: Summary;
  /** Those whose private halves open it. */
  readonly chaves: readonly string[];
}

/**
 * Copies the whole database to an encrypted file, which has its name only when it is complete and on the disk.
 * @throws {CopiaRecusadaError}
 */
export async function backup({ url, publicKeys, file, now = new Date() }: BackupOptions): Promise<BackupReport> {
  const keys = await readPublicKeys(publicKeys, now);
  const unfinished = `${file}.parcial`;
  for (const taken of [file, unfinished]) {
    if (existsSync(taken)) throw new CopiaRecusadaError(`Já existe ${taken}: apague-o ou dê outro nome à cópia.`);
  }

  const summary: Summary = [];
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    try {
      await withClient(url, async (client) => {
        const gzip = createGzip();
        const read = pipeline(Readable.from(writeArchive(client, now, summary), { objectMode: false }), gzip);
        const write = handle.writeFile(await encrypted(keys, gzip));
        // When one end fails the other fails because of it: the first to fail knows why.
        await Promise.all([read, write]);
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
  return { tabelas: summary, chaves: keys.map(nameOf) };
}

/** A name lives in its folder: without this a power cut may take it away. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
