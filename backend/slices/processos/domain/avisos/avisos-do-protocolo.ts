import { type CalendarDate, addMonths } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Aviso } from '@autocusto/dominio/processos/aviso.ts';
import type { DocumentoExigido, Protocolo } from '@autocusto/dominio/processos/catalogo.ts';
import { consentiveis, TERMO_NOSSO } from '../documentos/pacote-anexos.ts';
import { type DadosDoPacote, type DocumentoMontado } from '../documentos/pacote.ts';
import { FONTES, PARAMETROS } from '@autocusto/dominio/processos/parametros-ceaf.ts';
import { podeValer } from '@autocusto/dominio/processos/regras/condicao-da-exigencia.ts';
import type { Fatos } from '@autocusto/dominio/processos/regras/fatos.ts';
import { fatosDoPedido } from './fatos-do-pedido.ts';
import { enumerar, exigenciasDaFase, fonteDa } from '@autocusto/dominio/processos/quadro-clinico.ts';

/** What the protocolo demands beside the packet, and how old it and the answers are. */
export function avisosDoProtocolo(dados: DadosDoPacote, documentos: readonly DocumentoMontado[]): Aviso[] {
  const { protocolo } = dados.quadro;
  if (!protocolo) {
    const mensagem = `Nenhum protocolo do catálogo cobre ${dados.quadro.doenca.cid}: confira os papéis com a farmácia.`;
    return [{ codigo: 'sem_protocolo', mensagem, fonte: FONTES.catalogo }];
  }
  const fatos = fatosDoPedido(dados);
  const exigencias = queCabem(exigenciasDaFase(dados.quadro, fatos.fase), fatos);
  return [
    ...papeis(exigencias, protocolo),
    ...escalasSemPagina(exigencias, protocolo),
    ...descricoesDoLme(exigencias, protocolo),
    ...acompanhamento(queCabem(exigenciasDaFase(dados.quadro, 'monitoramento'), fatos), protocolo),
    ...relatorioExigido(exigencias, dados),
    ...examesExigidos(exigencias, dados),
    ...termoOficial(dados, documentos),
    ...idadeDasEscalas(exigencias, dados),
    ...cdrSemDominios(exigencias, dados),
    ...textoAntigo(protocolo, dados.data),
  ];
}

/** A paper for women is not asked of a man, nor one for adults of a child. */
function queCabem(exigencias: readonly DocumentoExigido[], fatos: Fatos): DocumentoExigido[] {
  return exigencias.filter(({ condicao }) => podeValer(condicao, fatos));
}

const isExigida = ({ obrigatoriedade }: DocumentoExigido): boolean =>
  obrigatoriedade === 'obrigatorio' || obrigatoriedade === 'alternativa';

/** Each demand once, as people read it: strengths and drugs of a protocolo repeat theirs. */
function enumerarExigencias(exigencias: readonly DocumentoExigido[]): string {
  return [...new Set(exigencias.map(descricaoDe))].join('; ');
}

/** Told by a warning of their own, or printed. */
const FORA_DOS_PAPEIS: ReadonlySet<string> = new Set(['lme', 'escala', 'relatorio', 'exames', 'termo']);

/** One warning for all the papers that the packet does not hold. */
function papeis(exigencias: readonly DocumentoExigido[], protocolo: Protocolo): Aviso[] {
  const fora = exigencias.filter((e) => isExigida(e) && e.modelo === null && !FORA_DOS_PAPEIS.has(e.tipo));
  if (fora.length === 0) return [];
  const mensagem = `O protocolo pede também: ${enumerarExigencias(fora)}.`;
  return [{ codigo: 'papeis_exigidos', mensagem, fonte: fonteDo(protocolo) }];
}

/** A scale that the protocolo demands and that we have no sheet of. */
function escalasSemPagina(exigencias: readonly DocumentoExigido[], protocolo: Protocolo): Aviso[] {
  const fora = exigencias.filter((e) => isExigida(e) && e.tipo === 'escala' && e.escala === null);
  if (fora.length === 0) return [];
  const mensagem = `O protocolo pede, e este pacote não imprime: ${enumerarExigencias(fora)}. Anexe-a preenchida.`;
  return [{ codigo: 'escala_sem_pagina', mensagem, fonte: fonteDo(protocolo) }];
}

/** What the LME itself must say: only who wrote it can see whether it does. */
function descricoesDoLme(exigencias: readonly DocumentoExigido[], protocolo: Protocolo): Aviso[] {
  const noLme = exigencias.filter((e) => isExigida(e) && e.tipo === 'lme');
  if (noLme.length === 0) return [];
  const mensagem = `O protocolo pede do LME: ${enumerarExigencias(noLme)}. Confira se está escrito.`;
  return [{ codigo: 'descrever_no_lme', mensagem, fonte: fonteDo(protocolo) }];
}

/** What is followed while the treatment goes on, and brought when its time comes. */
function acompanhamento(exigencias: readonly DocumentoExigido[], protocolo: Protocolo): Aviso[] {
  if (exigencias.length === 0) return [];
  const mensagem = `Durante o tratamento o protocolo acompanha: ${enumerarExigencias(exigencias)}.`;
  return [{ codigo: 'acompanhamento_do_protocolo', mensagem, fonte: fonteDo(protocolo) }];
}

function descricaoDe(exigencia: DocumentoExigido): string {
  const { descricao, condicao, validadeMeses, periodicidade } = exigencia;
  const notas = [
    ...(condicao ? [condicao] : []),
    ...alternativa(exigencia),
    ...(validadeMeses ? [`com até ${validadeMeses} ${validadeMeses === 1 ? 'mês' : 'meses'}`] : []),
    ...(periodicidade ? [periodicidade] : []),
  ];
  return notas.length > 0 ? `${descricao} (${notas.join(', ')})` : descricao;
}

/** `g1-2-de-3`: any two of the three rows of the group. */
function alternativa({ obrigatoriedade, grupoAlternativa }: DocumentoExigido): string[] {
  if (obrigatoriedade !== 'alternativa') return [];
  const [, quantos, total] = /-(\d)-de-(\d)$/.exec(grupoAlternativa ?? '') ?? [];
  return [quantos === undefined || total === undefined ? 'ou alternativa' : `${quantos} de ${total} alternativas`];
}

/** Missing, or there: then what it must say is still to be read in it. */
function relatorioExigido(exigencias: readonly DocumentoExigido[], { relatorio, quadro }: DadosDoPacote): Aviso[] {
  const exigidos = exigencias.filter((e) => e.tipo === 'relatorio' && isExigida(e));
  const [primeiro] = exigidos;
  if (!primeiro) return [];
  const fonte = fonteDa(primeiro, quadro.protocolo);
  const quais = enumerarExigencias(exigidos);
  if (relatorio !== undefined) {
    const mensagem = `Confira se o relatório traz o que o protocolo pede: ${quais}.`;
    return [{ codigo: 'conferir_relatorio', mensagem, fonte }];
  }
  const mensagem = `O protocolo pede relatório, que não está neste pacote: ${quais}.`;
  return [{ codigo: 'relatorio_exigido', mensagem, fonte }];
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
