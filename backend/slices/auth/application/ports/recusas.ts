import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { ChaveApiId } from '../../domain/chaves/chave-api.ts';

export interface Recusa {
  readonly acao?: 'sessao.recusar' | 'sessao.reutilizar' | 'chave_api.recusar';
  /** Unknown when no account answers to what was given: the event is then the system's. */
  readonly conta: UsuarioId | undefined;
  /** Of a person who had entered already and could not prove it again. */
  readonly sessao?: { readonly id: SessaoId; readonly ator: UsuarioId | undefined };
  /** Of a key; nobody's act when it no longer lets anybody in. */
  readonly chave?: { readonly id: ChaveApiId; readonly ator: UsuarioId | undefined };
  /** Why; never what was typed. */
  readonly codigo: string;
}

export interface Recusas {
  /** Kept whatever becomes of the transaction that refused. */
  registrar(recusa: Recusa): Promise<void>;
}
