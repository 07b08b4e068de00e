import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, readSync, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { DocumentBuffers } from '../../application/ports/document-buffers.ts';
import { BuffersCheiosError } from '../../domain/buffers-errors.ts';

export interface TmpfsLimits {
  readonly maxBytes: number;
  readonly ttlMs: number;
  /** A directory of a tmpfs; another one would put patients on a disk. */
  readonly folder?: string;
  /** For tests: writes as `writeSync` does, short writes included. */
  readonly write?: (fd: number, bytes: Uint8Array, offset: number) => number;
}

interface Entry {
  readonly owner: string;
  readonly fd: number;
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
  readers: number;
  isDropped: boolean;
}

const DEFAULT_FOLDER = '/dev/shm';
const CHUNK = 64 * 1024;
const TMPFS_MAGIC = 0x01021994;
// The mount or the table of descriptors is full, or the mount went away: asking again later may help.
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM', 'ENOENT', 'EACCES', 'EROFS']);

/**
 * Packets as files that have no name: unlinked as soon as they are open, read through the descriptor, and gone with the
 * process however it ends. They take no heap while a slow client reads them.
 */
export function makeTmpfsBuffers(limits: TmpfsLimits): DocumentBuffers {
  const { maxBytes, ttlMs, folder = DEFAULT_FOLDER, write = writeSync } = limits;
  const entries = new Map<string, Entry>();
  let held = 0;

  /** A descriptor that somebody still reads must not be closed: its number would soon be another packet's. */
  const closeIfUnused = (entry: Entry): void => {
    if (!entry.isDropped || entry.readers > 0) return;
    closeSync(entry.fd);
    held -= entry.bytes;
  };

  const drop = (id: string): void => {
    const entry = entries.get(id);
    if (!entry) return;
    clearTimeout(entry.timer);
    entries.delete(id);
    entry.isDropped = true;
    closeIfUnused(entry);
  };

  const read = (entry: Entry): Readable => {
    entry.readers++;
    let position = 0;
    return new Readable({
      highWaterMark: CHUNK,
      read() {
        // Not through the thread pool: from memory to memory it would only add a wait, and a read that is still under
        // way when the client goes would outlive the descriptor.
        const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, entry.bytes - position));
        const length = readSync(entry.fd, chunk, 0, chunk.length, position);
        position += length;
        this.push(length > 0 ? chunk.subarray(0, length) : null);
      },
      destroy(error, callback) {
        entry.readers--;
        closeIfUnused(entry);
        callback(error);
      },
    });
  };

  return {
    kind: 'tmpfs',
    async put(id, owner, partes) {
      drop(id);
      const bytes = partes.reduce((sum, parte) => sum + parte.length, 0);
      if (held + bytes > maxBytes) throw new BuffersCheiosError();
      const fd = writeUnnamed(folder, partes, write);
      held += bytes;
      const timer = setTimeout(() => drop(id), ttlMs).unref();
      entries.set(id, { owner, fd, bytes, timer, readers: 0, isDropped: false });
    },
    async get(id, owner) {
      const entry = entries.get(id);
      if (entry?.owner !== owner) return undefined;
      return {
        bytes: entry.bytes,
        open() {
          if (entry.isDropped && entry.readers === 0) throw new BuffersCheiosError();
          return read(entry);
        },
      };
    },
    async close() {
      for (const id of [...entries.keys()]) drop(id);
    },
  };
}

/** Whether the folder is a tmpfs that takes a file. */
export function isTmpfsUsable(folder = DEFAULT_FOLDER): boolean {
  try {
    if (statfsSync(folder).type !== TMPFS_MAGIC) return false;
    closeSync(writeUnnamed(folder, [Buffer.from('?')], writeSync));
    return true;
  } catch {
    return false;
  }
}

/** @throws {BuffersCheiosError} when there is no room; nothing is left behind then. */
function writeUnnamed(folder: string, partes: readonly Uint8Array[], write: NonNullable<TmpfsLimits['write']>): number {
  let fd: number | undefined;
  try {
    const path = join(folder, `autocusto-${randomUUID()}`);
    fd = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
    unlinkSync(path);
    for (const parte of partes) writeAll(fd, parte, write);
    return fd;
  } catch (cause) {
    if (fd !== undefined) closeSync(fd);
    if (FULL.has((cause as NodeJS.ErrnoException).code ?? '')) throw new BuffersCheiosError({ cause });
    throw cause;
  }
}

/** A full tmpfs first takes a part of what it is given, and says ENOSPC only the next time. */
function writeAll(fd: number, bytes: Uint8Array, write: NonNullable<TmpfsLimits['write']>): void {
  for (let offset = 0; offset < bytes.length;) {
    const written = write(fd, bytes, offset);
    if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    offset += written;
  }
}
