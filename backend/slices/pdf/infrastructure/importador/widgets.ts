import { PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import type { Alignment, Color } from '../../domain/template-description.ts';
import type { DocumentoAberto } from './abertura.ts';
import { asLimites, type Limites } from './conteudo/matriz.ts';
import { get, getArray, getDict, getName, getNumber, getNumbers, getText, inherited, lineage } from './leitura.ts';
import { nameOf, textOf } from './leitura.ts';
import { PDFArray, PDFNumber } from 'pdf-lib';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { isNegrito } from './substituicao.ts';

/** One place of a field, as the file has it. */
export interface Widget {
  readonly dict: PDFDict;
  readonly pagina: number;
  readonly nome: string;
  readonly tipo: 'texto' | 'opcao' | 'acao' | 'assinatura';
  readonly rect: Limites;
  readonly oculto: boolean;
  readonly rotacao: 0 | 90 | 180 | 270;
  readonly dica: string;
  readonly aparencia: Aparencia;
}

export interface Aparencia {
  /** On-states with their drawings, without `Off`. */
  readonly ligados: readonly { readonly estado: string; readonly desenho: PDFRawStream | undefined }[];
  readonly desligado: PDFRawStream | undefined;
  /** Of a field that is no button. */
  readonly unica: PDFRawStream | undefined;
}

export interface EstiloDeTexto {
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  readonly align: Alignment;
  readonly multiline: boolean;
  readonly comb: number;
}

// Bits of F and Ff (ISO 32000-1, tables 165, 226, 228).
const HIDDEN = 2 | 32;
const MULTILINE = 1 << 12;
const PUSH_BUTTON = 1 << 16;
const COMB = 1 << 24;
const MAX_NAME = 200;

export function lerWidgets({ paginas }: DocumentoAberto): Widget[] {
  const found: Widget[] = [];
  const seen = new Set<PDFDict>();
  paginas.forEach(({ dict }, pagina) => {
    for (const annotation of getArray(dict, 'Annots') ?? []) {
      const isWidget = annotation instanceof PDFDict && getName(annotation, 'Subtype') === 'Widget';
      if (!isWidget || seen.has(annotation)) continue;
      seen.add(annotation);
      const widget = lerWidget(annotation, pagina);
      if (widget && found.push(widget) > LIMITES.widgets) throw new Recusa('conteudo_excessivo');
    }
  });
  return found;
}

function lerWidget(dict: PDFDict, pagina: number): Widget | undefined {
  const tipo = tipoDe(dict);
  const rect = asLimites(getNumbers(dict, 'Rect'));
  const nome = nomeDe(dict);
  if (!tipo || !rect || nome === '') return undefined;
  return {
    dict,
    pagina,
    nome,
    tipo,
    rect,
    oculto: ((getNumber(dict, 'F') ?? 0) & HIDDEN) !== 0,
    rotacao: rotacaoDe(dict),
    dica: textOf(inherited(dict, 'TU')) ?? '',
    aparencia: lerAparencia(dict),
  };
}

function tipoDe(dict: PDFDict): Widget['tipo'] | undefined {
  const type = inherited(dict, 'FT');
  switch (type instanceof PDFName ? nameOf(type) : '') {
    case 'Tx':
    case 'Ch':
      return 'texto';
    case 'Btn':
      return flagsOf(dict) & PUSH_BUTTON ? 'acao' : 'opcao';
    case 'Sig':
      return 'assinatura';
    default:
      return undefined;
  }
}

/** Partial names joined by dots; a kid without a name is one more place of its parent. */
export function nomeDe(dict: PDFDict): string {
  const parts = lineage(dict).flatMap((ancestor) => getText(ancestor, 'T') ?? []);
  return parts.toReversed().join('.').normalize('NFC').slice(0, MAX_NAME);
}

export function flagsOf(dict: PDFDict): number {
  const flags = inherited(dict, 'Ff');
  return flags instanceof PDFNumber ? flags.asNumber() : 0;
}

function rotacaoDe(dict: PDFDict): Widget['rotacao'] {
  const characteristics = getDict(dict, 'MK');
  const degrees = characteristics ? (getNumber(characteristics, 'R') ?? 0) : 0;
  const turned = ((degrees % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

function lerAparencia(dict: PDFDict): Aparencia {
  const appearances = getDict(dict, 'AP');
  const normal = appearances && get(appearances, 'N');
  if (normal instanceof PDFRawStream) return { ligados: [], desligado: undefined, unica: normal };
  if (!(normal instanceof PDFDict)) return { ligados: [], desligado: undefined, unica: undefined };
  const estados = normal.keys().map((key) => {
    const drawing = get(normal, key.toString().slice(1));
    return { estado: nameOf(key), desenho: drawing instanceof PDFRawStream ? drawing : undefined };
  });
  return {
    ligados: estados.filter(({ estado }) => estado !== 'Off'),
    desligado: estados.find(({ estado }) => estado === 'Off')?.desenho,
    unica: undefined,
  };
}

/** Default appearance, quadding and flags: of the field, or of the whole form. */
export function estiloDe({ dict }: Widget, form: PDFDict | undefined): EstiloDeTexto {
  const appearance = textOf(inherited(dict, 'DA')) ?? (form && getText(form, 'DA')) ?? '';
  const font = /\/(\S+)\s+(-?[\d.]+)\s+Tf/.exec(appearance);
  const flags = flagsOf(dict);
  const length = inherited(dict, 'MaxLen');
  const isMultiline = (flags & MULTILINE) !== 0;
  const cells = length instanceof PDFNumber && flags & COMB && !isMultiline ? length.asNumber() : 0;
  const quadding = inherited(dict, 'Q');
  const align = quadding instanceof PDFNumber ? quadding.asNumber() : form ? (getNumber(form, 'Q') ?? 0) : 0;
  return {
    size: Math.abs(Number.parseFloat(font?.[2] ?? '0')) || 0,
    bold: isNegrito(font?.[1] ?? ''),
    color: corDe(appearance),
    align: align === 1 ? 'center' : align === 2 ? 'right' : 'left',
    multiline: isMultiline,
    comb: cells > 0 && cells <= 200 ? cells : 0,
  };
}

function corDe(appearance: string): Color {
  const operation = /((?:[\d.]+\s+){1,4})(g|rg|k)\b/.exec(appearance);
  const values = operation?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (operation?.[2] === 'rg') return hex(a, b, c);
  if (operation?.[2] === 'k') return hex((1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d));
  return hex(a, a, a);
}

export function hex(...channels: readonly number[]): Color {
  const bytes = channels.map((value) => Math.round(255 * Math.min(1, Math.max(0, value || 0))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** `V` of a field that has a value worth the name: text, or a state other than Off. */
export function temValor(dict: PDFDict, tipo: Widget['tipo']): boolean {
  const value = inherited(dict, 'V');
  if (tipo === 'opcao') {
    const state = getName(dict, 'AS');
    const isOn = (name: string | undefined) => name !== undefined && name !== 'Off' && name !== '';
    return isOn(state) || (value instanceof PDFName && isOn(nameOf(value)));
  }
  if (value instanceof PDFArray) return value.size() > 0;
  if (value instanceof PDFRawStream) return value.getContents().length > 0;
  return (textOf(value) ?? '').trim() !== '';
}
