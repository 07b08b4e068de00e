import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';

export type IdentidadeExternaId = Brand<string, 'IdentidadeExternaId'>;

/** SHA-256 of issuer and subject: at some providers the subject is a CPF. */
export type SubHash = Brand<Uint8Array, 'SubHash'>;

/** Whom a provider vouched for, just now, in answer to a request of ours. */
export interface IdentidadeProvada {
  readonly subHash: SubHash;
  /** Confirmed by the provider. For its owner's eyes: no account is ever found by it. */
  readonly email: string;
}

export interface IdentidadeExterna extends IdentidadeProvada {
  readonly id: IdentidadeExternaId;
  readonly provedor: string;
  readonly criadaEm: Date;
  readonly ultimoUsoEm: Date | null;
}

/** Somebody on the way to a provider and back. */
export interface PedidoExterno {
  readonly provedor: string;
  /** Who is linking, and from which session; without it, a login. */
  readonly ligacao: { readonly usuarioId: UsuarioId; readonly sessaoId: SessaoId } | undefined;
  readonly proximo: string | null;
}

const MINUTE = 60_000;
/** Time to type a password and a code at the provider. */
const PEDIDO_MS = 10 * MINUTE;
/** Time to type the code of our own second factor. */
const BILHETE_MS = 5 * MINUTE;
/** Codes of the second factor that one proof of the provider is good for. */
export const TENTATIVAS_DO_BILHETE = 5;

export function expiracaoDoPedido(agora: Date): Date {
  return new Date(agora.getTime() + PEDIDO_MS);
}

export function expiracaoDoBilhete(agora: Date): Date {
  return new Date(agora.getTime() + BILHETE_MS);
}

/** @throws {ValorInvalidoError} unless it is a path of ours, as a browser reads it, dots and backslashes included. */
export function parseProximo(proximo: string | undefined): string | null {
  if (proximo === undefined) return null;
  const aqui = 'http://aqui.invalid';
  const url = /^\/(?![/\\])[^\\\s]*$/.test(proximo) && URL.canParse(proximo, aqui) ? new URL(proximo, aqui) : undefined;
  if (url?.origin !== aqui || url.pathname.startsWith('//')) {
    throw new ValorInvalidoError('proximo_invalido', 'O endereço não é desta aplicação.', 'Comece de novo.');
  }
  return url.pathname + url.search;
}
