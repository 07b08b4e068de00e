import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { SessaoBloqueadaError, SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import { ContaSuspensaError } from '../../../domain/contas/conta-errors.ts';
import {
  expiracaoDoBilhete,
  type IdentidadeExternaId,
  type IdentidadeProvada,
  type PedidoExterno,
} from '../../../domain/externo/externo.ts';
import {
  ContaNaoLigadaError,
  EntradaExpiradaError,
  ProvedorJaLigadoError,
} from '../../../domain/externo/externo-errors.ts';
import { contaExternaLigada } from '../../mensagens/externo.ts';
import type { ClienteExterno, Externos, ExternoUnidadeDeTrabalho } from '../../ports/externo.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { Segredos } from '../../ports/segredos.ts';
import type { QuemPede } from '../sessoes/autenticar.ts';

interface Dependencies {
  readonly cliente: ClienteExterno;
  readonly externos: Externos;
  readonly emTransacao: ExternoUnidadeDeTrabalho;
  readonly recusas: Recusas;
  readonly segredos: Segredos;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly newId: () => IdentidadeExternaId;
  readonly now: () => Date;
}

/** Where the browser goes on to; a refusal too ends on a page. */
export type Chegada =
  | { readonly tipo: 'entrada'; readonly bilhete: string; readonly proximo: string | null }
  | { readonly tipo: 'ligacao' }
  | { readonly tipo: 'recusa'; readonly de: 'entrada' | 'ligacao'; readonly erro: DomainError; proximo: string | null };

export function makeRetornoExterno(dependencies: Dependencies) {
  const { cliente, externos, emTransacao, recusas, segredos, mailer, publicUrl, newId, now } = dependencies;

  /** An address that this browser did not ask for changes nothing, not even the request that is under way. */
  return async function receber(retorno: URL, segredo: string | undefined): Promise<Chegada> {
    const pedido = segredo && cliente.responde(retorno, segredo) ? await usar(segredo) : undefined;
    if (!segredo || !pedido) return recusa('entrada', new EntradaExpiradaError(), null);
    const { provedor, ligacao, proximo } = pedido;
    try {
      const identidade = await cliente.identidade(provedor, retorno, segredo);
      if (!ligacao) return { tipo: 'entrada', bilhete: await dizerQuemE(provedor, identidade), proximo };
      await ligar(provedor, identidade, ligacao);
      return { tipo: 'ligacao' };
    } catch (error) {
      if (error instanceof DomainError) return recusa(ligacao ? 'ligacao' : 'entrada', error, proximo);
      throw error;
    }
  };

  function usar(segredo: string): Promise<PedidoExterno | undefined> {
    return externos.usarPedido(segredos.hashOf(segredo), now());
  }

  function recusa(de: 'entrada' | 'ligacao', erro: DomainError, proximo: string | null): Chegada {
    return { tipo: 'recusa', de, erro, proximo };
  }

  /** By the link that its owner made, never by an e-mail. */
  async function dizerQuemE(provedor: string, { subHash }: IdentidadeProvada): Promise<string> {
    const conta = await externos.contaDe(provedor, subHash);
    if (!conta) throw new ContaNaoLigadaError();
    if (conta.suspenso) throw await registrada(conta.usuarioId, new ContaSuspensaError());
    const { token, hash } = segredos.novo();
    const agora = now();
    await emTransacao(conta.usuarioId, ({ bilhetes }) =>
      bilhetes.insert(hash, conta.usuarioId, conta.identidadeId, agora, expiracaoDoBilhete(agora)),
    );
    return token;
  }

  async function registrada<Erro extends DomainError>(conta: UsuarioId, erro: Erro): Promise<Erro> {
    await recusas.registrar({ conta, codigo: erro.code });
    return erro;
  }

  async function ligar(provedor: string, provada: IdentidadeProvada, quem: QuemPede): Promise<void> {
    const agora = now();
    const nome = cliente.provedores.find(({ id }) => id === provedor)?.nome ?? provedor;
    await emTransacao(quem.usuarioId, async ({ sessoes, identidades, usuarios }) => {
      // The session that asked may have ended, or been locked, while its person was away; none ends from here on.
      await usuarios.hold(quem.usuarioId);
      const estado = await sessoes.estadoSeViva(quem.sessaoId, agora);
      if (!estado) throw new SessaoEncerradaError();
      if (estado.bloqueadaEm) throw new SessaoBloqueadaError();

      const ligada = await identidades.findByProvedor(provedor);
      if (ligada && iguais(ligada.subHash, provada.subHash)) return;
      if (ligada) throw new ProvedorJaLigadoError();
      const nova = { ...provada, id: newId(), provedor, criadaEm: agora, ultimoUsoEm: null };
      await identidades.insert(quem.usuarioId, nova);
      const dono = await usuarios.findById(quem.usuarioId);
      if (dono) await mailer.sendBehind({ to: dono.email, ...contaExternaLigada(publicUrl, nome) });
    });
  }
}

function iguais(um: Uint8Array, outro: Uint8Array): boolean {
  return um.length === outro.length && um.every((byte, index) => byte === outro[index]);
}
