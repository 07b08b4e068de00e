import { Readable } from 'node:stream';
import type { DocumentBuffers } from '../../application/ports/document-buffers.ts';
import { BuffersCheiosError } from '../../domain/buffers-errors.ts';

interface Limits {
  readonly maxBytes: number;
  readonly ttlMs: number;
}

interface Entry {
  readonly owner: string;
  readonly partes: readonly Uint8Array[];
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
}

/** For systems without tmpfs: packets wait on the heap, up to a bound. */
export function makeMemoryBuffers({ maxBytes, ttlMs }: Limits): DocumentBuffers {
  const entries = new Map<string, Entry>();
  let held = 0;

  function drop(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    clearTimeout(entry.timer);
    entries.delete(id);
    held -= entry.bytes;
  }

  return {
    kind: 'memory',
    async put(id, owner, partes) {
      drop(id);
      const bytes = partes.reduce((sum, parte) => sum + parte.length, 0);
      if (held + bytes > maxBytes) throw new BuffersCheiosError();
      held += bytes;
      entries.set(id, { owner, partes, bytes, timer: setTimeout(() => drop(id), ttlMs).unref() });
    },
    async get(id, owner) {
      const entry = entries.get(id);
      if (entry?.owner !== owner) return undefined;
      return { bytes: entry.bytes, open: () => Readable.from(entry.partes, { objectMode: false }) };
    },
    async close() {
      for (const id of entries.keys()) drop(id);
    },
  };
}
