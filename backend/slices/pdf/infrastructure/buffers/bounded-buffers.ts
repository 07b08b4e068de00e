import { Readable } from 'node:stream';
import type { DocumentBuffers } from '../../application/ports/document-buffers.ts';
import { BuffersCheiosError } from '../../domain/buffers-errors.ts';

export interface Limits {
  readonly maxBytes: number;
  readonly ttlMs: number;
}

/** Where the bytes lie. */
export interface Store<Place> {
  readonly kind: DocumentBuffers['kind'];
  /** @throws {BuffersCheiosError} when the place itself has no room, whatever the bound; nothing is left behind then. */
  write(partes: readonly Uint8Array[]): Place;
  read(place: Place, bytes: number): Iterator<Uint8Array>;
  free(place: Place): void;
}

interface Entry<Place> {
  readonly owner: string;
  readonly place: Place;
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
  readers: number;
  isDropped: boolean;
}

/**
 * Packets up to a bound. A new one takes the place of the oldest that nobody is reading: whoever asks for that one gets
 * it rendered again, so one usuario's batch never stops another's issue.
 */
export function makeBoundedBuffers<Place>(store: Store<Place>, { maxBytes, ttlMs }: Limits): DocumentBuffers {
  const entries = new Map<string, Entry<Place>>(); // oldest first
  let held = 0;

  /** A place that somebody still reads must not be freed: a descriptor's number would soon be another packet's. */
  const freeIfUnused = (entry: Entry<Place>): void => {
    if (!entry.isDropped || entry.readers > 0) return;
    store.free(entry.place);
    held -= entry.bytes;
  };

  const drop = (id: string): void => {
    const entry = entries.get(id);
    if (!entry) return;
    clearTimeout(entry.timer);
    entries.delete(id);
    entry.isDropped = true;
    freeIfUnused(entry);
  };

  const evictTo = (limit: number): void => {
    for (const [id, { readers }] of entries) {
      if (held <= limit) return;
      if (readers === 0) drop(id);
    }
  };

  const write = (partes: readonly Uint8Array[], bytes: number): Place => {
    try {
      return store.write(partes);
    } catch (error) {
      if (!(error instanceof BuffersCheiosError)) throw error;
      evictTo(held - bytes);
      return store.write(partes);
    }
  };

  const read = (entry: Entry<Place>): Readable => {
    entry.readers++;
    const pieces = store.read(entry.place, entry.bytes);
    return new Readable({
      read() {
        const { done, value } = pieces.next();
        this.push(done ? null : value);
      },
      destroy(error, callback) {
        entry.readers--;
        freeIfUnused(entry);
        callback(error);
      },
    });
  };

  return {
    kind: store.kind,
    async put(id, owner, partes) {
      drop(id);
      const bytes = partes.reduce((sum, parte) => sum + parte.length, 0);
      evictTo(maxBytes - bytes);
      if (held + bytes > maxBytes) throw new BuffersCheiosError();
      const place = write(partes, bytes);
      held += bytes;
      const timer = setTimeout(() => drop(id), ttlMs).unref();
      entries.set(id, { owner, place, bytes, timer, readers: 0, isDropped: false });
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
