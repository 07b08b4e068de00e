import type { Mudanca } from '../services/modelos-service';

/** The same in the list and on the page. */
export const CORES: Readonly<Record<Mudanca['tipo'], string>> = {
  sem_lugar: 'border-red bg-red/15',
  moveu: 'border-amber bg-amber/15',
  renomeado: 'border-blue bg-blue/15',
  novo: 'border-brand bg-brand/15',
};
