import type { Acesso } from '../../../shared/domain/acesso.ts';
import type { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { Escopo } from '../../../shared/domain/escopo.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Papel } from '../../../shared/domain/papel.ts';
import { EnderecoNaoPermitidoError } from './administracao/administracao-errors.ts';
import {
  AcessoEmEsperaError,
  MedicoNaoEscolhidoError,
  PapelSemPermissaoError,
  ReautenticacaoNecessariaError,
  SegundoFatorExigidoError,
  SessaoBloqueadaError,
} from './auth-errors.ts';
import type { ChaveApiId } from './chaves/chave-api.ts';
import { EscopoInsuficienteError, OperacaoFechadaAChavesError } from './chaves/chave-errors.ts';
import { OperacaoDoTitularError, SemDelegacaoError } from './delegacoes/delegacao-errors.ts';
import type { EstadoDaSessao } from './sessoes/sessao.ts';

/** How long a proof of identity serves for sensitive actions. */
const REAUTENTICACAO_MS = 10 * 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who acts, as proved by a person's living session. */
export interface CredencialDeSessao extends EstadoDaSessao {
  readonly via: 'sessao';
  readonly atorId: UsuarioId;
  readonly sessaoId: SessaoId;
}

/** Who acts, as proved by the key of one of their programs. */
export interface CredencialDeChave {
  readonly via: 'chave';
  readonly atorId: UsuarioId;
  readonly papel: Papel;
  readonly chaveId: ChaveApiId;
  readonly escopos: readonly Escopo[];
}

export type Credencial = CredencialDeSessao | CredencialDeChave;

export interface Circunstancias {
  /** The medico named for the rows, as sent. */
  readonly emNomeDe: string | undefined;
  /** Whether an administrador would be accepted from where the request comes. */
  readonly redeDeAdministrador: boolean;
  /** Roles that do nothing without a second factor. */
  readonly papeisComSegundoFator: readonly Papel[];
  readonly agora: Date;
}

export type Decisao =
  | { readonly recusa: DomainError }
  | {
      /** Whose rows the request reads and writes. */
      readonly titularId: UsuarioId;
      /** Whoever acts may only do so while a delegation of the titular is in force. */
      readonly exigeDelegacao: boolean;
    };

/** Whether, and in whose rows, whoever acts may do what the operation is. */
export function autorizar(acesso: Acesso, credencial: Credencial, circunstancias: Circunstancias): Decisao {
  const recusa =
    credencial.via === 'chave' ? recusaAChave(acesso, credencial) : recusaASessao(acesso, credencial, circunstancias);
  return recusa ? { recusa } : titularDe(acesso, credencial, circunstancias.emNomeDe);
}

/** A key proves no presence: what asks for a recent proof is closed to it, whatever its scopes. */
function recusaAChave(acesso: Acesso, { escopos, papel }: CredencialDeChave): DomainError | undefined {
  if (!acesso.escopo || acesso.reautenticar) return new OperacaoFechadaAChavesError();
  if (!escopos.includes(acesso.escopo)) return new EscopoInsuficienteError(acesso.escopo);
  return acesso.papeis.includes(papel) ? undefined : new PapelSemPermissaoError();
}

function recusaASessao(
  acesso: Acesso,
  { papel, bloqueadaEm, reautenticadaEm, retida, segundoFator }: CredencialDeSessao,
  { redeDeAdministrador, papeisComSegundoFator, agora }: Circunstancias,
): DomainError | undefined {
  if (bloqueadaEm && !acesso.bloqueada) return new SessaoBloqueadaError();
  if (!acesso.papeis.includes(papel)) return new PapelSemPermissaoError();
  if (acesso.reautenticar && agora.getTime() - reautenticadaEm.getTime() > REAUTENTICACAO_MS) {
    return new ReautenticacaoNecessariaError();
  }
  if (papel === 'administrador' && !redeDeAdministrador) return new EnderecoNaoPermitidoError();
  if (acesso.semSegundoFator === 'sempre') return undefined;
  if (retida) return new AcessoEmEsperaError();
  if (segundoFator === 'provado' || !papeisComSegundoFator.includes(papel)) return undefined;
  // Setting one up is for accounts that have none.
  const jaTem = segundoFator === 'por_provar';
  return !jaTem && acesso.semSegundoFator === 'cadastro' ? undefined : new SegundoFatorExigidoError({ jaTem });
}

/** A medico who names nobody works for themself; an assistente always names one. */
function titularDe(acesso: Acesso, { via, atorId, papel }: Credencial, emNomeDe: string | undefined): Decisao {
  const porSi = emNomeDe === undefined && papel === 'medico';
  if (!acesso.inquilino || porSi) return { titularId: atorId, exigeDelegacao: false };
  if (emNomeDe === undefined || !UUID.test(emNomeDe)) return { recusa: new MedicoNaoEscolhidoError() };
  const titularId = emNomeDe.toLowerCase() as UsuarioId;
  if (papel === 'medico' && titularId === atorId) return { titularId, exigeDelegacao: false };
  // A key is its own medico's: it stands in for nobody.
  if (via === 'chave') return { recusa: new OperacaoFechadaAChavesError() };
  if (papel === 'medico' && !acesso.substituto) return { recusa: new OperacaoDoTitularError() };
  return { titularId, exigeDelegacao: true };
}

/**
 * Without a delegation the world is empty, whether the named medico exists or not: lists are empty and ids unknown; only
 * what would create something is refused before it begins.
 */
export function recusaSemDelegacao(
  { leitura }: Acesso,
  { metodoSeguro, temRecurso }: { readonly metodoSeguro: boolean; readonly temRecurso: boolean },
): DomainError | undefined {
  const soLe = metodoSeguro || (leitura !== undefined && !leitura.soRepetida);
  return soLe || temRecurso ? undefined : new SemDelegacaoError();
}

/** What a role, a delegation, a network or a key's scopes forbid: told in the chain of whoever tried. */
export function ficaNaAuditoria(recusa: DomainError): boolean {
  return PROIBICOES.some((proibicao) => recusa instanceof proibicao);
}

const PROIBICOES = [
  PapelSemPermissaoError,
  OperacaoDoTitularError,
  EnderecoNaoPermitidoError,
  OperacaoFechadaAChavesError,
  EscopoInsuficienteError,
];
