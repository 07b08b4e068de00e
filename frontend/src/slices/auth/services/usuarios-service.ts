import { chamar } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';
import type { Papel } from '@/shared/utils/telas';

export type UsuarioEncontrado = ResponseOf<'buscarUsuarios'>['itens'][number];

export const usuariosService = {
  /** The term goes in the body: a name or an address never appears in a URL. */
  buscar: async (termo: string) => (await chamar('buscarUsuarios', { corpo: { termo } })).itens,
  mudarPapel: (id: string, userType: Papel) => chamar('mudarPapel', { caminho: { id }, corpo: { userType } }),
  suspender: (id: string) => chamar('suspenderUsuario', { caminho: { id } }),
  reativar: (id: string) => chamar('reativarUsuario', { caminho: { id } }),
};
