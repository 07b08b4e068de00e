import type { DocumentBuffers } from '../../application/ports/document-buffers.ts';
import { type Limits, makeBoundedBuffers, type Store } from './bounded-buffers.ts';

/** For systems without tmpfs: packets wait on the heap. */
export function makeMemoryBuffers(limits: Limits): DocumentBuffers {
  return makeBoundedBuffers(HEAP, limits);
}

const HEAP: Store<readonly Uint8Array[]> = {
  kind: 'memory',
  write: (partes) => partes,
  read: (partes) => partes.values(),
  free() {},
};
