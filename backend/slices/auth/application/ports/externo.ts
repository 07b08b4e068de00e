import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../shared/domain/unidade-de-trabalho.ts';
import type {
  IdentidadeExterna,
  IdentidadeExternaId,
  IdentidadeProvada,
  PedidoExterno,
  SubHash,
} from '../../domain/externo/externo.ts';
import type { TokenHash } from '../../domain/contas/token-de-uso-unico.ts';
import type { AuthRepositorios } from './repositorios.ts';

/** The providers that the configuration names. `segredo` is what the browser's cookie holds: all proofs come from it. */
export interface ClienteExterno {
  readonly provedores: readonly { readonly id: string; readonly nome: string }[];
  /**
   * Where the browser must go.
   * @throws {ProvedorNaoEncontradoError} {ProvedorIndisponivelError}
   */
  enderecoDe(provedor: string, segredo: string): Promise<string>;
  /** Whether the address that the browser came back to answers the request that this secret made. */
  responde(retorno: URL, segredo: string): boolean;
  /**
   * Whom the provider vouches for, its e-mail confirmed.
   * @throws {ProvedorNaoEncontradoError} {ProvedorIndisponivelError} {EntradaCanceladaError} {EntradaRecusadaError}
   * {EmailSemConfirmacaoNoProvedorError}
   */
  identidade(provedor: string, retorno: URL, segredo: string): Promise<IdentidadeProvada>;
}

/** What precedes a usuario. */
export interface Externos {
  guardarPedido(hash: TokenHash, pedido: PedidoExterno, agora: Date, expiraEm: Date): Promise<void>;
  /** Once. */
  usarPedido(hash: TokenHash, agora: Date): Promise<PedidoExterno | undefined>;
  contaDe(
    provedor: string,
    sub: SubHash,
  ): Promise<{ identidadeId: IdentidadeExternaId; usuarioId: UsuarioId; suspenso: boolean } | undefined>;
  donoDoBilhete(hash: TokenHash): Promise<UsuarioId | undefined>;
}

export interface IdentidadeRepository {
  /** @throws {IdentidadeJaLigadaError} when it is linked, whoever's it is. */
  insert(usuarioId: UsuarioId, identidade: IdentidadeExterna): Promise<void>;
  list(): Promise<IdentidadeExterna[]>;
  findByProvedor(provedor: string): Promise<IdentidadeExterna | undefined>;
  marcarUso(id: IdentidadeExternaId, agora: Date): Promise<void>;
  /** The one that was there. */
  delete(id: IdentidadeExternaId): Promise<IdentidadeExterna | undefined>;
}

export interface BilheteRepository {
  /** Retires the earlier ones. */
  insert(hash: TokenHash, usuarioId: UsuarioId, de: IdentidadeExternaId, agora: Date, expiraEm: Date): Promise<void>;
  /** Counts a code before it is checked. Answers whether the ticket still stands. */
  tentar(hash: TokenHash, agora: Date): Promise<boolean>;
  /** Once: the identity that it came from. */
  usar(hash: TokenHash, agora: Date): Promise<IdentidadeExternaId | undefined>;
}

export interface ExternoRepositorios extends AuthRepositorios {
  readonly identidades: IdentidadeRepository;
  readonly bilhetes: BilheteRepository;
  /** Whose request to link it is comes from the transaction. */
  readonly externos: Externos;
}

export type ExternoUnidadeDeTrabalho = UnidadeDeTrabalho<ExternoRepositorios>;
