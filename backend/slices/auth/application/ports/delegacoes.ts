import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Delegacao, DelegacaoId, PapelDaDelegacao } from '../../domain/delegacoes/delegacao.ts';
import type { Email } from '../../domain/contas/email.ts';
import type { TokenHash } from '../../domain/contas/token-de-uso-unico.ts';

export interface NovoConvite {
  readonly id: DelegacaoId;
  readonly medicoId: UsuarioId;
  readonly papel: PapelDaDelegacao;
  readonly email: Email;
  readonly hash: TokenHash;
  readonly expiraEm: Date;
  readonly terminaEm: CalendarDate;
}

export interface PaginaDeDelegacoes {
  readonly depoisDe: DelegacaoId | undefined;
  readonly limite: number;
}

export type RecusaDoAceite = 'invalido' | 'pede_assistente' | 'pede_medico' | 'outro_email';
export type ResultadoDoAceite = RecusaDoAceite | { readonly aceita: DelegacaoId };

/** Everything under the policies of the usuario who asks; both sides see a delegation. */
export interface Delegacoes {
  /** Earlier invitations of the same medico to the same address that nobody accepted are over. */
  convidar(convite: NovoConvite): Promise<Delegacao>;
  /** Newest first. */
  listar(usuarioId: UsuarioId, pagina: PaginaDeDelegacoes): Promise<Delegacao[]>;
  ler(usuarioId: UsuarioId, id: DelegacaoId): Promise<Delegacao | undefined>;
  /** Answers whether there was one to end. */
  encerrar(usuarioId: UsuarioId, id: DelegacaoId): Promise<boolean>;
  aceitar(usuarioId: UsuarioId, convite: TokenHash): Promise<ResultadoDoAceite>;
  /** Whether whoever acts in this request may work in the medico's name, as the database sees it. */
  emVigor(medicoId: UsuarioId): Promise<boolean>;
}
