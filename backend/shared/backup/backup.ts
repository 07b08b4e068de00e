import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { writeArchive } from './archive.ts';
import { CopiaRecusadaError } from './copia-recusada-error.ts';
import { encrypted, readPublicKey } from './encryption.ts';
import type { Summary } from './manifest.ts';
import { withClient } from './structure.ts';

export interface BackupOptions {
  /** A role that sees the rows of every usuario: autocusto_backup. */
  readonly url: string;
  readonly publicKey: string;
  readonly file: string;
  readonly now?: Date;
}

/**
 * Copies the whole database to an encrypted file, which has its name only when it is complete and on the disk.
 * @throws {CopiaRecusadaError}
 */
export async function backup({ url, publicKey, file, now = new Date() }: BackupOptions): Promise<Summary> {
  const key = await readPublicKey(publicKey, now);
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
        const write = handle.writeFile(await encrypted(key, gzip));
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
  return summary;
}

/** A name lives in its folder: without this a power cut may take it away. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
