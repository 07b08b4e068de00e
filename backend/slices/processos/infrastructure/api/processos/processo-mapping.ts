import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { Static } from 'typebox';
import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { EmissorId, PacienteId, ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { ProcessoResumido } from '../../../application/ports/processo-repository.ts';
import type { AbrirProcesso } from '../../../application/use-cases/processos/abrir-processo.ts';
import type { PedidoDigitado } from '../../../application/use-cases/processos/validar-processo.ts';
import type { EditarProcesso } from '../../../application/use-cases/processos/editar-processo.ts';
import type { ProcessoCompleto } from '../../../application/use-cases/processos/ler-processo.ts';
import { toPacienteResponse } from '../pacientes/paciente-mapping.ts';
import type {
  AbrirProcessoBody,
  EditarProcessoBody,
  ProcessoResponse,
  ProcessoResumo,
  ValidarPedidoBody,
} from './processo-schemas.ts';

export function toAbrirProcesso(usuarioId: UsuarioId, body: AbrirProcessoBody): AbrirProcesso {
  const { pacienteId, paciente, cid, ...informado } = paraCamel(body);
  return {
    ...{ usuarioId, paciente, cid, informado: doUsuario(informado) },
    pacienteId: pacienteId as PacienteId | undefined,
  };
}

export function toEditarProcesso(
  usuarioId: UsuarioId,
  id: ProcessoId,
  versaoLida: number,
  body: EditarProcessoBody,
): EditarProcesso {
  const { pacienteId, cid, ...informado } = paraCamel(body);
  return {
    ...{ usuarioId, id, versaoLida, cid, informado: doUsuario(informado) },
    pacienteId: pacienteId as PacienteId,
  };
}

export function toPedidoDigitado(usuarioId: UsuarioId, body: ValidarPedidoBody, data: CalendarDate): PedidoDigitado {
  const { processoId, paciente, cid, relatorio, exames, renovar, data: _informada, ...informado } = paraCamel(body);
  return {
    ...{ usuarioId, cid, data, relatorio, exames, renovar, paciente, informado: doUsuario(informado) },
    processoId: processoId as ProcessoId | undefined,
  };
}

/** Ids of a body are UUIDs of anything until the use case has looked them up under the usuario. */
function doUsuario<Corpo extends { readonly emissorId: string }>(corpo: Corpo) {
  return { ...corpo, emissorId: corpo.emissorId as EmissorId };
}

export function toProcessoResponse({ processo, paciente, quadro }: ProcessoCompleto): Static<typeof ProcessoResponse> {
  const { usuarioId: _, renovacoes: __, ...props } = processo.props;
  return paraSnake({
    ...props,
    paciente: toPacienteResponse(paciente),
    doencaNome: quadro.doenca.nome,
    protocoloNome: quadro.protocolo?.nome ?? null,
    primeiraVez: processo.primeiraVezInformada,
    medicamentos: quadro.prescritos.map(({ medicamento, via, meses }) => {
      const { id: medicamentoId, nome, dosagem, apresentacao, lista344 } = medicamento;
      return { medicamentoId, nome, dosagem, apresentacao, lista344, via, meses };
    }),
    // Only answered fields: the domain writes "not answered" as undefined, JSON leaves it out.
    respostas: props.respostas as Static<typeof ProcessoResponse>['respostas'],
  });
}

export function toProcessoResumo(resumo: ProcessoResumido): Static<typeof ProcessoResumo> {
  return paraSnake(resumo);
}
