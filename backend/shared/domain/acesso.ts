import type { Escopo } from './escopo.ts';
import type { Papel } from './papel.ts';

/** A reading of patients' data, for the audit. */
export interface Leitura {
  /** `recurso.verbo`; the id in the path, if any, is the resource. */
  readonly acao: string;
  /** Where the answer says whose data it shows; without it the database knows the paciente of the resource. */
  readonly pacientes?: 'itens' | 'referencias' | 'o_proprio';
  /** A write, whose event a trigger leaves: only its answer given again (Idempotency-Key) is a reading. */
  readonly soRepetida?: true;
}

/** How often: what it is by kind of work is said where it is counted. */
export type Ritmo = 'exportacao' | 'emissao' | 'lote' | 'lista' | 'rascunho';

/** What one operation asks of whoever calls it. */
export interface Acesso {
  readonly papeis: readonly Papel[];
  /**
   * The rows are a medico's: whoever works in their name says whose with X-Em-Nome-De, and nothing works without a
   * delegation. An assistente always does; a medico without the header works for themself.
   */
  readonly inquilino?: true;
  /** A medico may too in the name of one they stand in for; without it, only the medico whose rows they are. */
  readonly substituto?: true;
  /** Asks for a recent proof of who is there, not only for a session. */
  readonly reautenticar?: true;
  /** Works while the session is locked. */
  readonly bloqueada?: true;
  /** Works before the second factor that the role may have to prove: always, or to set the account's first one up. */
  readonly semSegundoFator?: 'sempre' | 'cadastro';
  /** How often, where one request is much work. */
  readonly ritmo?: Ritmo;
  /** An API key with this scope may too; without one, no key may. */
  readonly escopo?: Escopo;
  readonly leitura?: Leitura;
}
