/**
 * Everything that a browser keeps of us, by name: preferences, and ids at most. Nothing of a patient, no token.
 * What is kept may be gone or refused (private window): every reader lives without it.
 */
const CHAVES = {
  ultimoEmissorId: 'ultimoEmissorId',
  emNomeDe: 'emNomeDe',
} as const;

export type ChaveLocal = keyof typeof CHAVES;

function makeStore(onde: () => Storage) {
  return {
    ler(chave: ChaveLocal): string | undefined {
      try {
        return onde().getItem(CHAVES[chave]) ?? undefined;
      } catch {
        return undefined;
      }
    },
    guardar(chave: ChaveLocal, valor: string): void {
      try {
        onde().setItem(CHAVES[chave], valor);
      } catch {
        // A full or forbidden storage only costs the convenience.
      }
    },
    apagar(chave: ChaveLocal): void {
      try {
        onde().removeItem(CHAVES[chave]);
      } catch {
        // What could not be kept need not be taken away.
      }
    },
  };
}

export const localStore = makeStore(() => window.localStorage);

/** Of this tab alone, and gone with it. */
export const sessaoStore = makeStore(() => window.sessionStorage);
