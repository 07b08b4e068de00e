import { parseCalendarDate } from '../../../shared/domain/calendar-date.ts';
import { parseCid } from '../../../shared/domain/cid.ts';
import type { EmissorId, PacienteId, ProcessoId, UsuarioId } from '../../../shared/domain/ids.ts';
import type { DocumentoExigido, Medicamento, MedicamentoOfertado } from '../domain/catalogo.ts';
import type { Emissor } from '../domain/emissor.ts';
import { type ConteudoDoProcesso, Processo } from '../domain/entities/processo.ts';
import { FieldErrors } from '../../../shared/domain/field-errors.ts';
import { CamposInvalidosError, type FieldError } from '../../../shared/domain/domain-error.ts';
import { validarRespostas } from '../domain/escalas.ts';
import { Paciente, parsePaciente } from '../domain/paciente.ts';
import type { DadosDoPacote } from '../domain/pacote.ts';
import type { MedicamentoPrescrito, MesPrescrito } from '../domain/prescricao.ts';
import type { Prescrito, QuadroClinico } from '../domain/quadro-clinico.ts';
import { toPacienteInformado } from '../infrastructure/api/paciente-mapping.ts';
import type { PacienteBody } from '../infrastructure/api/paciente-schemas.ts';
import { umPaciente } from './pacientes-helper.ts';

export const INSTANTE = new Date('2026-01-31T15:00:00Z');
export const dia = parseCalendarDate;

/** Six equal months, or the given ones. */
export function meses(
  posologia: string,
  quantidade: number,
  outros: Record<number, MesPrescrito> = {},
): MesPrescrito[] {
  return Array.from({ length: 6 }, (_, mes) => outros[mes + 1] ?? { posologia, quantidade });
}

export function umMedicamento(campos: Partial<Medicamento> = {}): Medicamento {
  const { nome = 'fingolimode', dosagem = '0,5 mg', apresentacao = 'cápsula' } = campos;
  return {
    ...{ nome, dosagem, apresentacao },
    id: `${nome}-${dosagem}-${apresentacao}`.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    substancia: nome,
    lista344: null,
    receita344: null,
    ...campos,
  };
}

export const LEVETIRACETAM = umMedicamento({
  ...{ nome: 'levetiracetam', dosagem: '750 mg', apresentacao: 'comprimido' },
  ...{ lista344: 'C1', receita344: 'controle_especial' },
});
export const LAMOTRIGINA = umMedicamento({
  ...{ nome: 'lamotrigina', dosagem: '100 mg', apresentacao: 'comprimido' },
  ...{ lista344: 'C1', receita344: 'controle_especial' },
});
export const CLOBAZAM = umMedicamento({
  ...{ nome: 'clobazam', dosagem: '10 mg', apresentacao: 'comprimido' },
  ...{ lista344: 'B1', receita344: 'notificacao_b' },
});

export interface Linha {
  readonly medicamento?: Medicamento;
  readonly via?: string;
  readonly meses?: readonly MesPrescrito[];
  readonly oferta?: Partial<MedicamentoOfertado> | null;
}

function umPrescrito({ medicamento = umMedicamento(), via = 'oral', meses: dados, oferta = {} }: Linha): Prescrito {
  return {
    medicamentoId: medicamento.id,
    via,
    meses: dados ?? meses('1 cápsula ao dia', 28),
    medicamento,
    oferta:
      oferta === null
        ? undefined
        : {
            ...medicamento,
            ...{ origem: 'protocolo', vigente: true },
            ...{ quantidadeMaxima: null, idadeMinimaMeses: null, idadeMaximaMeses: null, sexo: null },
            ...oferta,
          },
  };
}

export function umaExigencia(campos: Partial<DocumentoExigido> = {}): DocumentoExigido {
  return {
    ...{ fase: 'solicitacao', tipo: 'exame', descricao: 'Hemograma', escala: null, modelo: null },
    ...{ substancias: null, cids: null, condicao: null, obrigatoriedade: 'obrigatorio', grupoAlternativa: null },
    ...{ validadeMeses: null, periodicidade: null, fonte: 'protocolo', certeza: null },
    ...campos,
  };
}

/** What the protocolo de esclerose múltipla asks of fingolimode, in both phases. */
export const EXIGENCIAS_DA_EM: readonly DocumentoExigido[] = (['solicitacao', 'renovacao'] as const).flatMap((fase) => [
  umaExigencia({ fase, tipo: 'escala', escala: 'edss', descricao: 'EDSS a cada solicitação e renovação' }),
  umaExigencia({
    ...{ fase, tipo: 'monitoramento', modelo: 'monitoramento_fingolimode', substancias: ['fingolimode'] },
    descricao: 'Monitoramento da primeira dose: pressão e pulso',
  }),
]);

