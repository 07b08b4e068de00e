import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../shared/domain/unidade-de-trabalho.ts';
import type { EstadoDaSessao, MotivoDeEncerramento, Sessao, UsoDoRefresh } from '../../domain/sessoes/sessao.ts';
import type { PapelDaDelegacao } from '../../domain/delegacoes/delegacao.ts';
import type { Email } from '../../domain/contas/email.ts';
import type { Finalidade, TokenHash } from '../../domain/contas/token-de-uso-unico.ts';
import type { SenhaHash, Usuario } from '../../domain/contas/usuario.ts';
import type { ChaveRepository } from './chaves.ts';
import type { Heranca } from './heranca.ts';
import type { RecuperacaoRepository } from './recuperacoes.ts';
import type { FatorRepository, PasskeyRepository } from './segundo-fator.ts';

export interface UsuarioRepository {
  /** @throws {EmailJaCadastradoError} when the e-mail has an account. */
  insert(usuario: Omit<Usuario, 'suspensoEm' | 'retidaEm'>, senhaHash: SenhaHash): Promise<void>;
  findById(id: UsuarioId): Promise<Usuario | undefined>;
  /** Holds the password until the transaction ends; answers whether it still is this one. */
  holdsSenha(id: UsuarioId, senhaHash: SenhaHash): Promise<boolean>;
  /** Whatever else would change how the account is entered waits until the transaction ends. */
  hold(id: UsuarioId): Promise<void>;
  /** Keeps the first instant. */
  reter(id: UsuarioId, agora: Date): Promise<void>;
  trocarSenha(id: UsuarioId, senhaHash: SenhaHash, agora: Date): Promise<void>;
  senhaHash(id: UsuarioId): Promise<SenhaHash | undefined>;
  /** @throws {EmailJaCadastradoError} when the e-mail has another account. */
  trocarEmail(id: UsuarioId, email: Email, agora: Date): Promise<void>;
  pinHash(id: UsuarioId): Promise<SenhaHash | undefined>;
  trocarPin(id: UsuarioId, pinHash: SenhaHash | null, agora: Date): Promise<void>;
  /** The medicos in whose name they may work now, and as what. */
  delegantes(): Promise<Delegante[]>;
  /** Keeps the first confirmation. */
  confirmarEmail(id: UsuarioId, agora: Date): Promise<void>;
}

export interface Delegante {
  readonly id: UsuarioId;
  readonly nome: string;
  readonly papel: PapelDaDelegacao;
}

export interface PaginaDeSessoes {
  readonly depoisDe: SessaoId | undefined;
  readonly limite: number;
}

export interface SessaoRepository {
  insert(sessao: Sessao, refresh: TokenHash): Promise<void>;
  /** Locks it, so that two refreshes at once go one after the other. */
  findToRefresh(id: SessaoId): Promise<Sessao | undefined>;
  /** Of a living session whose usuario is not suspended. */
  estadoSeViva(id: SessaoId, agora: Date): Promise<EstadoDaSessao | undefined>;
  /** Living ones, newest first. */
  listVivas(agora: Date, pagina: PaginaDeSessoes): Promise<Sessao[]>;
  update(sessao: Sessao): Promise<void>;
  /** Leaves alive only so many, those used last. */
  endAllBut(quantas: number, usuarioId: UsuarioId, agora: Date): Promise<void>;
  endAll(motivo: MotivoDeEncerramento, agora: Date, exceto?: SessaoId): Promise<void>;
  /** The person proved who they are: unlocked, and no PIN counts as tried. */
  reautenticar(id: SessaoId, agora: Date): Promise<void>;
  /** The session was proved by a second factor too. */
  provarSegundoFator(id: SessaoId, agora: Date): Promise<void>;
  /** The proof of identity goes with it: four digits open the screen, and nothing that asks for the password. */
  bloquear(id: SessaoId, agora: Date): Promise<void>;
  desbloquear(id: SessaoId): Promise<void>;
  /** Counts a PIN before it is compared; `undefined` when too many were. */
  contarPin(id: SessaoId): Promise<number | undefined>;

  findRefresh(hash: TokenHash): Promise<UsoDoRefresh | undefined>;
  insertRefresh(sessao: Sessao, hash: TokenHash, agora: Date): Promise<void>;
  /** Marks it as exchanged, and retires every other one of the session that was not. */
  useRefresh(id: SessaoId, hash: TokenHash, agora: Date): Promise<void>;
}

export interface TokenRepository {
  /** Retires the earlier ones of the same purpose. */
  insert(token: NovoToken, agora: Date): Promise<void>;
  /** Answers whether it could still be used; afterwards it cannot. */
  use(hash: TokenHash, finalidade: Finalidade, agora: Date): Promise<boolean>;
  /** Like `use`, of a change of address: answers the new one. */
  useParaEmail(hash: TokenHash, agora: Date): Promise<Email | undefined>;
  isUsable(hash: TokenHash, finalidade: Finalidade, agora: Date): Promise<boolean>;
  retireAll(agora: Date): Promise<void>;
}

export interface NovoToken {
  readonly hash: TokenHash;
  readonly usuarioId: UsuarioId;
  readonly finalidade: Finalidade;
  readonly expiraEm: Date;
  /** Only of a change of address. */
  readonly emailNovo?: Email;
}

export interface AuthRepositorios {
  readonly usuarios: UsuarioRepository;
  readonly sessoes: SessaoRepository;
  readonly tokens: TokenRepository;
  readonly fatores: FatorRepository;
  readonly passkeys: PasskeyRepository;
  readonly chaves: ChaveRepository;
  readonly heranca: Heranca;
  readonly recuperacoes: RecuperacaoRepository;
}

export type AuthUnidadeDeTrabalho = UnidadeDeTrabalho<AuthRepositorios>;
