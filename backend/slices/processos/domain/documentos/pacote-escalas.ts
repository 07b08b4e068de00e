import { formatCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { DocumentoExigido } from '@autocusto/dominio/processos/catalogo.ts';
import { type Avaliacao, DOMINIOS_DA_CDR, ESCALAS, type Escala } from '@autocusto/dominio/processos/escalas.ts';
import { identificacao } from './pacote-identificacao.ts';
import { type Campos, type DadosDoPacote, type DocumentoMontado, campos, faseDe } from './pacote.ts';
import { enumerar, exigenciasDaFase, fonteDa } from '@autocusto/dominio/processos/quadro-clinico.ts';

type AvaliacaoDe<E extends Escala> = Extract<Avaliacao, { escala: E }>;

/** Sheets in the packet's order; LANSS and EVA share one. */
const FOLHAS: readonly { readonly modelo: string; readonly escalas: readonly Escala[] }[] = [
  { modelo: 'escala_edss', escalas: ['edss'] },
  { modelo: 'escala_meem', escalas: ['meem'] },
  { modelo: 'escala_cdr', escalas: ['cdr'] },
  { modelo: 'escala_lanss_eva', escalas: ['lanss', 'eva'] },
];

const CAMPO_DO_DOMINIO: Readonly<Record<(typeof DOMINIOS_DA_CDR)[number]['nome'], string>> = {
  memoria: 'memoria',
  orientacao: 'orientacao',
  julgamento: 'julgamento',
  comunidade: 'assuntos_comunidade',
  lar: 'lar_passatempos',
  cuidados_pessoais: 'cuidados_pessoais',
};

/** The scales that the protocolo asks for in this phase, filled from the answers and never with defaults. */
export function escalas(dados: DadosDoPacote): DocumentoMontado[] {
  const exigencias = exigenciasDaFase(dados.quadro, faseDe(dados));
  return FOLHAS.flatMap(({ modelo, escalas }): DocumentoMontado[] => {
    const avaliacoes = escalas.flatMap((escala) => {
      const pedida = exigencias.some((exigencia) => exigencia.escala === escala);
      return pedida ? dados.avaliacoes.filter((avaliacao) => avaliacao.escala === escala) : [];
    });
    if (avaliacoes.length === 0) return [];
    return [
      {
        tipo: 'escala',
        titulo: `Escala ${enumerar(avaliacoes.map(({ escala }) => escala.toUpperCase()))}`,
        motivo: motivo(dados, exigencias, avaliacoes),
        modelo,
        proprios: folha(dados, escalas, avaliacoes),
        comuns: identificacao(dados),
      },
    ];
  });
}

function motivo(
  { primeiraVez, quadro }: DadosDoPacote,
  exigencias: readonly DocumentoExigido[],
  avaliacoes: readonly Avaliacao[],
): string {
  const escalas = enumerar(avaliacoes.map(({ escala }) => escala.toUpperCase()));
  const fase = primeiraVez ? 'na primeira solicitação' : 'na renovação';
  const exigencia = exigencias.find(({ escala }) => escala === avaliacoes[0]?.escala);
  const fonte = exigencia ? ` (${fonteDa(exigencia, quadro.protocolo)})` : '';
  return `O protocolo ${quadro.protocolo?.nome ?? ''} pede ${escalas} ${fase}${fonte}.`;
}

function folha({ processo }: DadosDoPacote, daFolha: readonly Escala[], avaliacoes: readonly Avaliacao[]): Campos {
  return {
    // Sem a data, o campo fica em branco para a caneta: a data do pedido não é a da avaliação, nem a de outra escala.
    ...campos(
      avaliacoes.map(({ escala, avaliadaEm }) => [
        daFolha.length > 1 ? `data_avaliacao_${escala}` : 'data_avaliacao',
        avaliadaEm ? formatCalendarDate(avaliadaEm) : null,
        `respostas.${escala}_data`,
      ]),
    ),
    ...Object.assign({}, ...avaliacoes.map((avaliacao) => respostasDe(avaliacao, processo.props.respostas))),
  };
}

function respostasDe(avaliacao: Avaliacao, respostas: { readonly escolaridade_anos?: number | undefined }): Campos {
  switch (avaliacao.escala) {
    case 'edss':
      return campos([['edss', avaliacao.valor, 'respostas.edss']]);
    case 'cdr':
      return cdr(avaliacao);
    case 'meem':
      return meem(avaliacao, respostas.escolaridade_anos);
    case 'lanss':
      return lanss(avaliacao);
    case 'eva':
      return campos([['eva', String(avaliacao.valor), 'respostas.eva']]);
  }
}

function cdr({ valor, dominios = {} }: AvaliacaoDe<'cdr'>): Campos {
  return campos([
    ['cdr', valor, 'respostas.cdr'],
    ...DOMINIOS_DA_CDR.map(
      ({ nome }) => [CAMPO_DO_DOMINIO[nome], dominios[nome] ?? null, `respostas.cdr_dominios.${nome}`] as const,
    ),
  ]);
}

function meem({ pontos, total }: AvaliacaoDe<'meem' | 'lanss'>, escolaridade: number | undefined): Campos {
  return campos([
    ...ESCALAS.meem.itens.map(({ nome }) => [nome, String(pontos[nome] ?? ''), `respostas.meem.${nome}`] as const),
    ['total', String(total), 'respostas.meem'],
    ['escolaridade', anos(escolaridade), 'respostas.escolaridade_anos'],
  ]);
}

function lanss({ pontos, total }: AvaliacaoDe<'meem' | 'lanss'>): Campos {
  return campos([
    ...ESCALAS.lanss.itens.map(
      ({ nome }) => [`lanss_${nome}`, pontos[nome] ? 'sim' : 'nao', `respostas.lanss.${nome}`] as const,
    ),
    ['lanss_total', String(total), 'respostas.lanss'],
  ]);
}

function anos(escolaridade: number | undefined): string | null {
  if (escolaridade === undefined) return null;
  return escolaridade === 1 ? '1 ano' : `${escolaridade} anos`;
}
