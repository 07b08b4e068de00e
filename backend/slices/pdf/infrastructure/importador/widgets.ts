import type { Alignment, Color } from '../../domain/template-description.ts';
import type { DocumentoAberto } from './abertura.ts';
import { Dicionario, Fluxo, Lista, Nome, Texto } from './arquivo/objetos.ts';
import { asLimites, type Limites } from './conteudo/matriz.ts';
import {
  asArray,
  get,
  getArray,
  getDict,
  getName,
  getNumber,
  getNumbers,
  getText,
  inherited,
  lineage,
} from './leitura.ts';
import { nameOf, nomeLegivel, textOf } from './leitura.ts';
import { semEscapes } from './arquivo/lexico.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { isFonteNegrita, isNegrito } from './fontes-padrao.ts';

/** One place of a field, as the file has it. */
export interface Widget {
  readonly dict: Dicionario;
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
  readonly ligados: readonly { readonly estado: string; readonly desenho: Fluxo | undefined }[];
  readonly desligado: Fluxo | undefined;
  /** Of a field that is no button. */
  readonly unica: Fluxo | undefined;
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
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;
const COMBO = 1 << 17;
const EDIT = 1 << 18;
const COMB = 1 << 24;
const MAX_NAME = 200;

export function lerWidgets({ paginas }: DocumentoAberto): Widget[] {
  const found: Widget[] = [];
  paginas.forEach(({ dict }, pagina) => {
    // Once a page: the same widget on two pages is two places.
    const seen = new Set<Dicionario>();
    for (const annotation of getArray(dict, 'Annots') ?? []) {
      const isWidget = annotation instanceof Dicionario && getName(annotation, 'Subtype') === 'Widget';
      if (!isWidget || seen.has(annotation)) continue;
      seen.add(annotation);
      const widget = lerWidget(annotation, pagina, found.length);
      if (widget && found.push(widget) > LIMITES.widgets) throw new Recusa('conteudo_excessivo');
    }
  });
  return found;
}

function lerWidget(dict: Dicionario, pagina: number, index: number): Widget | undefined {
  const tipo = tipoDe(dict);
  const rect = asLimites(getNumbers(dict, 'Rect'));
  if (!tipo || !rect) return undefined;
  return {
    dict,
    pagina,
    // Without a name it is still a place on the paper.
    nome: nomeDe(dict) || `sem nome ${index + 1} (página ${pagina + 1})`,
    tipo,
    rect,
    oculto: ((getNumber(dict, 'F') ?? 0) & HIDDEN) !== 0,
    rotacao: rotacaoDe(dict),
    dica: textOf(inherited(dict, 'TU')) ?? '',
    aparencia: lerAparencia(dict, tipo),
  };
}

function tipoDe(dict: Dicionario): Widget['tipo'] | undefined {
  const type = inherited(dict, 'FT');
  switch (type instanceof Nome ? nameOf(type) : '') {
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
export function nomeDe(dict: Dicionario): string {
  const parts = lineage(dict).flatMap((ancestor) => semEscapesDeNome(getText(ancestor, 'T') ?? ''));
  const nome = parts.filter(Boolean).toReversed().join('.').normalize('NFC');
  if (nome.length <= MAX_NAME) return nome;
  // Cut, two long names could become one field.
  const sum = resumo(nome);
  return `${nome.slice(0, MAX_NAME - sum.length - 1)}~${sum}`;
}

/** LibreOffice writes `não` as `n#C3#A3o`, escaped as names are, in texts too. */
function semEscapesDeNome(text: string): string {
  return text.replace(/(?:#[89A-F][0-9A-F]){2,}/gi, (escapes) => nomeLegivel(semEscapes(escapes)));
}

/** A choice that shows all its options at once. */
export function isLista({ dict }: Widget): boolean {
  const type = inherited(dict, 'FT');
  return type instanceof Nome && nameOf(type) === 'Ch' && (flagsOf(dict) & COMBO) === 0;
}

/** What a choice offers, by what the form calls it and by what a viewer shows. */
export function opcoesDaEscolha({ dict }: Widget): { readonly estado: string; readonly rotulo: string }[] {
  const type = inherited(dict, 'FT');
  if (!(type instanceof Nome) || nameOf(type) !== 'Ch') return [];
  return (asArray(inherited(dict, 'Opt'), true) ?? []).flatMap((option) => {
    const [estado, rotulo = estado] = option instanceof Lista ? (asArray(option) ?? []).map(textOf) : [textOf(option)];
    return estado === undefined || rotulo === undefined ? [] : [{ estado, rotulo }];
  });
}

/** A choice that takes what it does not offer too. */
export function isEditavel({ dict }: Widget): boolean {
  return (flagsOf(dict) & COMBO) !== 0 && (flagsOf(dict) & EDIT) !== 0;
}

/** 53 bits (cyrb53): tells the long names of one form apart, and guards nothing. */
function resumo(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 2_654_435_761);
    b = Math.imul(b ^ text.charCodeAt(at), 1_597_334_677);
  }
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16);
}

/** `MaxLen` of a text field. */
export function maximoDe(dict: Dicionario): number | undefined {
  const type = inherited(dict, 'FT');
  const length = inherited(dict, 'MaxLen');
  const isText = type instanceof Nome && nameOf(type) === 'Tx';
  return isText && Number.isInteger(length) && Number(length) > 0 ? Number(length) : undefined;
}

export function flagsOf(dict: Dicionario): number {
  const flags = inherited(dict, 'Ff');
  return typeof flags === 'number' ? flags : 0;
}

function rotacaoDe(dict: Dicionario): Widget['rotacao'] {
  const characteristics = getDict(dict, 'MK');
  const degrees = characteristics ? (getNumber(characteristics, 'R') ?? 0) : 0;
  const turned = ((degrees % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

function lerAparencia(dict: Dicionario, tipo: Widget['tipo']): Aparencia {
  const appearances = getDict(dict, 'AP');
  const normal = appearances && get(appearances, 'N');
  if (normal instanceof Fluxo) {
    // A button that always looks the same shows that before anything is chosen.
    const isButton = tipo === 'opcao';
    return { ligados: [], desligado: isButton ? normal : undefined, unica: isButton ? undefined : normal };
  }
  const estados = estadosDe(normal);
  const ligados = estados.filter(({ estado }) => estado !== 'Off');
  const pressed = appearances && get(appearances, 'D');
  return {
    // Some producers name the state only where it is pressed.
    ligados: ligados.length > 0 ? ligados : semDesenho(estadosDe(pressed)),
    desligado: estados.find(({ estado }) => estado === 'Off')?.desenho,
    unica: undefined,
  };
}

function estadosDe(states: unknown): { readonly estado: string; readonly desenho: Fluxo | undefined }[] {
  if (!(states instanceof Dicionario)) return [];
  return [...states.entradas.keys()].map((key) => {
    const drawing = get(states, key);
    return { estado: nomeLegivel(key), desenho: drawing instanceof Fluxo ? drawing : undefined };
  });
}

function semDesenho(estados: ReturnType<typeof estadosDe>): Aparencia['ligados'] {
  return estados.filter(({ estado }) => estado !== 'Off').map(({ estado }) => ({ estado, desenho: undefined }));
}

/**
 * The state of a button that names none in its drawings: what the field calls its options, by position. The widgets of a
 * radio group are different options; those of a check box are places of one.
 */
export function estadoSemDesenho({ dict, nome }: Widget, outros: readonly Widget[]): string {
  const grupo = outros.filter((widget) => widget.nome === nome);
  const kids = getArray(getDict(dict, 'Parent') ?? dict, 'Kids') ?? [];
  const position = kids.includes(dict) ? kids.indexOf(dict) : grupo.findIndex((widget) => widget.dict === dict);
  const option = asArray(inherited(dict, 'Opt'), true)?.[position];
  const said = textOf(option instanceof Lista ? asArray(option)?.at(-1) : option);
  if (said) return said;
  return flagsOf(dict) & RADIO && grupo.length > 1 ? String(position) : 'Yes';
}

/** Default appearance, quadding and flags: of the field, or of the whole form. */
export function estiloDe({ dict }: Widget, form: Dicionario | undefined): EstiloDeTexto {
  const appearance = textOf(inherited(dict, 'DA')) ?? (form && getText(form, 'DA')) ?? '';
  const font = /\/(\S+)\s+(-?[\d.]+)\s+Tf/.exec(appearance);
  const flags = flagsOf(dict);
  const isMultiline = (flags & MULTILINE) !== 0;
  const cells = flags & COMB && !isMultiline ? (maximoDe(dict) ?? 0) : 0;
  const quadding = inherited(dict, 'Q');
  const align = typeof quadding === 'number' ? quadding : form ? (getNumber(form, 'Q') ?? 0) : 0;
  return {
    size: Math.abs(Number.parseFloat(font?.[2] ?? '0')) || 0,
    bold: isEscritoEmNegrito(font?.[1] ?? '', dict, form),
    color: corDe(appearance),
    align: align === 1 ? 'center' : align === 2 ? 'right' : 'left',
    multiline: isMultiline,
    comb: cells <= 200 ? cells : 0,
  };
}

/** What the resource is, not only what it is called. */
function isEscritoEmNegrito(name: string, dict: Dicionario, form: Dicionario | undefined): boolean {
  const resources = [inherited(dict, 'DR'), form && get(form, 'DR')];
  const font = resources
    .flatMap((each) => (each instanceof Dicionario ? (getDict(each, 'Font') ?? []) : []))
    .flatMap((fonts) => getDict(fonts, semEscapes(name)) ?? [])
    .at(0);
  if (!font) return isNegrito(name);
  return isFonteNegrita(font);
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

/**
 * `V` of a field that has a value worth the name: text, or a state other than Off. One that is none of the field's `estados`
 * marks nothing: LaTeX writes `\\Fld@default` where it has no default.
 */
export function temValor(dict: Dicionario, tipo: Widget['tipo'], estados?: ReadonlySet<string>): boolean {
  const value = inherited(dict, 'V');
  if (tipo === 'acao') return false;
  if (tipo === 'opcao') {
    const isOn = (name: string | undefined) => name !== undefined && name !== 'Off' && name !== '';
    const said = value instanceof Nome ? nameOf(value) : textOf(value);
    return isOn(getName(dict, 'AS')) || (isOn(said) && (estados === undefined || estados.has(said ?? '')));
  }
  if (value instanceof Lista) return value.elementos.length > 0;
  if (value instanceof Fluxo) return value.bytes.length > 0;
  return value instanceof Texto && (textOf(value) ?? '').trim() !== '';
}
