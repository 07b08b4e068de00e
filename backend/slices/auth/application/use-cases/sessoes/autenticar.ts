import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import type { CredencialDeSessao } from '../../../domain/autorizacao.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly now: () => Date;
}

/** A session and whose it is. */
export interface QuemPede {
  readonly usuarioId: UsuarioId;
  readonly sessaoId: SessaoId;
}

export function makeAutenticar({ emTransacao, now }: Dependencies) {
  /** An access token outlives its session by minutes; the session decides. */
  return async function autenticar({ usuarioId, sessaoId }: QuemPede): Promise<CredencialDeSessao> {
    const estado = await emTransacao(usuarioId, ({ sessoes }) => sessoes.estadoSeViva(sessaoId, now()));
    if (!estado) throw new SessaoEncerradaError();
    return { via: 'sessao', atorId: usuarioId, sessaoId, ...estado };
  };
}
