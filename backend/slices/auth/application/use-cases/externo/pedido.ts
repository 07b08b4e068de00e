import { expiracaoDoPedido, parseProximo, type PedidoExterno } from '../../../domain/externo/externo.ts';
import type { ClienteExterno, Externos, ExternoUnidadeDeTrabalho } from '../../ports/externo.ts';
import type { Segredos } from '../../ports/segredos.ts';
import type { QuemPede } from '../sessoes/autenticar.ts';

interface Dependencies {
  readonly cliente: ClienteExterno;
  readonly externos: Externos;
  readonly emTransacao: ExternoUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly now: () => Date;
}

/** Where the browser must go, and what it must hold to come back. */
export interface Partida {
  readonly url: string;
  readonly segredo: string;
}

export function makePedidoExterno({ cliente, externos, emTransacao, segredos, now }: Dependencies) {
  async function partir(pedido: PedidoExterno): Promise<Partida> {
    const { token: segredo, hash } = segredos.novo();
    const url = await cliente.enderecoDe(pedido.provedor, segredo);
    const agora = now();
    const guardarEm = (onde: Externos) => onde.guardarPedido(hash, pedido, agora, expiracaoDoPedido(agora));
    if (pedido.ligacao) await emTransacao(pedido.ligacao.usuarioId, (repositorios) => guardarEm(repositorios.externos));
    else await guardarEm(externos);
    return { url, segredo };
  }

  return {
    entrar: (provedor: string, proximo: string | undefined): Promise<Partida> =>
      partir({ provedor, ligacao: undefined, proximo: parseProximo(proximo) }),

    ligar: (provedor: string, { usuarioId, sessaoId }: QuemPede): Promise<Partida> =>
      partir({ provedor, ligacao: { usuarioId, sessaoId }, proximo: null }),
  };
}
