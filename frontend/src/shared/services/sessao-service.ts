import { sessao } from './api-client';

export type { Autor, Desafio, Desbloqueio, Usuario } from './api-client';

/** What the session asks of a person, and the person's answers: a challenge, a proof of identity, an unlock. */
export const sessaoService = sessao;
