import { apiClient } from './api-client';

export type { Autor, Desafio, Desbloqueio } from './api-client';

/** What the session asks of a person, and the person's answers: a challenge, a proof of identity, an unlock. */
export const sessaoService = apiClient.session;
