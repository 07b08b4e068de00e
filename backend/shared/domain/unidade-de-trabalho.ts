import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';

/**
 * Runs `trabalho` as one transaction of one usuario: all of it is kept or none, and its repositories see no row of
 * anybody else (row-level security).
 */
export type UnidadeDeTrabalho<Repositorios> = <T>(
  usuarioId: UsuarioId,
  trabalho: (repositorios: Repositorios) => Promise<T>,
) => Promise<T>;
