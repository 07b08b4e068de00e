import type { Aviso } from '@autocusto/dominio/processos/aviso.ts';
import { type Escala, ESCALAS, type Respostas } from '@autocusto/dominio/processos/escalas.ts';
import { type DadosDoPacote, faseDe } from '../documentos/pacote.ts';
import { FONTES } from '@autocusto/dominio/processos/parametros-ceaf.ts';
import { enumerar, exigenciasDaFase, type Prescrito } from '@autocusto/dominio/processos/quadro-clinico.ts';

/** What was written and stays off the paper: nobody should believe that it is there. */
export function avisosDoNaoImpresso(dados: DadosDoPacote): Aviso[] {
  return [...doLme(dados), ...dasEscalas(dados), ...dados.quadro.prescritos.flatMap(mesesSemReceita)];
}

function doLme({ processo, paciente }: DadosDoPacote): Aviso[] {
  const { tratou, tratamentosPrevios, preenchidoPor, preenchidoPorNome, preenchidoPorCpf, imprimirCampos19a22 } =
    processo.props;
  const { racaCor, etnia, incapaz, nomeResponsavel } = paciente.props;
  const avisos: Aviso[] = [];
  const avisar = (codigo: string, mensagem: string) => avisos.push({ codigo, mensagem, fonte: FONTES.lme });

  if (!tratou && tratamentosPrevios !== null) {
    avisar(
      'tratamentos_previos_nao_impressos',
      'O item 12 do LME sai marcado NÃO, sem os tratamentos descritos: para imprimi-los, responda que tratou.',
    );
  }
  if (!incapaz && preenchidoPor !== 'responsavel' && nomeResponsavel !== null) {
    avisar(
      'responsavel_nao_impresso',
      'O item 13 do LME sai sem o responsável do cadastro: ele só é impresso se o paciente é incapaz ou se é o responsável quem preenche.',
    );
  }
  if (preenchidoPor !== 'outro' && (preenchidoPorNome !== null || preenchidoPorCpf !== null)) {
    avisar(
      'quem_preenche_nao_impresso',
      'O item 18 do LME sai sem o nome e o CPF informados: eles só são impressos quando quem preenche é outra pessoa.',
    );
  }
  if (!imprimirCampos19a22) {
    avisar('itens_19_a_22_em_branco', 'Os itens 19 a 22 do LME saem em branco, para quem os preenche à mão.');
    return avisos;
  }
  if (racaCor !== 'indigena' && etnia !== null) {
    avisar(
      'etnia_nao_impressa',
      'O item 19 do LME sai sem a etnia do cadastro: ela só é impressa se a raça/cor é indígena.',
    );
  }
  return avisos;
}

function dasEscalas(dados: DadosDoPacote): Aviso[] {
  const exigencias = exigenciasDaFase(dados.quadro, faseDe(dados));
  const { respostas } = dados.processo.props;
  const escalas = Object.keys(ESCALAS) as Escala[]; // its own keys
  const naoPedidas = escalas.filter(
    (escala) => respostas[escala] !== undefined && !exigencias.some((exigencia) => exigencia.escala === escala),
  );
  const semNota = escalas.filter((escala) => respostas[escala] === undefined && temAlgoDa(escala, respostas));
  const nomes = (quais: readonly Escala[]) => enumerar(quais.map((escala) => escala.toUpperCase()));
  return [
    ...(naoPedidas.length === 0
      ? []
      : [
          {
            codigo: 'escala_nao_impressa',
            mensagem: `Não sai neste pacote, porque o protocolo não pede: ${nomes(naoPedidas)}. Anexe-a se quiser entregá-la.`,
            fonte: FONTES.catalogo,
          },
        ]),
    ...(semNota.length === 0
      ? []
      : [
          {
            codigo: 'escala_sem_nota',
            mensagem: `Há respostas de ${nomes(semNota)} sem a nota, e nada dela é impresso: responda-a ou apague-as.`,
            fonte: FONTES.catalogo,
          },
        ]),
  ];
}

function temAlgoDa(escala: Escala, respostas: Respostas): boolean {
  const algo = {
    edss: respostas.edss_data,
    meem: respostas.meem_data ?? respostas.escolaridade_anos,
    cdr: respostas.cdr_data ?? respostas.cdr_dominios,
    lanss: respostas.lanss_data,
    eva: respostas.eva_data,
  } as const satisfies Record<Escala, unknown>;
  return algo[escala] !== undefined;
}

/** A drug that is not dispensed in a month is on no receita of that month, whatever its posology says. */
function mesesSemReceita({ medicamento, meses }: Prescrito): Aviso[] {
  const fora = meses.flatMap(({ quantidade }, mes) => (quantidade === 0 ? [`${mes + 1}º`] : []));
  if (fora.length === 0) return [];
  const mensagem = `${medicamento.nome} ${medicamento.dosagem}: a quantidade é zero no ${enumerar(fora)} mês, e não há receita dele ali.`;
  return [{ codigo: 'mes_sem_receita', mensagem, fonte: FONTES.pedido }];
}
