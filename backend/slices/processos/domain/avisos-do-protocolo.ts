import { type CalendarDate, addMonths } from '../../../shared/domain/calendar-date.ts';
import type { Aviso } from './aviso.ts';
import type { DocumentoExigido, Protocolo } from './catalogo.ts';
import { consentiveis, TERMO_NOSSO } from './pacote-anexos.ts';
import { type DadosDoPacote, type DocumentoMontado, faseDe } from './pacote.ts';
import { FONTES, PARAMETROS } from './parametros-ceaf.ts';
import { enumerar, exigenciasDaFase, fonteDa } from './quadro-clinico.ts';

/** Items of one list in a warning; the form shows the whole list. */
const ITENS_POR_AVISO = 12;

/** What the protocolo demands beside the packet, and how old it and the answers are. */
export function avisosDoProtocolo(dados: DadosDoPacote, documentos: readonly DocumentoMontado[]): Aviso[] {
  const { protocolo } = dados.quadro;
  if (!protocolo) {
    const mensagem = `Nenhum protocolo do catálogo cobre ${dados.quadro.doenca.cid}: confira os papéis com a farmácia.`;
    return [{ codigo: 'sem_protocolo', mensagem, fonte: FONTES.catalogo }];
  }
  const exigencias = exigenciasDaFase(dados.quadro, faseDe(dados));
  return [
    ...papeis(exigencias, protocolo),
    ...relatorioExigido(exigencias, dados),
    ...examesExigidos(exigencias, dados),
    ...termoOficial(dados, documentos),
    ...idadeDasEscalas(exigencias, dados),
    ...cdrSemDominios(exigencias, dados),
    ...textoAntigo(protocolo, dados.data),
  ];
}

/** One warning for all the papers that the packet does not hold. */
function papeis(exigencias: readonly DocumentoExigido[], protocolo: Protocolo): Aviso[] {
  const fora = exigencias.filter(({ tipo, obrigatoriedade }) => {
    const impresso = ['lme', 'receita', 'escala', 'relatorio', 'exames', 'monitoramento', 'termo'].includes(tipo);
    return !impresso && (obrigatoriedade === 'obrigatorio' || obrigatoriedade === 'alternativa');
  });
  const itens = [...new Set(fora.map(descricaoDe))];
  if (itens.length === 0) return [];
  const resto = itens.length - ITENS_POR_AVISO;
  const lista = itens.slice(0, ITENS_POR_AVISO).join('; ');
  return [
    {
      codigo: 'papeis_exigidos',
      mensagem: `O protocolo pede também: ${lista}${resto > 0 ? `; e mais ${resto}` : ''}.`,
      fonte: fonteDo(protocolo),
    },
  ];
}

function descricaoDe({ descricao, condicao, obrigatoriedade, validadeMeses }: DocumentoExigido): string {
  const notas = [
    ...(condicao ? [condicao] : []),
    ...(obrigatoriedade === 'alternativa' ? ['ou alternativa'] : []),
    ...(validadeMeses ? [`com até ${validadeMeses} ${validadeMeses === 1 ? 'mês' : 'meses'}`] : []),
  ];
  return notas.length > 0 ? `${descricao} (${notas.join(', ')})` : descricao;
}

function relatorioExigido(exigencias: readonly DocumentoExigido[], { relatorio, quadro }: DadosDoPacote): Aviso[] {
  const exigidos = exigencias.filter((e) => e.tipo === 'relatorio' && e.obrigatoriedade === 'obrigatorio');
  if (relatorio !== undefined || exigidos.length === 0) return [];
  return [
    {
      codigo: 'relatorio_exigido',
      mensagem: `O protocolo pede relatório, que não está neste pacote: ${exigidos.map((e) => e.descricao).join('; ')}.`,
      fonte: exigidos[0] ? fonteDa(exigidos[0], quadro.protocolo) : FONTES.catalogo,
    },
  ];
}

function examesExigidos(exigencias: readonly DocumentoExigido[], { exames, quadro }: DadosDoPacote): Aviso[] {
  const exigidos = exigencias.filter(({ tipo }) => tipo === 'exames');
  if (exames !== undefined || exigidos.length === 0) return [];
  return [
    {
      codigo: 'exames_exigidos',
      mensagem: `O protocolo pede exames, que não estão neste pacote: ${exigidos.map((e) => e.descricao).join('; ')}.`,
      fonte: exigidos[0] ? fonteDa(exigidos[0], quadro.protocolo) : FONTES.catalogo,
    },
  ];
}

