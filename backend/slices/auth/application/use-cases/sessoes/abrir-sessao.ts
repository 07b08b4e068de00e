import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { CredenciaisInvalidasError } from '../../../domain/auth-errors.ts';
import { ContaSuspensaError } from '../../../domain/contas/conta-errors.ts';
import { MAX_SESSOES, Sessao } from '../../../domain/sessoes/sessao.ts';
import type { Usuario } from '../../../domain/contas/usuario.ts';
import type { AuthRepositorios } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';

interface Dependencies {
  readonly segredos: Segredos;
  readonly newId: () => SessaoId;
  readonly now: () => Date;
}

/** What a session gives to whoever opened or renewed it; `refresh` is shown this once. */
export interface SessaoAberta {
  readonly usuario: Usuario;
  readonly sessao: Sessao;
  readonly refresh: string;
}

export type AbrirSessao = ReturnType<typeof makeAbrirSessao>;

/** For whoever has proved who they are, in the transaction that proved it. */
export function makeAbrirSessao({ segredos, newId, now }: Dependencies) {
  return async function abrirSessao(
    { usuarios, sessoes, recuperacoes }: AuthRepositorios,
    usuarioId: UsuarioId,
    { agente, comSegundoFator }: { readonly agente: string | null; readonly comSegundoFator: boolean },
  ): Promise<SessaoAberta> {
    const usuario = await usuarios.findById(usuarioId);
    if (!usuario) throw new CredenciaisInvalidasError();
    if (usuario.suspensoEm) throw new ContaSuspensaError();
    const agora = now();
    // It is not lost, or somebody else asked.
    if (comSegundoFator) await recuperacoes.encerrar('cancelada', agora);
    await sessoes.endAllBut(MAX_SESSOES - 1, usuarioId, agora);
    const sessao = Sessao.abrir({ id: newId(), usuarioId, agente, comSegundoFator }, agora);
    const refresh = segredos.novo();
    await sessoes.insert(sessao, refresh.hash);
    return { usuario, sessao, refresh: refresh.token };
  };
}
