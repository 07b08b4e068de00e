import type { Papel } from '../../../../shared/domain/papel.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Without a refresh for this long, a session is over: clinic computers are shared. */
const OCIOSA_MS = 12 * HOUR;
/** The access token's time and the inactivity after which the SPA locks: a screen that somebody watches refreshes sooner. */
const PARADA_MS = 20 * 60 * SECOND;
/** However much it is used. */
const MAXIMA_MS = 7 * 24 * HOUR;
/** Two tabs may send the same refresh token; the second one arrives within this. */
const TOLERANCIA_MS = 10 * SECOND;
/**
 * Living ones of one account: more than the computers of every place where a physician works, few enough to be looked
 * through on the screen that ends them.
 */
export const MAX_SESSOES = 50;
/** Instant of the last proof of identity of a session without one: sensitive actions ask for the password. */
export const NUNCA = new Date(0);

export type MotivoDeEncerramento = 'logout' | 'remota' | 'reuso' | 'senha' | 'pin' | 'suspensao' | 'limite' | 'papel';

export interface SessaoProps {
  readonly id: SessaoId;
  readonly usuarioId: UsuarioId;
  readonly agente: string | null;
  readonly criadaEm: Date;
  readonly ultimoUsoEm: Date;
  readonly expiraEm: Date;
  /** Null while nothing but a password, or another provider, proved who it is. */
  readonly segundoFatorEm: Date | null;
  readonly encerradaEm: Date | null;
  readonly motivoEncerramento: MotivoDeEncerramento | null;
}

/** A living session, as it is now. */
export interface EstadoDaSessao {
  readonly papel: Papel;
  readonly reautenticadaEm: Date;
  readonly bloqueadaEm: Date | null;
  readonly pinDefinido: boolean;
  /** The account waits for an administrador: it may know where it stands, and leave. */
  readonly retida: boolean;
  /** Whether this session was proved by one; `nenhum` when the account has none. */
  readonly segundoFator: 'provado' | 'por_provar' | 'nenhum';
}

/** A login on one device; its refresh tokens are one family. */
export class Sessao {
  readonly props: SessaoProps;

  private constructor(props: SessaoProps) {
    this.props = Object.freeze(props);
  }

  static abrir(
    { comSegundoFator, ...nova }: Pick<SessaoProps, 'id' | 'usuarioId' | 'agente'> & { comSegundoFator: boolean },
    agora: Date,
  ): Sessao {
    return new Sessao({
      ...nova,
      segundoFatorEm: comSegundoFator ? agora : null,
      criadaEm: agora,
      ultimoUsoEm: agora,
      expiraEm: new Date(agora.getTime() + MAXIMA_MS),
      encerradaEm: null,
      motivoEncerramento: null,
    });
  }

  /** Rebuilds what was already accepted once. Only the repository calls it. */
  static restore(props: SessaoProps): Sessao {
    return new Sessao(props);
  }

  estaViva(agora: Date): boolean {
    const { encerradaEm, expiraEm, ultimoUsoEm } = this.props;
    const ociosa = agora.getTime() - ultimoUsoEm.getTime() >= OCIOSA_MS;
    return encerradaEm === null && agora < expiraEm && !ociosa;
  }

  /** Nobody was at it: with a PIN it asks who is. */
  estaParada(agora: Date): boolean {
    return agora.getTime() - this.props.ultimoUsoEm.getTime() > PARADA_MS;
  }

  usar(agora: Date): Sessao {
    return new Sessao({ ...this.props, ultimoUsoEm: agora });
  }

  encerrar(motivo: MotivoDeEncerramento, agora: Date): Sessao {
    return new Sessao({ ...this.props, encerradaEm: agora, motivoEncerramento: motivo });
  }
}

/** Since when a session must have been used to be alive now. */
export function ultimoUsoMinimo(agora: Date): Date {
  return new Date(agora.getTime() - OCIOSA_MS);
}

export interface UsoDoRefresh {
  readonly usadoEm: Date | null;
  readonly aposentadoEm: Date | null;
}

/**
 * A refresh token is exchanged once. The same one within the tolerance is a second tab and gets a token of its own; of
 * such siblings the first to be exchanged retires the others, so whoever stole one is found out at the next exchange.
 * Later it can only be a copy, and a retired one at any time.
 */
export function isReuso({ usadoEm, aposentadoEm }: UsoDoRefresh, agora: Date): boolean {
  return aposentadoEm !== null || (usadoEm !== null && agora.getTime() - usadoEm.getTime() > TOLERANCIA_MS);
}
