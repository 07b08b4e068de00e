import { chamar } from './api-client';
import type { ResponseOf } from './openapi-types';

/** Who is there, in what state the session is, and for whom they may work. */
export type Eu = ResponseOf<'lerUsuarioAtual'>;

export const euService = {
  ler: () => chamar('lerUsuarioAtual'),
};
