import { useCallback, useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { FormularioValores } from '../utils/formulario';
import type { Abertura } from './use-abertura';

/** Whether the cycle in force has ended by the date in the form. What the server says of a date holds for it alone. */
export function useCiclo({ control, getValues }: UseFormReturn<FormularioValores>, abertura: Abertura) {
  const [encerrado, setEncerrado] = useState(
    abertura.cicloEncerradoEm ? { data: abertura.valores.data, em: abertura.cicloEncerradoEm } : undefined,
  );
  const data = useWatch({ control, name: 'data' });
  const aprender = useCallback(
    (em: string | null) => {
      const data = getValues('data');
      // The same again is no news: whoever tells it may do so at every drawing.
      setEncerrado((antes) =>
        antes?.data === data && antes.em === em ? antes : em === null ? undefined : { data, em },
      );
    },
    [getValues],
  );
  return { encerradoEm: encerrado?.data === data ? encerrado.em : undefined, aprender };
}
