import { chamar } from '@/shared/services/api-client';

export const catalogoService = {
  buscarDoencas: async (busca: string, signal: AbortSignal) =>
    (await chamar('buscarDoencas', { query: { busca }, signal })).itens,
  doenca: (cid: string) => chamar('lerDoenca', { caminho: { cid } }),
};
