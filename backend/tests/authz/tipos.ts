/** What an API key may be let to do, said again. */
export type EscopoDaChave = 'catalogo.ler' | 'pacientes.ler' | 'processos.ler' | 'rascunhos.escrever';

export type Papel = 'medico' | 'assistente' | 'administrador' | 'auditor';

/** What an id in a path, a body or a filter may name. */
export type Classe =
  | 'paciente'
  | 'processo'
  | 'emissor'
  | 'clinica'
  | 'documento'
  | 'rascunho'
  | 'sessao'
  | 'delegacao'
  | 'passkey'
  | 'ligacao'
  | 'chave'
  | 'modelo'
  /** An account, a medico's register, a request to come back: an administrador's, nobody's own. */
  | 'usuario'
  | 'registro'
  | 'recuperacao';

export type DeNinguem = 'usuario' | 'modelo' | 'registro' | 'recuperacao';

/** What `{id}` of an operation names. */
export type Alvo = Classe | { readonly catalogo: string };

/** Tables whose rows carry a version. */
export type Versionada = 'clinicas' | 'pacientes' | 'processos' | 'rascunhos' | 'medicos' | 'modelos_importados';

/** A medico with something of everything, each text of it marked as theirs. */
export interface Dono {
  readonly nome: 'Alfa' | 'Beta';
  readonly usuarioId: string;
  readonly emissorId: string;
  readonly vivos: Record<Exclude<Classe, DeNinguem>, string>;
  readonly arquivados: Partial<Record<Classe, string>>;
  readonly sentinelas: Sentinelas;
}

/** What may not appear in an answer to somebody else. */
interface Sentinelas {
  /** Name, address and id of the account: an administrador manages it, an assistente works for it. */
  readonly conta: readonly string[];
  /** Ids of what it keeps: an auditor follows them. */
  readonly ids: readonly string[];
  /** What was written into it: nobody's business. */
  readonly textos: readonly string[];
}

export interface Pessoa {
  readonly nome: string;
  readonly papel: Papel;
  readonly usuarioId: string | undefined;
  /** Whose rows it may touch, where the rows are a medico's. */
  readonly dono?: Dono;
  /** The credential is worth nothing: 401 with this code, whatever is asked. */
  readonly recusada?: 'nao_autenticado' | 'sessao_encerrada' | 'chave_invalida';
  /** Comes with an API key of these scopes, and with no cookie and no CSRF token. */
  readonly chave?: readonly EscopoDaChave[];
  /** Was once invited by Alfa, and may know whose account that is. */
  readonly conhece?: true;
  readonly bloqueada?: true;
  readonly provaAntiga?: true;
  /** A medico who names another: to prepare and to issue, and nothing else. */
  readonly porOutro?: true;
  /** Whoever must say for whom, or did, and did not say, or not in a way that can be read. */
  readonly semEscolha?: true;
  /** A token for each request: some requests end the session that they came with. */
  readonly cabecalhos: (nova: boolean) => Promise<Record<string, string>>;
}

export interface Objeto {
  readonly nome: string;
  readonly id: string;
  readonly dono?: Dono;
  readonly estado: 'vivo' | 'arquivado' | 'inexistente' | 'malformado' | 'catalogo' | 'nenhum';
}
