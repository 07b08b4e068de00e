import { sessao } from './api-client';
import { sessaoStore } from './local-storage';

/** `person:medico`. Here too: a browser that keeps nothing must not take one back to one's own rows at the next page. */
let escolha: string | undefined;

/** For whom one works in this tab. Only ids of accounts are kept, so that a reload does not ask again. */
export const emNomeDeService = {
  /** Whom this person chose; who signs in after another on the same tab has chosen nobody. */
  lembrado(usuarioId: string): string | undefined {
    const [quem, medicoId] = (escolha ?? sessaoStore.ler('emNomeDe') ?? '').split(':');
    return quem === usuarioId ? medicoId : undefined;
  },
  /** Whom the requests name at this moment. */
  atual: () => sessao.autor().medicoId,
  /** Without a medico, for oneself; what is remembered stays until it is forgotten. */
  definir(usuarioId: string, medicoId: string | undefined): void {
    sessao.trabalharPara(medicoId);
    if (!medicoId) return;
    escolha = `${usuarioId}:${medicoId}`;
    sessaoStore.guardar('emNomeDe', escolha);
  },
  esquecer(): void {
    sessao.trabalharPara(undefined);
    escolha = undefined;
    sessaoStore.apagar('emNomeDe');
  },
};
