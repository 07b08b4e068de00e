import type { Readable } from 'node:stream';

export interface BufferedDocument {
  readonly bytes: number;
  /** May be called several times while the document is held. */
  open(): Readable;
}

/** Finished packets between issue and download. Nothing in here ever touches a disk or survives the process. */
export interface DocumentBuffers {
  readonly kind: 'tmpfs' | 'memory';
  /**
   * Holds the document for a short while; `owner` must ask for it again. At the bound, the oldest ones that nobody reads go.
   * @throws {BuffersCheiosError} when all that is held is being read, or the place itself is full (503 + Retry-After).
   */
  put(id: string, owner: string, partes: readonly Uint8Array[]): Promise<void>;
  /** `undefined` when gone, expired, or somebody else's. */
  get(id: string, owner: string): Promise<BufferedDocument | undefined>;
  close(): Promise<void>;
}
