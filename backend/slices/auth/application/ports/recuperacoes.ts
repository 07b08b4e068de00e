import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { RecuperacaoAberta, RecuperacaoId } from '../../domain/contas/recuperacao.ts';
import type { TokenHash } from '../../domain/contas/token-de-uso-unico.ts';

/** Of the usuario of the transaction. */
export interface RecuperacaoRepository {
  /** Takes the place of an open one, whose confirmation goes with it. */
  abrir(id: RecuperacaoId, usuarioId: UsuarioId, agora: Date): Promise<void>;
  /** Answers whether there was one open. */
  encerrar(desfecho: 'cancelada' | 'substituida', agora: Date): Promise<boolean>;
  /** After its wait: the second factor and the retention end with it. Answers whether one did. */
  concluir(agora: Date): Promise<boolean>;
  /** Whom it is told to. */
  administradores(): Promise<string[]>;
}

export type Decisao =
  { readonly resultado: 'feito'; readonly email: string } | { readonly resultado: 'nao_encontrado' | 'proprio' };

/** Every one of them is refused by the database unless the first argument is an administrador. */
export interface Recuperacoes {
  listar(administradorId: UsuarioId, agora: Date): Promise<RecuperacaoAberta[]>;
  confirmar(administradorId: UsuarioId, id: RecuperacaoId, agora: Date, cancelamento: TokenHash): Promise<Decisao>;
  recusar(administradorId: UsuarioId, id: RecuperacaoId, agora: Date): Promise<Decisao>;
}
