/** Answers to the protocolo's own fields. They start empty, always: a score is never proposed. */
import { documentosDoPedido, type Fase as FaseDoCatalogo } from '@autocusto/dominio/processos/catalogo.ts';
import { formatarData, isoDoTexto, textoParaNumero } from '@/shared/utils/formatos';
import type { CampoDoProtocolo, DocumentoDoProtocolo, Protocolo, Respostas } from '../services/tipos';

/** By item; the form says `null` of a group of radios that nobody has touched. */
export type ItensRespondidos = Record<string, string | null>;

/** `{ edss: '3.5', edss_data: '31/01/2026', meem: { leitura: '1' } }`: texts, as the screen holds them. */
export type RespostasDoFormulario = Record<string, string | ItensRespondidos | null>;

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
      if (valor === null) return [];
      if (typeof valor === 'object') {
        const itens = Object.entries(valor).flatMap(([item, pontos]): [string, string][] =>
          pontos === null || pontos.trim() === '' ? [] : [[item, pontos]],
        );
        if (itens.length === 0) return [];
        const emPontos = ITENS_EM_PONTOS.has(nome);
        return [
          [nome, Object.fromEntries(itens.map(([item, p]) => [item, emPontos ? textoParaNumero(p) : p])) as Resposta],
        ];
      }
      if (!valor.trim()) return [];
      if (nome.endsWith('_data')) return [[nome, isoDoTexto(valor)]];
      return [[nome, INTEIROS.has(nome) ? textoParaNumero(valor) : valor]];
    }),
  );
}

export interface Total {
  pontos: number;
  maximo: number;
  respondidos: number;
  itens: number;
}

export function total(campo: CampoDoProtocolo, resposta: RespostasDoFormulario[string] | undefined): Total {
  const pontos = typeof resposta === 'object' && resposta !== null ? resposta : {};
  const respondidos = campo.itens.filter(({ nome }) => pontos[nome]?.trim());
  return {
    pontos: respondidos.reduce((soma, { nome }) => soma + (Number(pontos[nome]) || 0), 0),
    maximo: campo.itens.reduce((soma, { maximo }) => soma + maximo, 0),
    respondidos: respondidos.length,
    itens: campo.itens.length,
  };
}

export type Fase = Exclude<FaseDoCatalogo, 'monitoramento'>;

type DoProtocolo = Pick<Protocolo, 'campos' | 'documentos'> | undefined;

/** The scales that this request prints: named by its phase, for any of the drugs in it. */
export function camposPedidos(protocolo: DoProtocolo, substancias: readonly string[], fase: Fase): CampoDoProtocolo[] {
  const pedidas = new Set(exigenciasDoCaso(protocolo, substancias, fase).map(({ escala }) => escala));
  return (protocolo?.campos ?? []).filter(({ nome }) => pedidas.has(nome));
}

/** What the protocolo asks for in a phase, for any of the drugs prescribed. */
export function exigenciasDoCaso(
  protocolo: Pick<Protocolo, 'documentos'> | undefined,
  substancias: readonly string[],
  fase: Fase,
): DocumentoDoProtocolo[] {
  return documentosDoPedido(protocolo?.documentos ?? [], { fase, substancias: new Set(substancias) });
}

export function respondida(resposta: RespostasDoFormulario[string] | undefined): boolean {
  if (typeof resposta === 'object' && resposta !== null) return Object.values(resposta).some(Boolean);
  return Boolean(resposta?.trim());
}