export function umQuadro(linhas: readonly Linha[] = [{}], campos: Partial<QuadroClinico> = {}): QuadroClinico {
  const prescritos = linhas.map(umPrescrito);
  return {
    doenca: { cid: parseCid('G35'), nome: 'Esclerose múltipla', categoria: 'G35', sexo: null },
    protocolo: {
      ...{ id: 'esclerose-multipla', nome: 'Esclerose múltipla', portaria: 'Portaria Conjunta nº 7' },
      ...{ atualizadoEm: dia('2025-06-01'), observacoes: null },
    },
    substanciasDoProtocolo: new Set(prescritos.map(({ medicamento }) => medicamento.substancia)),
    prescritos,
    documentos: EXIGENCIAS_DA_EM,
    ...campos,
  };
}

export function umConteudo(campos: Partial<ConteudoDoProcesso> = {}): ConteudoDoProcesso {
  return {
    emissorId: 'emissor' as EmissorId,
    protocoloId: 'esclerose-multipla',
    primeiraVez: null,
    anamnese: 'Surto sensitivo em 2024.',
    tratou: false,
    tratamentosPrevios: null,
    preenchidoPor: 'medico',
    preenchidoPorNome: null,
    preenchidoPorCpf: null,
    imprimirCampos19a22: true,
    documentoPaciente: 'cpf',
    politicaDatas: '30_dias',
    medicamentos: [umaPrescricao()],
    respostas: { edss: '3.5', edss_data: '2026-01-20' },
    ...campos,
  };
}

export function umaPrescricao(campos: Partial<MedicamentoPrescrito> = {}): MedicamentoPrescrito {
  const { id } = umMedicamento();
  return { medicamentoId: id, via: 'oral', meses: meses('1 cápsula ao dia', 28), ...campos };
}

export function umProcesso(campos: Partial<ConteudoDoProcesso> = {}): Processo {
  const chaves = {
    id: 'processo' as ProcessoId,
    usuarioId: 'usuario' as UsuarioId,
    pacienteId: 'paciente' as PacienteId,
    cid: parseCid('G35'),
  };
  return Processo.abrir(chaves, umConteudo(campos), INSTANTE);
}

export function umPacienteCadastrado(campos: Partial<PacienteBody> = {}): Paciente {
  const novo = parsePaciente(toPacienteInformado(umPaciente(campos)), { hoje: dia('2026-01-31') });
  return Paciente.cadastrar('paciente' as PacienteId, 'usuario' as UsuarioId, novo, INSTANTE);
}

export const EMISSOR: Emissor = {
  emissorId: 'emissor' as EmissorId,
  medico: {
    ...{ nome: 'Helena Prado Sintética', crm: '111111', crmUf: 'SP', cns: '700000000000013' },
    ...{ especialidade: 'Neurologia', rqe: null },
  },
  clinica: {
    ...{ nome: 'Ambulatório Modelo Sul', cnes: '1234567', telefone: '1130001000', cep: '01000000' },
    ...{ logradouro: 'Rua das Palmeiras', numero: '100', bairro: 'Centro', cidade: 'São Paulo', uf: 'SP' },
  },
};

interface Cenario extends Partial<Omit<DadosDoPacote, 'quadro' | 'processo' | 'paciente'>> {
  readonly linhas?: readonly Linha[];
  readonly quadro?: Partial<QuadroClinico>;
  readonly processo?: Partial<ConteudoDoProcesso>;
  readonly paciente?: Partial<PacienteBody>;
}

/** A packet's data with everything in place; the test names only what matters to it. */
export function umaEmissao({ linhas, quadro, processo, paciente, ...campos }: Cenario = {}): DadosDoPacote {
  const doProcesso = umProcesso(processo);
  return {
    data: dia('2026-01-31'),
    emitidoEm: INSTANTE,
    primeiraVez: true,
    processo: doProcesso,
    paciente: umPacienteCadastrado(paciente),
    emissor: EMISSOR,
    quadro: umQuadro(linhas, quadro),
    avaliacoes: validarRespostas(doProcesso.props.respostas, { erros: new FieldErrors() }),
    consentidas: new Set(),
    relatorio: undefined,
    exames: undefined,
    ...campos,
  };
}

/** The refusals that `conferir` notes. */
export function recusas(conferir: (erros: FieldErrors) => unknown): readonly FieldError[] {
  const erros = new FieldErrors();
  conferir(erros);
  try {
    erros.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof CamposInvalidosError) return error.errors;
    throw error;
  }
}
