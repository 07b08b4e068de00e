import type { UsuarioAutenticado } from '../../../../../shared/http/authentication.ts';
import type { QuemPede } from '../../../application/use-cases/sessoes/autenticar.ts';
import { NaoAutenticadoError } from '../../../domain/auth-errors.ts';

/** The session that the request came with, and whose it is. @throws {NaoAutenticadoError} for an API key: it has none. */
export function sessaoDe(usuario: UsuarioAutenticado): QuemPede {
  if (usuario.via !== 'sessao') throw new NaoAutenticadoError();
  return { usuarioId: usuario.atorId, sessaoId: usuario.sessaoId };
}
