import { chamar } from '@/shared/services/api-client';

export const catalogoService = {
  buscarDoencas: async (busca: string) => (await chamar('buscarDoencas', { query: { busca } })).itens,
  doenca: (cid: string) => chamar('lerDoenca', { caminho: { cid } }),
};
