import useSWR from 'swr';
import { ApiProblem } from './api-problem';
import { medicosService, type Clinica, type Medico } from './medicos-service';

export const PERFIL_KEY = 'lerMedico';
export const CLINICAS_KEY = 'listarClinicas';
export const EMISSORES_KEY = 'listarEmissores';

/** `null`: signed up, profile still to fill. */
export function usePerfil(enabled = true) {
  return useSWR<Medico | null, ApiProblem>(enabled ? PERFIL_KEY : null, async () => {
    try {
      return await medicosService.perfil();
    } catch (error) {
      if (ApiProblem.from(error).status === 404) return null;
      throw error;
    }
  });
}

export function useClinicas(enabled = true) {
  return useSWR<Clinica[], ApiProblem>(
    enabled ? CLINICAS_KEY : null,
    async () => (await medicosService.clinicas()).itens,
  );
}

export function useEmissores(enabled = true) {
  return useSWR(enabled ? EMISSORES_KEY : null, async () => (await medicosService.emissores()).itens);
}
