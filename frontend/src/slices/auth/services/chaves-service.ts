import { chamar } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type NovaChave = RequestOf<'criarChave'>;
export type ChaveCriada = ResponseOf<'criarChave', 201>;
export type Chave = ResponseOf<'listarChaves'>['itens'][number] & { vencida: boolean };

export const chavesService = {
  listar: async (): Promise<Chave[]> => {
    const { itens } = await chamar('listarChaves');
    const agora = new Date();
    return itens.map((chave) => ({ ...chave, vencida: new Date(chave.expiraEm) <= agora }));
  },
  criar: (nova: NovaChave) => chamar('criarChave', { corpo: nova }),
  revogar: (id: string) => chamar('revogarChave', { caminho: { id } }),
};
