import { chamar } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';
import type { LinkComSenha } from './auth-service';

export type RecuperacaoAberta = ResponseOf<'listarRecuperacoes'>['itens'][number];

export const recuperacaoService = {
  pedir: (email: string, senha: string) => chamar('pedirRecuperacao', { corpo: { email, senha } }),
  confirmar: (link: LinkComSenha) => chamar('confirmarRecuperacao', { corpo: link }),
  cancelar: (token: string) => chamar('cancelarRecuperacao', { corpo: { token } }),
  listar: async () => (await chamar('listarRecuperacoes')).itens,
  aprovar: (id: string) => chamar('aprovarRecuperacao', { caminho: { id } }),
  recusar: (id: string) => chamar('recusarRecuperacao', { caminho: { id } }),
};
