/**
 * Everything that a browser keeps of us, by name: preferences, and ids at most. Nothing of a patient, no token.
 * What is kept may be gone or refused (private window): every reader lives without it.
 */
const CHAVES = {
  ultimoEmissorId: 'ultimoEmissorId',
} as const;

export type ChaveLocal = keyof typeof CHAVES;

export const localStore = {
  ler(chave: ChaveLocal): string | undefined {
    try {
      return window.localStorage.getItem(CHAVES[chave]) ?? undefined;
    } catch {
      return undefined;
    }
  },
  guardar(chave: ChaveLocal, valor: string): void {
    try {
      window.localStorage.setItem(CHAVES[chave], valor);
    } catch {
      // A full or forbidden storage only costs the convenience.
    }
  },
};
