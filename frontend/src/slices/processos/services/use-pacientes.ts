import useSWR, { useSWRConfig } from 'swr';
import { unstable_serialize } from 'swr/infinite';
import { useResposta, type Resposta } from '@/shared/hooks/use-resposta';
import type { ApiProblem } from '@/shared/services/api-problem';
import { useListaPaginada } from '@/shared/services/use-lista-paginada';
import { digitos } from '@/shared/utils/formatos';
import { pacientesService } from './pacientes-service';
import type { EditarPacienteCorpo, HistoricoDoPaciente, Paciente, PacienteEncontrado } from './tipos';

const PACIENTES_KEY = 'listarPacientes';
const PACIENTE_KEY = 'lerPaciente';
const BUSCA_MS = 120;
const HISTORICO_KEY = 'lerHistoricoDoPaciente';

export function usePacientes() {
  return useListaPaginada<Paciente>(PACIENTES_KEY, pacientesService.listar);
}

export function usePaciente(id: string | undefined) {
  return useSWR<Paciente, ApiProblem>(id ? [PACIENTE_KEY, id] : null, () => pacientesService.abrir(id ?? ''), {
    revalidateOnFocus: false,
  });
}

/** Asked once and when something changes: each look is recorded. */
export function useHistoricoDoPaciente(id: string | undefined) {
  return useSWR<HistoricoDoPaciente, ApiProblem>(
    id ? [HISTORICO_KEY, id] : null,
    () => pacientesService.historico(id ?? ''),
    { revalidateOnFocus: false, revalidateOnReconnect: false },
  );
}

export function useEditarPaciente(id: string) {
  const { mutate } = useSWRConfig();
  const { mutate: recarregar } = usePaciente(id);
  return {
    async recarregar() {
      void mutate([HISTORICO_KEY, id]);
      return recarregar();
    },
    async editar(versao: number, corpo: EditarPacienteCorpo): Promise<Paciente> {
      const salvo = await pacientesService.editar(id, versao, corpo);
      await Promise.all([
        mutate([PACIENTE_KEY, id], salvo, { revalidate: false }),
        mutate([HISTORICO_KEY, id]),
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

/** As it is typed; a list is only ever the one of what stands in the field. */
export function useBuscaPacientes(texto: string): Resposta<PacienteEncontrado[]> {
  return useResposta(buscavel(texto) ? termoDeBusca(texto) : undefined, pacientesService.buscar, BUSCA_MS);
}
