import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import { SessaoEncerradaError } from '../../domain/auth-errors.ts';
import type { Usuario } from '../../domain/usuario.ts';
import type { AuthUnidadeDeTrabalho } from '../ports/repositorios.ts';

export function makeLerUsuario({ emTransacao }: { readonly emTransacao: AuthUnidadeDeTrabalho }) {
  return async function lerUsuario(id: UsuarioId): Promise<Usuario> {
    const usuario = await emTransacao(id, ({ usuarios }) => usuarios.findById(id));
    if (!usuario) throw new SessaoEncerradaError();
    return usuario;
  };
}
