import type { Papel } from '../../../../shared/domain/papel.ts';
import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';

export type RecuperacaoId = Brand<string, 'RecuperacaoId'>;

const DIA_MS = 24 * 3_600_000;
const PEDIDO_MS = 7 * DIA_MS;

/** Until an administrador has confirmed it. */
export function expiracaoDaRecuperacao(agora: Date): Date {
  return new Date(agora.getTime() + PEDIDO_MS);
}

/** The day that the database counts from the confirmation, in which the owner may say that it was not them. */
export function fimDaEspera(confirmadaEm: Date): Date {
  return new Date(confirmadaEm.getTime() + DIA_MS);
}

/** What an administrador sees of one. */
export interface RecuperacaoAberta {
  readonly id: RecuperacaoId;
  readonly usuarioId: UsuarioId;
  readonly nome: string;
  readonly email: string;
  readonly papel: Papel;
  readonly pedidaEm: Date;
  readonly confirmadaEm: Date | null;
  /** From when on the password is enough. */
  readonly valeEm: Date | null;
}
