import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import { isReuso } from '../../../domain/sessoes/sessao.ts';
import type { Contas } from '../../ports/contas.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';
import type { SessaoAberta } from './abrir-sessao.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly recusas: Recusas;
  readonly now: () => Date;
}

export function makeRenovarSessao({ contas, emTransacao, segredos, recusas, now }: Dependencies) {
  return async function renovarSessao(token: string): Promise<SessaoAberta> {
    const hash = segredos.hashOf(token);
    const dono = await contas.donoDoRefresh(hash);
    if (!dono) throw new SessaoEncerradaError();

    const novo = segredos.novo();
    const agora = now();
    const resultado = await emTransacao(dono.usuarioId, async ({ usuarios, sessoes }) => {
      const sessao = await sessoes.findToRefresh(dono.sessaoId);
      const atual = await sessoes.findRefresh(hash);
      if (!sessao?.estaViva(agora) || !atual) return 'encerrada';
      if (isReuso(atual, agora)) {
        await sessoes.update(sessao.encerrar('reuso', agora));
        return 'reuso';
      }

      // The next person at a shared computer has the cookie and not the PIN.
      if (sessao.estaParada(agora) && (await usuarios.pinHash(dono.usuarioId))) {
        await sessoes.bloquear(sessao.props.id, agora);
      }
      const emUso = sessao.usar(agora);
      // A second tab's exchange leaves the first tab's token alive: the browser may keep either.
      if (atual.usadoEm === null) await sessoes.useRefresh(sessao.props.id, hash, agora);
      await sessoes.insertRefresh(emUso, novo.hash, agora);
      await sessoes.update(emUso);
      const usuario = await usuarios.findById(dono.usuarioId);
      return usuario && !usuario.suspensoEm ? { usuario, sessao: emUso, refresh: novo.token } : 'encerrada';
    });

    if (resultado === 'reuso') {
      const sessao = { id: dono.sessaoId, ator: undefined };
      await recusas.registrar({ acao: 'sessao.reutilizar', conta: dono.usuarioId, sessao, codigo: 'reuso' });
    }
    // Thrown out here: inside, the end of the session would be rolled back.
    if (typeof resultado === 'string') throw new SessaoEncerradaError({ reuso: resultado === 'reuso' });
    return resultado;
  };
}
