import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import type { EstadoDaSessao } from '../../../domain/sessoes/sessao.ts';
import type { Usuario } from '../../../domain/contas/usuario.ts';
import type { AuthUnidadeDeTrabalho, Delegante } from '../../ports/repositorios.ts';
import type { QuemPede } from '../sessoes/autenticar.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly now: () => Date;
}

export interface UsuarioAtual {
  readonly usuario: Usuario;
  readonly sessao: EstadoDaSessao;
  /** The medicos in whose name they may work. */
  readonly emNomeDe: readonly Delegante[];
}

export function makeLerUsuario({ emTransacao, now }: Dependencies) {
  return async function lerUsuario({ usuarioId, sessaoId }: QuemPede): Promise<UsuarioAtual> {
    const { usuario, sessao, emNomeDe } = await emTransacao(usuarioId, async ({ usuarios, sessoes }) => ({
      usuario: await usuarios.findById(usuarioId),
      sessao: await sessoes.estadoSeViva(sessaoId, now()),
      emNomeDe: await usuarios.delegantes(),
    }));
    if (!usuario || !sessao) throw new SessaoEncerradaError();
    return { usuario, sessao, emNomeDe };
  };
}
