import type { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { type Fase, escalasExigidas } from '@autocusto/dominio/processos/catalogo.ts';
import type { ConteudoDoProcesso } from '@autocusto/dominio/processos/conteudo-do-processo.ts';
import type { NovoPaciente } from '@autocusto/dominio/processos/paciente.ts';
import { type ProcessoInformado, conferirProcesso } from '@autocusto/dominio/processos/processo-completude.ts';
import { type QuadroClinico, exigenciasDaFase } from '@autocusto/dominio/processos/quadro-clinico.ts';
import { escolherProtocolo, lerDoenca, lerQuadroClinico } from './ler-quadro-clinico.ts';
import type { CatalogoRepository } from './ports/catalogo-repository.ts';
import type { Emissores } from './ports/emissores.ts';

interface Dependencies {
  readonly catalogo: CatalogoRepository;
  readonly emissores: Emissores;
}

interface Pedido {
  readonly usuarioId: UsuarioId;
  readonly cid: string;
  readonly fase: Fase;
  /** `undefined` when it was refused itself. */
  readonly paciente: NovoPaciente | undefined;
  readonly informado: ProcessoInformado;
}

export interface PedidoConferido {
  readonly conteudo: ConteudoDoProcesso;
  readonly quadro: QuadroClinico;
}

/** Everything that opening and editing ask of a request; `undefined` only after a reason was noted in `erros`. */
export async function conferirPedido(
  { catalogo, emissores }: Dependencies,
  { usuarioId, cid, fase, paciente, informado }: Pedido,
  erros: FieldErrors,
): Promise<PedidoConferido | undefined> {
  const emissor = await emissores.find(usuarioId, informado.emissorId);
  if (!emissor) {
    erros.add('emissor_id', 'emissor_nao_encontrado', 'Esta clínica não é das suas: escolha uma na lista.');
  }
  const doenca = await lerDoenca(catalogo, cid, erros);
  const protocolo = doenca && (await escolherProtocolo(catalogo, doenca.cid, informado, erros));
  const quadro = doenca && (await lerQuadroClinico(catalogo, doenca, protocolo, informado.medicamentos, erros));

  const conteudo = conferirProcesso(informado, {
    erros,
    protocoloId: protocolo?.id ?? null,
    paciente,
    escalasExigidas: quadro ? escalasExigidas(exigenciasDaFase(quadro, fase)) : new Set(),
  });
  return quadro && { conteudo, quadro };
}
