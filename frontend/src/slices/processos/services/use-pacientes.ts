import useSWR, { useSWRConfig } from 'swr';
import { unstable_serialize } from 'swr/infinite';
import type { ApiProblem } from '@/shared/services/api-problem';
import { useListaPaginada } from '@/shared/services/use-lista-paginada';
import { digitos } from '@/shared/utils/formatos';
import { pacientesService } from './pacientes-service';
import type { Paciente, PacienteCorpo, PacienteEncontrado } from './tipos';

export const PACIENTES_KEY = '/processos/pacientes';

export function usePacientes() {
  return useListaPaginada<Paciente>(PACIENTES_KEY, pacientesService.listar);
}

export function usePaciente(id: string | undefined) {
  return useSWR<Paciente, ApiProblem>(id ? [PACIENTES_KEY, id] : null, () => pacientesService.abrir(id ?? ''), {
    revalidateOnFocus: false,
  });
}

export function useEditarPaciente(id: string) {
  const { mutate } = useSWRConfig();
  const { mutate: recarregar } = usePaciente(id);
  return {
    recarregar: () => recarregar(),
    async editar(versao: number, corpo: PacienteCorpo): Promise<Paciente> {
      const salvo = await pacientesService.editar(id, versao, corpo);
      await Promise.all([
        mutate([PACIENTES_KEY, id], salvo, { revalidate: false }),
        mutate(unstable_serialize(() => [PACIENTES_KEY, undefined])),
      ]);
      return salvo;
    },
  };
}

/** Nothing is asked until the term can find someone: two letters of a name or four digits of a CPF or CNS. */
export function buscavel(termo: string): boolean {
  const text = termo.trim();
  return /\p{L}/u.test(text) ? text.length >= 2 : digitos(text).length >= 4;
}

/** Identifiers are searched by their digits: the screen shows them with punctuation. */
function termoDeBusca(texto: string): string {
  return /\p{L}/u.test(texto) ? texto.trim() : digitos(texto);
}

export function useBuscaPacientes(texto: string) {
  const termo = termoDeBusca(texto);
  return useSWR<PacienteEncontrado[], ApiProblem>(
    buscavel(texto) ? [`${PACIENTES_KEY}/busca`, termo] : null,
    () => pacientesService.buscar(termo),
    { keepPreviousData: true, revalidateOnFocus: false },
  );
}
