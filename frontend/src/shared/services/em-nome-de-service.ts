import { apiClient, definirEmNomeDe } from './api-client';
import { sessaoStore } from './local-storage';

/** For whom one works in this tab. Only the id of the account is kept, so that a reload does not ask again. */
export const emNomeDeService = {
  lembrado: () => sessaoStore.ler('emNomeDe'),
  /** Whom the requests name at this moment. */
  atual: () => apiClient.session.autor().medicoId,
  /** `undefined` for oneself; what is remembered stays until it is forgotten. */
  definir(usuarioId: string | undefined): void {
    definirEmNomeDe(usuarioId);
    if (usuarioId) sessaoStore.guardar('emNomeDe', usuarioId);
  },
  esquecer(): void {
    definirEmNomeDe(undefined);
    sessaoStore.apagar('emNomeDe');
  },
};
