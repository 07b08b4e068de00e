import type { Resposta } from '@/shared/hooks/use-resposta';
import type { ApiProblem } from '@/shared/services/api-problem';

/** What is known of something that was asked for, as SWR tells it. */
export interface Leitura<T> {
  data: T | undefined;
  error: ApiProblem | undefined;
  /** Asked, and nothing is known of it yet. */
  isLoading: boolean;
  /** Asks again. */
  mutate: () => unknown;
}

/** Neither the thing nor a failure: the first answer is still to come. */
export function espera({ data, error }: Leitura<unknown>): boolean {
  return data === undefined && error === undefined;
}

/** Two that are of use only together. */
export function juntas<A, B>(a: Leitura<A>, b: Leitura<B>): Leitura<[A, B]> {
  return {
    data: a.data === undefined || b.data === undefined ? undefined : [a.data, b.data],
    error: a.error ?? b.error,
    isLoading: a.isLoading || b.isLoading,
    mutate: () => Promise.all([a.mutate(), b.mutate()]),
  };
}

/** The answer to what is being typed. */
export function deResposta<T>(resposta: Resposta<T>): Leitura<T> {
  return {
    data: resposta.estado === 'pronta' ? resposta.valor : undefined,
    error: resposta.estado === 'falhou' ? resposta.problema : undefined,
    isLoading: resposta.estado === 'esperando',
    mutate: () => resposta.estado === 'falhou' && resposta.tentar(),
  };
}
