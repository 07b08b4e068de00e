'use client';

import { createContext, useContext } from 'react';
import type { Eu } from '@/shared/services/eu-service';

export type MedicoQueDelega = Eu['emNomeDe'][number];

interface EmNomeDe {
  /** In whose name one works now; `undefined` for a medico in their own work, who could work for another too. */
  medico: MedicoQueDelega | undefined;
  /** Absent while there is nobody else to work for. */
  trocar: (() => void) | undefined;
  /** Asks again for whom they may work. */
  atualizar: () => Promise<void>;
}

export const EmNomeDeContext = createContext<EmNomeDe | undefined>(undefined);

/** `undefined` for who has nobody else to work for. */
export function useEmNomeDe(): EmNomeDe | undefined {
  return useContext(EmNomeDeContext);
}

/** In whose name one works now, when it is not one's own. */
export function useTitular(): MedicoQueDelega | undefined {
  return useEmNomeDe()?.medico;
}