/** The consent text is official: ours only identifies and ticks, and the protocolo's own form must then go with it. */
function termoOficial(dados: DadosDoPacote, documentos: readonly DocumentoMontado[]): Aviso[] {
  const { protocolo, prescritos } = dados.quadro;
  if (!protocolo) return [];
  const fora = prescritos.filter((prescrito) => !consentiveis(dados).includes(prescrito));
  const avisos: Aviso[] = [];
  if (documentos.some(({ modelo }) => modelo === TERMO_NOSSO)) {
    avisos.push({
      codigo: 'anexar_ter_oficial',
      mensagem: `Anexar o TER oficial do protocolo ${protocolo.nome}: o texto do consentimento é o dele.`,
      fonte: fonteDo(protocolo),
    });
  }
  if (dados.primeiraVez && fora.length > 0) {
    const nomes = enumerar(fora.map(({ medicamento }) => medicamento.nome));
    avisos.push({
      codigo: 'medicamento_fora_do_ter',
      mensagem: `O termo do protocolo ${protocolo.nome} não lista ${nomes}: confira se a farmácia pede outro.`,
      fonte: fonteDo(protocolo),
    });
  }
  return avisos;
}

/** A score never gets a new date by itself. */
function idadeDasEscalas(exigencias: readonly DocumentoExigido[], dados: DadosDoPacote): Aviso[] {
  return dados.avaliacoes.flatMap(({ escala, avaliadaEm }): Aviso[] => {
    const pedidas = exigencias.filter((exigencia) => exigencia.escala === escala);
    if (pedidas.length === 0) return [];
    const nome = escala.toUpperCase();
    const fonte = pedidas[0] ? fonteDa(pedidas[0], dados.quadro.protocolo) : FONTES.catalogo;
    if (avaliadaEm === undefined) {
      const mensagem = `A data da avaliação da escala ${nome} sai em branco: informe-a ou escreva-a à mão.`;
      return [{ codigo: 'escala_sem_data', mensagem, fonte }];
    }
    const meses = pedidas.find(({ validadeMeses }) => validadeMeses !== null)?.validadeMeses;
    const validade = meses ?? PARAMETROS.escalaMeses.valor;
    if (avaliadaEm > dados.data) {
      const mensagem = `A escala ${nome} tem data posterior à do pedido: confira as duas.`;
      return [{ codigo: 'escala_com_data_futura', mensagem, fonte }];
    }
    if (addMonths(avaliadaEm, validade) >= dados.data) return [];
    const mensagem = `A escala ${nome} foi avaliada há mais de ${validade} meses: avalie de novo.`;
    return [{ codigo: 'escala_antiga', mensagem, fonte: meses ? fonte : PARAMETROS.escalaMeses.fonte }];
  });
}

function cdrSemDominios(exigencias: readonly DocumentoExigido[], { avaliacoes, quadro }: DadosDoPacote): Aviso[] {
  const pedida = exigencias.find(({ escala }) => escala === 'cdr');
  const respondida = avaliacoes.some((a) => a.escala === 'cdr' && a.dominios === undefined);
  if (!pedida || !respondida) return [];
  const mensagem = 'Os seis domínios da CDR saem em branco: responda-os ou marque-os à mão.';
  return [{ codigo: 'cdr_sem_dominios', mensagem, fonte: fonteDa(pedida, quadro.protocolo) }];
}

function textoAntigo(protocolo: Protocolo, data: CalendarDate): Aviso[] {
  const { atualizadoEm } = protocolo;
  const { valor, fonte } = PARAMETROS.protocoloAntigoAnos;
  if (atualizadoEm === null || addMonths(atualizadoEm, valor * 12) >= data) return [];
  const mensagem = `O texto do protocolo ${protocolo.nome} é de ${atualizadoEm.slice(0, 4)}: confira se há versão mais nova.`;
  return [{ codigo: 'protocolo_antigo', mensagem, fonte: protocolo.portaria ?? fonte }];
}

function fonteDo({ nome, portaria }: Protocolo): string {
  return portaria ?? `Protocolo ${nome}`;
}
