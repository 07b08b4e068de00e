import { ApiProblem } from './api-problem';
import type { ResponseOf } from './openapi-types';
import type { Remedios } from './remedios';

type Token = ResponseOf<'entrar'>;

export type Usuario = Token['user'];

/** A session and the medico worked for in it: what is of one never goes with the token or the name of another. */
export interface Autor {
  readonly sessao: number;
  readonly medicoId: string | undefined;
}

interface Pedidos {
  csrf: () => Promise<string>;
  renovar: () => Promise<Token>;
}

/** Who is here: the access token lives in this closure and nowhere else. */
export function makeEstadoDaSessao(remedios: Remedios, pedidos: Pedidos) {
  let accessToken: string | undefined;
  let ownerId: string | undefined;
  let emNomeDe: string | undefined;
  let numero = 0; // grows when the one who is here is forgotten
  let csrf: Promise<string> | undefined;
  let renovacao: Promise<Usuario | undefined> | undefined;

  function aceitar({ accessToken: token, user }: Token): Usuario {
    if (ownerId !== undefined && ownerId !== user.userId) esquecer(); // calls of somebody else do not go on
    accessToken = token;
    ownerId = user.userId;
    remedios.retorno.concluir();
    return user;
  }

  function esquecer(): void {
    accessToken = undefined;
    emNomeDe = undefined;
    ownerId = undefined;
    csrf = undefined;
    renovacao = undefined;
    numero += 1;
    remedios.desistir();
  }

  /**
   * New access token by the refresh cookie. Concurrent calls share one request; tabs take turns, because
   * the cookie rotates and a second use of the old one would end the session.
   */
  function renovar(): Promise<Usuario | undefined> {
    if (renovacao) return renovacao;
    const daSessao = numero;
    const esta = porVez(async () => {
      try {
        const token = await pedidos.renovar();
        if (daSessao !== numero) return undefined;
        // Another tab signed in as somebody else: what is on this screen is not theirs to send.
        if (ownerId !== undefined && ownerId !== token.user.userId) return undefined;
        return aceitar(token);
      } catch (error) {
        if (!(error instanceof ApiProblem) || ![400, 401, 403].includes(error.status)) throw error;
        if (daSessao === numero) accessToken = undefined;
        return undefined;
      }
    }).finally(() => {
      if (renovacao === esta) renovacao = undefined;
    });
    renovacao = esta;
    return esta;
  }

  return {
    token: () => accessToken,
    autor: (): Autor => ({ sessao: numero, medicoId: emNomeDe }),
    /** The medico one works for from now on; `undefined` for oneself. Forgotten when the session ends. */
    trabalharPara: (medicoId: string | undefined) => void (emNomeDe = medicoId),
    esquecer,
    renovar,
    /** Somebody types who they are: what was here speaks for them no more. */
    sairParaEntrar: () => void (accessToken = undefined),
    /** A new session: nothing of the old one, its lock included, holds any more. */
    entrou(token: Token): Usuario {
      csrf = undefined; // the one before belonged to nobody
      const user = aceitar(token);
      remedios.desbloqueio.concluir();
      return user;
    },
    csrf(): Promise<string> {
      csrf ??= pedidos.csrf().catch((error: unknown) => {
        csrf = undefined;
        throw error;
      });
      return csrf;
    },
    /** Another tab asked for a new pair: the next call takes it. */
    trocarCsrf: () => void (csrf = undefined),
  };
}

function porVez<T>(work: () => Promise<T>): Promise<T> {
  // Web Locks exist only in a secure context; without them one tab at a time is the best there is.
  if (typeof navigator === 'undefined' || !('locks' in navigator) || !navigator.locks) return work();
  return navigator.locks.request('autocusto-sessao', work) as Promise<T>;
}
