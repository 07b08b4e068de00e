import type { FastifyInstance } from 'fastify';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

export type Contadores = ReturnType<typeof makeContadores>;

/** Refusals of this process that leave no row behind, counted by their code. */
export function makeContadores(now: () => Date = () => new Date()) {
  const desde = now();
  const porCodigo = new Map<string, number>();

  return {
    desde,
    total: (codigo: string) => porCodigo.get(codigo) ?? 0,

    /** Every refusal of the routes registered after it. */
    contar(app: FastifyInstance): void {
      app.addHook('onError', async (_request, _reply, error: unknown) => {
        if (error instanceof DomainError) porCodigo.set(error.code, (porCodigo.get(error.code) ?? 0) + 1);
      });
    },
  };
}
