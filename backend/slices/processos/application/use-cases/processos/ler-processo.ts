import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type { Processo } from '../../../domain/processos/processo.ts';
import type { Paciente } from '../../../domain/pacientes/paciente.ts';
import { processoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import type { QuadroClinico } from '@autocusto/dominio/processos/quadro-clinico.ts';
import { lerQuadroClinico } from '../../ler-quadro-clinico.ts';
import type { Repositorios } from '../../ports/repositorios.ts';

type Leitura = Pick<Repositorios, 'catalogo' | 'pacientes' | 'processos'>;

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Leitura>;
}

/** A processo with the paciente as it is now and what the catalogue says of it. */
export interface ProcessoCompleto {
  readonly processo: Processo;
  readonly paciente: Paciente;
  readonly quadro: QuadroClinico;
}

/** @throws {NaoEncontradoError} also for another usuario's processo. */
export function makeLerProcesso({ emTransacao }: Dependencies) {
  return function lerProcesso(usuarioId: UsuarioId, id: ProcessoId): Promise<ProcessoCompleto> {
    return emTransacao(usuarioId, (repositorios) => carregarProcesso(repositorios, id));
  };
}

export async function carregarProcesso(
  { catalogo, pacientes, processos }: Leitura,
  id: ProcessoId,
): Promise<ProcessoCompleto> {
  const processo = await processos.findById(id);
  if (!processo) throw processoNaoEncontrado();
  const { pacienteId, cid, protocoloId, medicamentos } = processo.props;
  const paciente = await pacientes.findById(pacienteId);
  const doenca = await catalogo.findDoenca(cid);
  const protocolo = protocoloId === null ? undefined : await catalogo.findProtocolo(protocoloId);
  // Foreign keys hold both, and no load takes a row of the catalogue away.
  if (!paciente || !doenca) throw new Error('a processo without its paciente or doenca');

  const erros = new FieldErrors();
  const quadro = await lerQuadroClinico(catalogo, doenca, protocolo, medicamentos, erros);
  if (!erros.isEmpty) throw new Error('a processo with a drug that the catalogue lost');
  return { processo, paciente, quadro };
}
