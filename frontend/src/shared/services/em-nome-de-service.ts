import { definirEmNomeDe } from './api-client';
import { sessaoStore } from './local-storage';

/** For whom an assistente works in this tab. Only the id of the account is kept, so that a reload does not ask again. */
export const emNomeDeService = {
  lembrado: () => sessaoStore.ler('emNomeDe'),
  definir(usuarioId: string): void {
    definirEmNomeDe(usuarioId);
    sessaoStore.guardar('emNomeDe', usuarioId);
  },
  esquecer(): void {
    definirEmNomeDe(undefined);
    sessaoStore.apagar('emNomeDe');
  },
};
