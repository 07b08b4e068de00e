import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { writeArchive } from './archive.ts';
import { CopiaRecusadaError } from './copia-recusada-error.ts';
import { encrypted } from './encryption.ts';
import { nameOf, readPublicKeys } from './keys.ts';
import type { Summary } from './manifest.ts';
import { alone, withClient } from './structure.ts';

/** A second apart. */
const TRIES = 10;

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
 * Copies the whole database to an encrypted file, which has its name only when it is complete and on the disk. What a
 * killed one left beside it is removed.
 * @throws {CopiaRecusadaError}
 */
export async function backup({ url, publicKeys, file, now = new Date() }: BackupOptions): Promise<BackupReport> {
  const keys = await readPublicKeys(publicKeys, now);
  const summary: Summary = [];
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.parcial`;
  await withClient(url, async (client) => {
    await waitForTurn(client, file);
    assertFree(file);
    await removeUnfinished(file);
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      try {
        const gzip = createGzip();
        const read = pipeline(Readable.from(writeArchive(client, now, summary), { objectMode: false }), gzip);
        const write = handle.writeFile(await encrypted(keys, gzip));
        // When one end fails the other fails because of it: the first to fail knows why.
        await Promise.all([read, write]);
        await handle.sync();
      } finally {
        await handle.close();
      }
      assertFree(file);
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  });
  await syncFolder(dirname(file));
  return { tabelas: summary, chaves: keys.map(nameOf) };
}

/** The session of a command that was just killed may still be there for a moment. */
async function waitForTurn(client: pg.Client, file: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await alone(client, `copia ${resolve(file)}`)) return;
    await sleep(1000);
  }
  throw new CopiaRecusadaError(`Outra cópia para ${file} está em andamento. Espere que ela termine e repita.`);
}

function assertFree(file: string): void {
  if (existsSync(file)) {
    throw new CopiaRecusadaError(
      `Já existe ${file}, e uma cópia só tem o seu nome quando está completa. Dê outro nome a esta.`,
    );
  }
}

async function removeUnfinished(file: string): Promise<void> {
  const folder = dirname(file);
  const start = `${basename(file)}.`;
  for (const name of await readdir(folder)) {
    const rest = name.startsWith(start) ? name.slice(start.length) : '';
    if (/^([0-9a-f]{8}\.)?parcial$/.test(rest)) await rm(join(folder, name), { force: true });
  }
}

/** A name lives in its folder: without this a power cut may take it away. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
