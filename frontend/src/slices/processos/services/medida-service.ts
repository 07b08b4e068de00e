import { chamar } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type Medida = ResponseOf<'medirTextos'>['campos'][string];

export interface TextoParaMedir extends Pick<RequestOf<'medirTextos'>, 'documento' | 'uf' | 'protocolo'> {
  /** Name of the field on the paper. */
  campo: string;
  texto: string;
}

export const medidaService = {
  /** `undefined`: the form in force there does not print the field. */
  medir: async ({ campo, texto, ...papel }: TextoParaMedir, signal: AbortSignal): Promise<Medida | undefined> => {
    const corpo: RequestOf<'medirTextos'> = { ...papel, campos: { [campo]: texto } };
    const { campos } = await chamar('medirTextos', { corpo, signal });
    return Object.values(campos)[0];
  },
};
