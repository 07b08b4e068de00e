import type { DocumentBuffers } from '../../application/ports/document-buffers.ts';
import { makeMemoryBuffers } from './memory-buffers.ts';
import { isTmpfsUsable, makeTmpfsBuffers, type TmpfsLimits } from './tmpfs-buffers.ts';

/** tmpfs where there is one, else the heap with the same bounds; `kind` says which. */
export function makeDocumentBuffers(limits: TmpfsLimits): DocumentBuffers {
  return isTmpfsUsable(limits.folder) ? makeTmpfsBuffers(limits) : makeMemoryBuffers(limits);
}
