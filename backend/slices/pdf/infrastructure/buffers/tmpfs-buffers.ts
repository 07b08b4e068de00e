import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, readSync, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentBuffers } from '../../application/ports/document-buffers.ts';
import { BuffersCheiosError } from '../../domain/buffers-errors.ts';
import { type Limits, makeBoundedBuffers } from './bounded-buffers.ts';

export interface TmpfsLimits extends Limits {
  /** A directory of a tmpfs; another one would put patients on a disk. */
  readonly folder?: string;
  /** For tests: writes as `writeSync` does, short writes included. */
  readonly write?: (fd: number, bytes: Uint8Array, offset: number) => number;
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
  const { folder = DEFAULT_FOLDER, write = writeSync } = limits;
  return makeBoundedBuffers(
    { kind: 'tmpfs', write: (partes) => writeUnnamed(folder, partes, write), read, free: closeSync },
    limits,
  );
}

function* read(fd: number, bytes: number): Generator<Uint8Array> {
  for (let position = 0; position < bytes;) {
    // Not through the thread pool: from memory to memory it would only add a wait, and a read that is still under way
    // when the client goes would outlive the descriptor.
    const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, bytes - position));
    const length = readSync(fd, chunk, 0, chunk.length, position);
    if (length === 0) return;
    position += length;
    yield chunk.subarray(0, length);
  }
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
