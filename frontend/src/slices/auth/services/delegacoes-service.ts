import { chamar } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

/** `terminaEm`: last day on which it is in force. */
export type Delegacao = ResponseOf<'listarDelegacoes'>['itens'][number];

export type NovoConvite = RequestOf<'convidarAssistente'>;

export const delegacoesService = {
  listar: (cursor?: string) => chamar('listarDelegacoes', { query: { cursor } }),
  convidar: (convite: NovoConvite) => chamar('convidarAssistente', { corpo: convite }),
  encerrar: (id: string) => chamar('encerrarDelegacao', { caminho: { id } }),
  aceitar: (token: string) => chamar('aceitarDelegacao', { corpo: { token } }),
};
