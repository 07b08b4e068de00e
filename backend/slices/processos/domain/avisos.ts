import { formatCalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { Aviso, Circunstancias } from './aviso.ts';
import { avisosDoProtocolo } from './avisos-do-protocolo.ts';
import { avisosDosMedicamentos } from './avisos-dos-medicamentos.ts';
import { avisosDosPrazos } from './avisos-dos-prazos.ts';
import type { DadosDoPacote, DocumentoMontado } from './pacote.ts';
import { FONTES } from './parametros-ceaf.ts';

export function avisosDoPacote(
  dados: DadosDoPacote,
  documentos: readonly DocumentoMontado[],
  circunstancias: Circunstancias,
): readonly Aviso[] {
  return [
    ...avisosDosPrazos(dados, circunstancias),
    ...avisosDosMedicamentos(dados),
    ...avisosDoProtocolo(dados, documentos),
    ...avisosDoFormulario(dados),
  ];
}

function avisosDoFormulario({ processo, paciente, data }: DadosDoPacote): Aviso[] {
  const avisos: Aviso[] = [];
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
