import { apiClient } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';

export type SegundoFator = ResponseOf<'lerSegundoFator'>;
export type Passkey = SegundoFator['passkeys'][number];
export type NovoTotp = ResponseOf<'iniciarTotp', 201>;

type Codigos = ResponseOf<'confirmarTotp'>;

const FATOR = '/auth/segundo-fator';

/** Options and answers of passkeys are W3C's JSON, read and written by the browser alone. */
export const segurancaService = {
  trocarSenha: (senha: string) => apiClient.put<void>('/auth/senha', { senha }),
  trocarEmail: (email: string) => apiClient.post<void>('/auth/email', { email }),
  confirmarEmail: (token: string) => apiClient.post<void>('/auth/email/confirmacao', { token }),

  segundoFator: () => apiClient.get<SegundoFator>(FATOR),
  prepararTotp: () => apiClient.post<NovoTotp>(`${FATOR}/totp`),
  confirmarTotp: (codigo: string) => apiClient.post<Codigos>(`${FATOR}/totp/confirmacao`, { codigo }),
  desativarTotp: () => apiClient.delete(`${FATOR}/totp`),
  trocarCodigos: () => apiClient.post<Codigos>(`${FATOR}/codigos`),

  opcoesDeRegistro: async () =>
    (await apiClient.post<ResponseOf<'pedirRegistroDePasskey'>>('/auth/passkeys/registro')).opcoes,
  guardarPasskey: (nome: string, resposta: unknown) => apiClient.post<Passkey>('/auth/passkeys', { nome, resposta }),
  removerPasskey: (id: string) => apiClient.delete(`/auth/passkeys/${id}`),

  definirPin: (pin: string) => apiClient.put<void>('/auth/pin', { pin }),
  removerPin: () => apiClient.delete('/auth/pin'),
  /** The server's own bytes, untouched. */
  exportarConta: () => apiClient.binary('/auth/exportacao'),
  encerrarTodas: () => apiClient.delete('/auth/sessoes'),
};
