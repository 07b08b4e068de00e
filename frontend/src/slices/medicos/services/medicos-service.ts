import { chamar } from '@/shared/services/api-client';
import type { RequestOf } from '@/shared/services/openapi-types';

export type DadosPerfil = RequestOf<'salvarMedico'>;
export type DadosClinica = RequestOf<'criarClinica'>;

export const medicosEscrita = {
  /** The first one creates the profile and needs no version. */
  salvarPerfil: (dados: DadosPerfil, versao?: number) => chamar('salvarMedico', { corpo: dados, ifMatch: versao }),
  clinica: (id: string) => chamar('lerClinica', { caminho: { id } }),
  criarClinica: (dados: DadosClinica) => chamar('criarClinica', { corpo: dados }),
  salvarClinica: (id: string, dados: DadosClinica, versao: number) =>
    chamar('editarClinica', { caminho: { id }, corpo: dados, ifMatch: versao }),
};
