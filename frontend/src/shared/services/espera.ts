import type { ApiProblem } from './api-problem';

interface Waiting {
  promise: Promise<void>;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** Calls that only a person can let go on. They share one wait; whoever asks the person ends it. */
export interface Espera {
  /** @throws {ApiProblem} the refusal, when no screen is there to ask. */
  pedir: (recusa: ApiProblem) => Promise<void>;
  concluir: () => void;
  desistir: (reason: ApiProblem) => void;
  aoPedir: (listener: () => void) => () => void;
}

export function makeEspera(): Espera {
  let current: Waiting | undefined;
  const listeners = new Set<() => void>();

  return {
    async pedir(recusa) {
      if (listeners.size === 0) throw recusa;
      const { promise } = (current ??= waiting()); // a listener may end the wait at once
      listeners.forEach((listener) => listener());
      return promise;
    },
    concluir() {
      current?.resolve();
      current = undefined;
    },
    desistir(reason) {
      current?.reject(reason);
      current = undefined;
    },
    aoPedir(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `Promise.withResolvers`, which the older browsers of clinics do not have yet. */
function waiting(): Waiting {
  const parts = {} as Waiting; // filled at once: a promise's executor runs synchronously
  parts.promise = new Promise<void>((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
