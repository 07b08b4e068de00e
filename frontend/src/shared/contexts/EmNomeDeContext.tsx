'use client';

import { createContext, useContext } from 'react';
import type { Eu } from '@/shared/services/eu-service';

export type MedicoQueDelega = Eu['emNomeDe'][number];

interface EmNomeDe {
  /** For whom an assistente works now. */
  medico: MedicoQueDelega;
  /** Absent while there is nobody else to work for. */
  trocar: (() => void) | undefined;
  /** Asks again for whom they may work. */
  atualizar: () => Promise<void>;
}

export const EmNomeDeContext = createContext<EmNomeDe | undefined>(undefined);

/** `undefined` for who works in their own name. */
export function useEmNomeDe(): EmNomeDe | undefined {
  return useContext(EmNomeDeContext);
}
