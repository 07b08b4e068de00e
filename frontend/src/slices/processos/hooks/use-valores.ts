import { useFormContext, useWatch } from 'react-hook-form';
import { NOMES, type FormularioValores } from '../utils/formulario';

/** The whole form as it is. By name: a watch of everything misses what is written without a control of its own. */
export function useValores(): FormularioValores {
  const { control } = useFormContext<FormularioValores>();
  const valores = useWatch({ control, name: NOMES });
  return Object.fromEntries(NOMES.map((nome, index) => [nome, valores[index]])) as unknown as FormularioValores;
}
