import type { SessaoId, UsuarioId } from '../../../../shared/domain/ids.ts';
import { SessaoEncerradaError } from '../../domain/auth-errors.ts';
import type { UsuarioTipo } from '../../domain/usuario.ts';
import type { AuthUnidadeDeTrabalho } from '../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly now: () => Date;
}

export interface QuemPede {
  readonly usuarioId: UsuarioId;
  readonly sessaoId: SessaoId;
}

export function makeAutenticar({ emTransacao, now }: Dependencies) {
  /** An access token outlives its session by minutes; the session decides. */
  return async function autenticar({ usuarioId, sessaoId }: QuemPede): Promise<UsuarioTipo> {
    const tipo = await emTransacao(usuarioId, ({ sessoes }) => sessoes.tipoSeViva(sessaoId, now()));
    if (!tipo) throw new SessaoEncerradaError();
    return tipo;
  };
}
