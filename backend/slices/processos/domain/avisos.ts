import { formatCalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { Aviso, Circunstancias } from './aviso.ts';
import { itensDoLme } from './itens-do-lme.ts';
import { avisosDoProtocolo } from './avisos-do-protocolo.ts';
import { avisosDosMedicamentos } from './avisos-dos-medicamentos.ts';
import { avisosDosPrazos } from './avisos-dos-prazos.ts';
import type { DadosDoPacote, DocumentoMontado } from './pacote.ts';
import { FONTES, PAPEIS_DO_PACIENTE } from './parametros-ceaf.ts';
import { enumerar } from './quadro-clinico.ts';

export function avisosDoPacote(
  dados: DadosDoPacote,
  documentos: readonly DocumentoMontado[],
  circunstancias: Circunstancias,
): readonly Aviso[] {
  const todos = [
    ...avisosDosPrazos(dados, circunstancias),
    ...avisosDosMedicamentos(dados),
    ...avisosDoProtocolo(dados, documentos),
    ...avisosDoFormulario(dados),
    ...sexo(dados),
    ...escreverAMao(documentos),
    ...papeisDoPaciente(dados),
  ];
  // Duas apresentações da mesma substância dizem a mesma coisa.
  return [...new Map(todos.map((aviso) => [`${aviso.codigo} ${aviso.mensagem}`, aviso])).values()];
}

function avisosDoFormulario({ processo, paciente, data }: DadosDoPacote): Aviso[] {
  const avisos: Aviso[] = [];
  if (!processo.props.tratou && processo.props.tratamentosPrevios !== null) {
    avisos.push({
      codigo: 'tratamentos_previos_nao_impressos',
      mensagem:
        'O item 12 do LME sai marcado NÃO, sem os tratamentos descritos: para imprimi-los, responda que tratou.',
      fonte: FONTES.lme,
    });
  }
  if (!processo.props.imprimirCampos19a22) {
    avisos.push({
      codigo: 'itens_19_a_22_em_branco',
      mensagem: 'Os itens 19 a 22 do LME saem em branco, para quem os preenche à mão.',
      fonte: FONTES.lme,
    });
  }
  const { dataNascimento } = paciente.props;
  if (dataNascimento && dataNascimento > data) {
    avisos.push({
      codigo: 'data_antes_do_nascimento',
      mensagem: `A data do pedido é anterior ao nascimento (${formatCalendarDate(dataNascimento)}): confira as duas.`,
      fonte: FONTES.lme,
    });
  }
  return avisos;
}

const SEXO = { F: 'feminino', M: 'masculino' } as const;

function sexo({ quadro: { doenca }, paciente }: DadosDoPacote): Aviso[] {
  const { sexo: doPaciente } = paciente.props;
  if (doenca.sexo === null || doenca.sexo === doPaciente) return [];
  const limite = `${doenca.cid} é um código só do sexo ${SEXO[doenca.sexo]}`;
  if (doPaciente === null) {
    const mensagem = `${limite}: cadastre o sexo do paciente para conferi-lo.`;
    return [{ codigo: 'sexo_desconhecido', mensagem, fonte: FONTES.sigtap }];
  }
  const mensagem = `${limite}, e o cadastro do paciente diz ${SEXO[doPaciente]}: confira os dois.`;
  return [{ codigo: 'sexo_incompativel', mensagem, fonte: FONTES.sigtap }];
}

/** The last one: everybody brings them, and nothing in the packet depends on them. */
function papeisDoPaciente({ primeiraVez }: DadosDoPacote): Aviso[] {
  if (!primeiraVez) return [];
  const { valor, fonte } = PAPEIS_DO_PACIENTE;
  const mensagem = `Na primeira solicitação o paciente leva também, original e cópia: ${enumerar(valor)}.`;
  return [{ codigo: 'papeis_do_paciente', mensagem, fonte }];
}

/** The state's own LME has no field for some of what the packet says. */
function escreverAMao(documentos: readonly DocumentoMontado[]): Aviso[] {
  const campos = documentos.flatMap(({ aMao = [] }) => aMao);
  if (campos.length === 0) return [];
  const mensagem = `O LME oficial não tem campo para tudo. Escreva à mão no LME: ${itensDoLme(campos).join('; ')}.`;
  return [{ codigo: 'escrever_a_mao', mensagem, fonte: FONTES.lme }];
}
