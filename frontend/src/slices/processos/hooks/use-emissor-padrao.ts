import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { localStore } from '@/shared/services/local-storage';
import { useEmissores } from '@/shared/services/use-medicos';
import type { FormularioValores } from '../utils/formulario';

/** Where one works is seldom a choice: the one used last, or the only one. */
export function useEmissorPadrao(
  { getValues, setValue }: UseFormReturn<FormularioValores>,
  semContar: (mudanca: () => void) => void,
): void {
  const { data: emissores } = useEmissores();
  useEffect(() => {
    if (!emissores || getValues('emissorId')) return;
    const ultimo = localStore.ler('ultimoEmissorId');
    const padrao = emissores.find(({ id }) => id === ultimo) ?? (emissores.length === 1 ? emissores[0] : undefined);
    if (padrao) semContar(() => setValue('emissorId', padrao.id));
  }, [emissores, getValues, setValue, semContar]);
}
