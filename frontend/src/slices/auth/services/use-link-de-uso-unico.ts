import useSWRImmutable from 'swr/immutable';
import { ApiProblem } from '@/shared/services/api-problem';

/** By token: the page is drawn anew when it turns out who is signed in, and a second request would find the token spent. */
const pedidos = new Map<string, Promise<true>>();

/** Confirms once. A request that failed may be made again. */
export function useLinkDeUsoUnico(
  caminho: string,
  token: string | undefined,
  confirmar: (token: string) => Promise<unknown>,
) {
  return useSWRImmutable<true, ApiProblem, [string, string] | null>(
    token ? [caminho, token] : null,
    ([, chave]: [string, string]) => {
      const pedido = pedidos.get(chave) ?? confirmar(chave).then(() => true as const);
      pedidos.set(chave, pedido);
      pedido.catch((error: unknown) => {
        // A refusal stays a refusal; only what did not arrive is worth another try.
        const { status } = ApiProblem.from(error);
        if (status === 0 || status === 429 || status >= 500) pedidos.delete(chave);
      });
      return pedido;
    },
    { shouldRetryOnError: false },
  );
}
