import { chamar } from './api-client';
import type { ResponseOf } from './openapi-types';

export type Medico = ResponseOf<'lerMedico'>;
export type Clinica = ResponseOf<'lerClinica'>;

/** What more than one slice reads of medicos. Writing belongs to the slice. */
export const medicosService = {
  perfil: () => chamar('lerMedico'),
  clinicas: () => chamar('listarClinicas', { query: { limite: 100 } }),
  emissores: () => chamar('listarEmissores', { query: { limite: 100 } }),
};
