import type { Static } from 'typebox';
import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { EmissorId, PacienteId, ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { ProcessoResumido } from '../../application/ports/processo-repository.ts';
import type { AbrirProcesso } from '../../application/use-cases/abrir-processo.ts';
import type { PedidoDigitado } from '../../application/use-cases/validar-processo.ts';
import type { EditarProcesso } from '../../application/use-cases/editar-processo.ts';
import type { ProcessoCompleto } from '../../application/use-cases/ler-processo.ts';
import type { ProcessoInformado } from '@autocusto/dominio/processos/processo-completude.ts';
import { toPacienteInformado, toPacienteResponse } from './paciente-mapping.ts';
import type {
  AbrirProcessoBody,
  EditarProcessoBody,
  ProcessoResponse,
  ProcessoResumo,
  ValidarPedidoBody,
} from './processo-schemas.ts';

/** Ids of a body are UUIDs of anything until the use case has looked them up under the usuario. */
export function toAbrirProcesso(usuarioId: UsuarioId, body: AbrirProcessoBody): AbrirProcesso {
  return {
    usuarioId,
    pacienteId: body.paciente_id as PacienteId | undefined,
    paciente: body.paciente && toPacienteInformado(body.paciente),
    cid: body.cid,
    informado: toInformado(body),
  };
}

export function toEditarProcesso(
  usuarioId: UsuarioId,
  id: ProcessoId,
  versaoLida: number,
  body: EditarProcessoBody,
): EditarProcesso {
  const pacienteId = body.paciente_id as PacienteId;
  return { usuarioId, id, versaoLida, pacienteId, cid: body.cid, informado: toInformado(body) };
}

export function toPedidoDigitado(usuarioId: UsuarioId, body: ValidarPedidoBody, data: CalendarDate): PedidoDigitado {
  const { processo_id, cid, relatorio, exames, renovar } = body;
  return {
    ...{ usuarioId, cid, data, relatorio, exames, renovar },
    processoId: processo_id as ProcessoId | undefined,
    paciente: toPacienteInformado(body.paciente),
    informado: toInformado(body),
  };
}

function toInformado(body: Omit<EditarProcessoBody, 'paciente_id' | 'cid'>): ProcessoInformado {
  return {
    emissorId: body.emissor_id as EmissorId,
    protocoloId: body.protocolo_id,
    primeiraVez: body.primeira_vez,
    anamnese: body.anamnese,
    tratou: body.tratou,
    tratamentosPrevios: body.tratamentos_previos,
    preenchidoPor: body.preenchido_por,
    preenchidoPorNome: body.preenchido_por_nome,
    preenchidoPorCpf: body.preenchido_por_cpf,
    imprimirCampos19a22: body.imprimir_campos_19_a_22,
    documentoPaciente: body.documento_paciente,
    politicaDatas: body.politica_datas,
    medicamentos: body.medicamentos.map(({ medicamento_id, via, meses }) => ({
      medicamentoId: medicamento_id,
      via,
      meses,
    })),
    respostas: body.respostas,
  };
}

export function toProcessoResponse({ processo, paciente, quadro }: ProcessoCompleto): Static<typeof ProcessoResponse> {
  const { props } = processo;
  return {
    id: props.id,
    versao: props.versao,
    paciente_id: props.pacienteId,
    paciente: toPacienteResponse(paciente),
    cid: props.cid,
    doenca_nome: quadro.doenca.nome,
    emissor_id: props.emissorId,
    protocolo_id: props.protocoloId,
    protocolo_nome: quadro.protocolo?.nome ?? null,
    primeira_vez: processo.primeiraVezInformada,
    anamnese: props.anamnese,
    tratou: props.tratou,
    tratamentos_previos: props.tratamentosPrevios,
    preenchido_por: props.preenchidoPor,
    preenchido_por_nome: props.preenchidoPorNome,
    preenchido_por_cpf: props.preenchidoPorCpf,
    imprimir_campos_19_a_22: props.imprimirCampos19a22,
    documento_paciente: props.documentoPaciente,
    politica_datas: props.politicaDatas,
    medicamentos: quadro.prescritos.map(({ medicamento, via, meses }) => ({
      medicamento_id: medicamento.id,
      nome: medicamento.nome,
      dosagem: medicamento.dosagem,
      apresentacao: medicamento.apresentacao,
      lista_344: medicamento.lista344,
      via,
      meses: meses.map(({ posologia, quantidade }) => ({ posologia, quantidade })),
    })),
    // Only answered fields: the domain writes "not answered" as undefined, JSON leaves it out.
    respostas: props.respostas as Static<typeof ProcessoResponse>['respostas'],
    criado_em: props.criadoEm.toISOString(),
    atualizado_em: props.atualizadoEm.toISOString(),
  };
}

export function toProcessoResumo(resumo: ProcessoResumido): Static<typeof ProcessoResumo> {
  return {
    id: resumo.id,
    versao: resumo.versao,
    paciente_id: resumo.pacienteId,
    paciente_nome: resumo.pacienteNome,
    paciente_cpf: resumo.pacienteCpf,
    paciente_cns: resumo.pacienteCns,
    cid: resumo.cid,
    doenca_nome: resumo.doencaNome,
    medicamentos: [...resumo.medicamentos],
    ultima_data: resumo.ultimaData,
    vence_em: resumo.venceEm,
    criado_em: resumo.criadoEm.toISOString(),
    atualizado_em: resumo.atualizadoEm.toISOString(),
  };
}
