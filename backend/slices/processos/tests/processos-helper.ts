import { parseCid } from '@autocusto/dominio/comum/cid.ts';
import type { EmissorId, PacienteId, ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { DocumentoExigido, Medicamento, MedicamentoOfertado } from '@autocusto/dominio/processos/catalogo.ts';
import type { Emissor } from '../domain/documentos/emissor.ts';
import { Processo } from '../domain/processos/processo.ts';
import type { ConteudoDoProcesso } from '@autocusto/dominio/processos/conteudo-do-processo.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import { validarRespostas } from '@autocusto/dominio/processos/escalas.ts';
import { parsePaciente } from '@autocusto/dominio/processos/paciente.ts';
import { Paciente } from '../domain/pacientes/paciente.ts';
import type { DadosDoPacote } from '../domain/documentos/pacote.ts';
import type { MesPrescrito } from '@autocusto/dominio/processos/prescricao.ts';
import type { Prescrito, QuadroClinico } from '@autocusto/dominio/processos/quadro-clinico.ts';
import { dia, meses, umaPrescricao, umMedicamento } from '@autocusto/dominio/processos/tests/maes.ts';
import { paraCamel } from '@autocusto/dominio/comum/caso.ts';
import type { PacienteBody } from '../infrastructure/api/pacientes/paciente-schemas.ts';
import { umPaciente } from './pacientes-helper.ts';

export { dia, meses, umaPrescricao, umMedicamento };

export const INSTANTE = new Date('2026-01-31T15:00:00Z');

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
    regras: [],
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
  const novo = parsePaciente(paraCamel(umPaciente(campos)), { hoje: dia('2026-01-31') });
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
