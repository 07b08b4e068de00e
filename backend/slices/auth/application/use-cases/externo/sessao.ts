import { EntradaExpiradaError } from '../../../domain/externo/externo-errors.ts';
import { NUNCA } from '../../../domain/sessoes/sessao.ts';
import type { Externos, ExternoUnidadeDeTrabalho } from '../../ports/externo.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { Segredos } from '../../ports/segredos.ts';
import type { AbrirSessao, SessaoAberta } from '../sessoes/abrir-sessao.ts';
import { isRecusa } from '../sessoes/entrar.ts';
import type { CodigoDado, ExigirCodigo } from '../segundo-fator/exigir-codigo.ts';

interface Dependencies {
  readonly externos: Externos;
  readonly emTransacao: ExternoUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly exigirCodigo: ExigirCodigo;
  readonly abrirSessao: AbrirSessao;
  readonly recusas: Recusas;
  readonly now: () => Date;
}

export interface EntradaExterna extends CodigoDado {
  readonly bilhete: string | undefined;
  readonly agente: string | null;
}

export function makeSessaoExterna(dependencies: Dependencies) {
  const { externos, emTransacao, segredos, exigirCodigo, abrirSessao, recusas, now } = dependencies;

  /** What the provider says of further factors counts for nothing: our own is asked, as at any login. */
  return async function entrar({ bilhete, codigo, freio, agente }: EntradaExterna): Promise<SessaoAberta> {
    const hash = bilhete === undefined ? undefined : segredos.hashOf(bilhete);
    const dono = hash && (await externos.donoDoBilhete(hash));
    if (!hash || !dono) throw new EntradaExpiradaError();
    try {
      // A transaction of its own: the try counts, whatever comes of the code.
      const vale = !codigo || (await emTransacao(dono, ({ bilhetes }) => bilhetes.tentar(hash, now())));
      if (!vale) throw new EntradaExpiradaError();

      return await emTransacao(dono, async (repositorios) => {
        const identidade = await repositorios.bilhetes.usar(hash, now());
        if (!identidade) throw new EntradaExpiradaError();
        const serviu = await exigirCodigo(repositorios.fatores, dono, { codigo, freio });
        const aberta = await abrirSessao(repositorios, dono, { agente, comSegundoFator: serviu !== 'nenhum' });
        // Whoever is at the provider may only be the last to have used this computer.
        await repositorios.sessoes.reautenticar(aberta.sessao.props.id, NUNCA);
        await repositorios.identidades.marcarUso(identidade, now());
        return aberta;
      });
    } catch (error) {
      if (isRecusa(error)) await recusas.registrar({ conta: dono, codigo: error.code });
      throw error;
    }
  };
}
