import type { Mundo } from './mundo.ts';
import type { Alvo, Classe, DeNinguem, Dono, EscopoDaChave, Papel, Versionada } from './tipos.ts';

export type Metodo = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Corpo {
  readonly mundo: Mundo;
  /** Whose rows the subject may touch; Alfa's when nobody's, so that the body is valid in all but that. */
  readonly dono: Dono;
  /** A number that no other body of the run has. */
  readonly n: number;
}

/** An id that travels somewhere else than in the path. */
export interface Referencia {
  readonly campo: string;
  readonly classe: Classe;
  /** Body (or query, when it starts with `?`) that carries the id. */
  readonly com: (corpo: Corpo, id: string) => unknown;
  /** Answer to an id that is nobody's; another's gets the very same one. */
  readonly recusa: number;
  /** Answer to one's own, when it is not the row's. */
  readonly aceita?: number;
}

/**
 * What one operation must answer to whom, said again from the requirements and never read from the code under test: a
 * wrong entry there is found because it differs from here.
 */
export interface Linha {
  readonly rota: `${Metodo} /${string}`;
  /** `todos` carry no token; otherwise the roles that may. */
  readonly quem: 'todos' | readonly Papel[];
  /** The rows are a medico's, and an assistente works in them by a delegation. */
  readonly inquilino?: true;
  /** Who signs there may be standing in for the medico whose rows they are; what is prepared, a substitute always may. */
  readonly substituto?: true;
  readonly reautenticar?: true;
  /** Answered while the session is locked. */
  readonly bloqueada?: true;
  /** Scope that an API key needs; without it, no key. */
  readonly chave?: EscopoDaChave;
  /** What `{id}` names; `catalogo` = a fixed id that everybody may read. */
  readonly objeto?: Alvo;
  readonly corpo?: (corpo: Corpo) => unknown;
  readonly consulta?: string;
  /** Where the version that If-Match asks for is kept. */
  readonly versao?: Versionada;
  readonly tipo?: string;
  readonly sucesso: readonly number[];
  /** Answer to whoever has no rows at all; without it, the same as `sucesso`. */
  readonly vazio?: readonly number[];
  /** The object is gone afterwards: each success has one of its own. */
  readonly gasta?: true;
  /** Touches accounts or sessions: they are put back after each success. */
  readonly mexeEmContas?: true;
  readonly referencias?: readonly Referencia[];
  /** Shows what is of others by its purpose: `contas` to administradores, `trilhas` to auditores. */
  readonly mostra?: 'contas' | 'trilhas';
  /** What was archived is still its owner's to account for. */
  readonly arquivados?: true;
  /** Answers to a cursor of another list, where cursors are no ids. */
  readonly cursor?: readonly number[];
  /** Answer to an id that is no UUID, when it is not just 422. */
  readonly malformado?: readonly number[];
}

export const TODOS_OS_PAPEIS: readonly Papel[] = ['medico', 'assistente', 'administrador', 'auditor'];
export const PREPARA: readonly Papel[] = ['medico', 'assistente'];
export const ASSINA: readonly Papel[] = ['medico'];
export const ADMINISTRA: readonly Papel[] = ['administrador'];
export const SEM_CORPO = () => ({});

export const ehDeNinguem = (classe: Classe): classe is DeNinguem =>
  ['usuario', 'modelo', 'registro', 'recuperacao'].includes(classe);
