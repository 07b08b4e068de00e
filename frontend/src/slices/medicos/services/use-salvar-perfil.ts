import { useSWRConfig } from 'swr';
import type { Medico } from '@/shared/services/medicos-service';
import { EMISSORES_KEY, PERFIL_KEY } from '@/shared/services/use-medicos';
import { medicosEscrita, type DadosPerfil } from './medicos-service';

export function useSalvarPerfil() {
  const { mutate } = useSWRConfig();
  return async (dados: DadosPerfil, versao?: number): Promise<Medico> => {
    const salvo = await medicosEscrita.salvarPerfil(dados, versao);
    await Promise.all([mutate(PERFIL_KEY, salvo, { revalidate: false }), mutate(EMISSORES_KEY)]);
    return salvo;
  };
}
