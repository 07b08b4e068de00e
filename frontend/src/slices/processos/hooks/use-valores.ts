import { useFormContext, useWatch } from 'react-hook-form';
import type { FormularioValores } from '../utils/formulario';

const NOMES = [
  'paciente',
  'emissorId',
  'protocoloId',
  'primeiraVez',
  'anamnese',
  'tratou',
  'tratamentosPrevios',
  'preenchidoPor',
  'preenchidoPorNome',
  'preenchidoPorCpf',
  'imprimirCampos19a22',
  'documentoPaciente',
  'politicaDatas',
  'medicamentos',
  'respostas',
  'data',
  'pedeRelatorio',
  'relatorio',
  'pedeExames',
  'exames',
] as const satisfies readonly (keyof FormularioValores)[];

/** The whole form as it is. By name: a watch of everything misses what is written without a control of its own. */
export function useValores(): FormularioValores {
  const { control } = useFormContext<FormularioValores>();
  const valores = useWatch({ control, name: NOMES });
  return Object.fromEntries(NOMES.map((nome, index) => [nome, valores[index]])) as unknown as FormularioValores;
}
