import useSWR, { useSWRConfig } from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import type { Clinica } from '@/shared/services/medicos-service';
import { CLINICAS_KEY, EMISSORES_KEY } from '@/shared/services/use-medicos';
import { medicosEscrita, type DadosClinica } from './medicos-service';

const clinicaKey = (id: string) => ['lerClinica', id] as const;

/** Asked once per visit: a form under somebody's hands must not change by itself. */
export function useClinica(id: string | undefined) {
  return useSWR<Clinica, ApiProblem>(id ? clinicaKey(id) : null, () => medicosEscrita.clinica(id as string), {
    revalidateOnFocus: false,
    revalidateIfStale: true,
    revalidateOnReconnect: false,
  });
}

/** Creates without `atual`, edits with it; the lists that other screens hold follow. */
export function useSalvarClinica() {
  const { mutate } = useSWRConfig();
  return async (dados: DadosClinica, atual?: Pick<Clinica, 'id' | 'versao'>): Promise<Clinica> => {
    const salva = atual
      ? await medicosEscrita.salvarClinica(atual.id, dados, atual.versao)
      : await medicosEscrita.criarClinica(dados);
    await Promise.all([
      mutate(clinicaKey(salva.id), salva, { revalidate: false }),
      mutate(CLINICAS_KEY),
      mutate(EMISSORES_KEY),
    ]);
    return salva;
  };
}
