/** Answers to the protocolo's own fields. They start empty, always: a score is never proposed. */
import { dataParaIso, formatarData } from '@/shared/utils/formatos';
import type { CampoDoProtocolo, DocumentoDoProtocolo, Protocolo, Respostas } from '../services/tipos';

/** `{ edss: '3.5', edss_data: '31/01/2026', meem: { leitura: '1' } }`: texts, as the screen holds them. */
export type RespostasDoFormulario = Record<string, string | Record<string, string>>;

type Resposta = Respostas[keyof Respostas];

const INTEIROS = new Set(['eva', 'escolaridade_anos']);
const ITENS_EM_PONTOS = new Set(['lanss', 'meem']);

export function respostasDaApi(respostas: Respostas): RespostasDoFormulario {
  return Object.fromEntries(
    Object.entries(respostas).flatMap(([nome, valor]): [string, RespostasDoFormulario[string]][] => {
      if (valor === undefined || valor === null) return [];
      if (typeof valor === 'object') {
        return [[nome, Object.fromEntries(Object.entries(valor).map(([item, pontos]) => [item, String(pontos)]))]];
      }
      return [[nome, nome.endsWith('_data') ? formatarData(String(valor)) : String(valor)]];
    }),
  );
}

/** Blank answers are left out: absent is not zero. */
export function respostasParaApi(respostas: RespostasDoFormulario): Respostas {
  return Object.fromEntries(
    Object.entries(respostas).flatMap(([nome, valor]): [string, Resposta][] => {
      if (typeof valor === 'object') {
        const itens = Object.entries(valor).filter(([, pontos]) => pontos !== '');
        if (itens.length === 0) return [];
        const emPontos = ITENS_EM_PONTOS.has(nome);
        return [[nome, Object.fromEntries(itens.map(([item, p]) => [item, emPontos ? Number(p) : p])) as Resposta]];
      }
      if (!valor.trim()) return [];
      if (nome.endsWith('_data')) return [[nome, dataParaIso(valor) ?? valor]];
      return [[nome, INTEIROS.has(nome) ? Number(valor) : valor]];
    }),
  );
}

export interface Total {
  pontos: number;
  maximo: number;
  respondidos: number;
  itens: number;
}

export function total(campo: CampoDoProtocolo, resposta: string | Record<string, string> | undefined): Total {
  const pontos = typeof resposta === 'object' ? resposta : {};
  const respondidos = campo.itens.filter(({ nome }) => pontos[nome]?.trim());
  return {
    pontos: respondidos.reduce((soma, { nome }) => soma + (Number(pontos[nome]) || 0), 0),
    maximo: campo.itens.reduce((soma, { maximo }) => soma + maximo, 0),
    respondidos: respondidos.length,
    itens: campo.itens.length,
  };
}

export type Fase = 'solicitacao' | 'renovacao';

type DoProtocolo = Pick<Protocolo, 'campos' | 'documentos'> | undefined;

/** The scales that this request prints: named by its phase, for any of the drugs in it. */
export function camposPedidos(protocolo: DoProtocolo, substancias: readonly string[], fase: Fase): CampoDoProtocolo[] {
  const pedidas = new Set(documentosDoPedido(protocolo, substancias, fase).map(({ escala }) => escala));
  return (protocolo?.campos ?? []).filter(({ nome }) => pedidas.has(nome));
}

/** The scales without which the packet is refused; the others are printed when answered. */
export function escalasExigidas(protocolo: DoProtocolo, substancias: readonly string[], fase: Fase): Set<string> {
  return new Set(
    documentosDoPedido(protocolo, substancias, fase).flatMap(({ escala, obrigatoriedade }) =>
      escala && obrigatoriedade === 'obrigatorio' ? [escala] : [],
    ),
  );
}

/** What the protocolo asks for in a phase, for any of the drugs prescribed. */
export function documentosDoPedido(
  protocolo: Pick<Protocolo, 'documentos'> | undefined,
  substancias: readonly string[],
  fase: Fase,
): DocumentoDoProtocolo[] {
  return (protocolo?.documentos ?? []).filter(
    (documento) =>
      documento.fase === fase &&
      (documento.substancias?.some((substancia) => substancias.includes(substancia)) ?? true),
  );
}

export function respondida(resposta: string | Record<string, string> | undefined): boolean {
  if (typeof resposta === 'object') return Object.values(resposta).some((pontos) => pontos !== '');
  return Boolean(resposta?.trim());
}

/** What is wrong with an answer that was begun, at the path of its control; empty when it is whole. */
export function faltasDaResposta(
  campo: CampoDoProtocolo,
  resposta: string | Record<string, string> | undefined,
): { field: string; message: string }[] {
  const path = `respostas.${campo.nome}`;
  if (campo.tipo === 'inteiro') {
    const [minimo, maximo] = [campo.minimo ?? 0, campo.maximo ?? Infinity];
    const ok = typeof resposta === 'string' && dentro(resposta.trim(), minimo, maximo);
    return ok ? [] : [{ field: path, message: `Use um número inteiro de ${minimo} a ${maximo}.` }];
  }
  if (campo.tipo === 'opcao') return [];
  const pontos = typeof resposta === 'object' ? resposta : {};
  return campo.itens.flatMap(({ nome, rotulo, maximo }) => {
    const valor = pontos[nome]?.trim() ?? '';
    if (!valor) return [{ field: `${path}.${nome}`, message: `Responda “${rotulo}”: a escala só vale inteira.` }];
    return dentro(valor, 0, maximo)
      ? []
      : [{ field: `${path}.${nome}`, message: `“${rotulo}” vale de 0 a ${maximo} pontos inteiros.` }];
  });
}

function dentro(valor: string, minimo: number, maximo: number): boolean {
  return /^\d+$/.test(valor) && Number(valor) >= minimo && Number(valor) <= maximo;
}

const GRAUS_DA_CDR = ['0', '0.5', '1', '2', '3'].map((valor) => ({ value: valor, label: valor.replace('.', ',') }));

/** The six domains behind the global CDR: optional, but answered whole. Personal care has no 0,5. */
export const DOMINIOS_DA_CDR = [
  { nome: 'memoria', rotulo: 'Memória', graus: GRAUS_DA_CDR },
  { nome: 'orientacao', rotulo: 'Orientação', graus: GRAUS_DA_CDR },
  { nome: 'julgamento', rotulo: 'Julgamento e solução de problemas', graus: GRAUS_DA_CDR },
  { nome: 'comunidade', rotulo: 'Assuntos na comunidade', graus: GRAUS_DA_CDR },
  { nome: 'lar', rotulo: 'Lar e passatempos', graus: GRAUS_DA_CDR },
  {
    nome: 'cuidados_pessoais',
    rotulo: 'Cuidados pessoais',
    graus: GRAUS_DA_CDR.filter(({ value }) => value !== '0.5'),
  },
] as const;
