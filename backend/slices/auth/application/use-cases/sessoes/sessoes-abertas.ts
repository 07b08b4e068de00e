import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { SessaoId } from '@autocusto/dominio/comum/ids.ts';
import type { Sessao } from '../../../domain/sessoes/sessao.ts';
import type { AuthUnidadeDeTrabalho, PaginaDeSessoes } from '../../ports/repositorios.ts';
import type { QuemPede } from './autenticar.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly now: () => Date;
}

export function makeSessoesAbertas({ emTransacao, now }: Dependencies) {
  async function encerrar({ usuarioId, sessaoId }: QuemPede, motivo: 'logout' | 'remota'): Promise<void> {
    const agora = now();
    await emTransacao(usuarioId, async ({ sessoes }) => {
      const sessao = await sessoes.findToRefresh(sessaoId);
      if (!sessao?.estaViva(agora)) {
        throw new NaoEncontradoError('sessao_nao_encontrada', 'Esta sessão não existe ou já terminou.');
      }
      await sessoes.update(sessao.encerrar(motivo, agora));
    });
  }

  return {
    listar: ({ usuarioId }: QuemPede, pagina: PaginaDeSessoes): Promise<Sessao[]> =>
      emTransacao(usuarioId, ({ sessoes }) => sessoes.listVivas(now(), pagina)),

    sair: (quem: QuemPede) => encerrar(quem, 'logout'),

    encerrarTodas: ({ usuarioId }: QuemPede): Promise<void> =>
      emTransacao(usuarioId, ({ sessoes }) => sessoes.endAll('remota', now())),

    /** @throws {NaoEncontradoError} also for a session of somebody else. */
    encerrar: ({ usuarioId, sessaoId }: QuemPede, alvo: SessaoId) =>
      encerrar({ usuarioId, sessaoId: alvo }, alvo === sessaoId ? 'logout' : 'remota'),
  };
}
