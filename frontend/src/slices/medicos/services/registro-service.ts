import { chamar } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type Registro = ResponseOf<'lerRegistro'>;
export type CorrecaoDoRegistro = RequestOf<'corrigirRegistro'>;

export type CorrecaoFeita = ResponseOf<'listarCorrecoes'>['itens'][number];

export const registroService = {
  /** What an administrador corrected in one's own register. */
  correcoes: async () => (await chamar('listarCorrecoes')).itens,
  ler: (usuarioId: string) => chamar('lerRegistro', { caminho: { usuarioId } }),
  corrigir: (usuarioId: string, versao: number, correcao: CorrecaoDoRegistro) =>
    chamar('corrigirRegistro', { caminho: { usuarioId }, corpo: correcao, ifMatch: versao }),
};
