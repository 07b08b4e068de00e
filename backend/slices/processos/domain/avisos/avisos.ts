import { formatCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { type Aviso, type Circunstancias, semRepetir } from '@autocusto/dominio/processos/aviso.ts';
import { avisosDaPosologia } from '@autocusto/dominio/processos/avisos-da-posologia.ts';
import { avisosDoNaoImpresso } from './avisos-do-nao-impresso.ts';
import { formatarDecimal } from '../documentos/formato.ts';
import { itensDoLme } from '../documentos/itens-do-lme.ts';
import { avisosDasRegras } from './avisos-das-regras.ts';
import { avisosDoProtocolo } from './avisos-do-protocolo.ts';
import { avisosDosMedicamentos, avisosDoSexo } from '@autocusto/dominio/processos/avisos-dos-medicamentos.ts';
import { avisosDosPrazos } from '@autocusto/dominio/processos/avisos-dos-prazos.ts';
import type { DadosDoPacote, DocumentoMontado } from '../documentos/pacote.ts';
import { FONTES, PAPEIS_DO_PACIENTE } from '@autocusto/dominio/processos/parametros-ceaf.ts';
import { enumerar } from '@autocusto/dominio/processos/quadro-clinico.ts';

export function avisosDoPacote(
  dados: DadosDoPacote,
  documentos: readonly DocumentoMontado[],
  circunstancias: Circunstancias,
): readonly Aviso[] {
  const pedido = { ...dados, paciente: dados.paciente.props, conteudo: dados.processo.props };
  return semRepetir([
    ...avisosDosPrazos(pedido, circunstancias),
    ...avisosDosMedicamentos(pedido),
    ...avisosDoProtocolo(dados, documentos),
    ...avisosDasRegras(dados),
    ...avisosDaPosologia(pedido),
    ...avisosDoNaoImpresso(dados),
    ...avisosDoCadastro(dados),
    ...avisosDoSexo(dados.quadro.doenca.cid, dados.quadro.doenca.sexo, pedido.paciente),
    ...escreverAMao(documentos),
    ...papeisDoPaciente(dados),
  ]);
}

function avisosDoCadastro({ primeiraVez, paciente, data }: DadosDoPacote): Aviso[] {
  const avisos: Aviso[] = [];
  const { dataNascimento, pesoKg, alturaCm } = paciente.props;
  if (!primeiraVez) {
    avisos.push({
      codigo: 'peso_do_cadastro',
      mensagem: `O LME sai com o peso e a altura do cadastro, ${formatarDecimal(pesoKg)} kg e ${formatarDecimal(alturaCm)} cm: meça de novo se mudaram.`,
      fonte: FONTES.lme,
    });
  }
  if (dataNascimento && dataNascimento > data) {
    avisos.push({
      codigo: 'data_antes_do_nascimento',
      mensagem: `A data do pedido é anterior ao nascimento (${formatCalendarDate(dataNascimento)}): confira as duas.`,
      fonte: FONTES.lme,
    });
  }
  return avisos;
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
