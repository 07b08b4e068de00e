import type { Removidos } from '../../domain/contas/removidos.ts';

export interface Heranca {
  /**
   * Whatever lets somebody into the account, or work in its name, without its password: a login that is under way ends
   * with it or does not happen.
   */
  remover(agora: Date): Promise<Removidos>;
}
