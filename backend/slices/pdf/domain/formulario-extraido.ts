import type { Alignment, Box, Color } from './template-description.ts';

/**
 * A foreign form, read and cleaned: plain data that a worker can hand over and a table can keep. Nothing in here is
 * parsed again; a packet of years ago is printed from these bytes.
 */
export interface FormularioExtraido {
  readonly formato: 1;
  /** Children before parents: a reference points backwards. */
  readonly objetos: readonly ObjetoExtraido[];
  readonly paginas: readonly PaginaExtraida[];
  readonly campos: readonly CampoExtraido[];
  readonly avisos: readonly Aviso[];
  /** Fields that held a value or were on, and were cleared. */
  readonly limpos: readonly string[];
}

/** Bytes, the place of another object's reference, or something of one of our own fonts. */
export type ParteExtraida = Uint8Array | { readonly objeto: number } | ParteDeFonte;

export type ParteDeFonte =
  | { readonly fonte: 'regular' | 'bold'; readonly de: 'descritor' }
  /** `/FirstChar … /Widths […]` for these glyphs. */
  | { readonly fonte: 'regular' | 'bold'; readonly de: 'larguras'; readonly nomes: readonly string[] };
export type ObjetoExtraido = readonly ParteExtraida[];

export interface PaginaExtraida {
  readonly mediaBox: readonly [number, number, number, number];
  readonly rotate: 0 | 90 | 180 | 270;
  /** Form object. */
  readonly fundo: number;
}

/** A named field of the form with all its places. */
export interface CampoExtraido {
  readonly nome: string;
  readonly tipo: 'texto' | 'opcao';
  /** What the form calls it for people (TU), or what stands beside it on the page. */
  readonly rotulo: string;
  /** What the form's own mask says that the field holds. */
  readonly regra?: RegraDoCampo;
  /** Most characters that a viewer lets anyone write. */
  readonly maximo?: number;
  /** Of a choice that takes nothing else. */
  readonly opcoes?: readonly string[];
  readonly lugares: readonly LugarExtraido[];
}

export type RegraDoCampo =
  { readonly tipo: 'data'; readonly formato: string } | { readonly tipo: 'numero'; readonly casas: number };

export type LugarExtraido = LugarDeTexto | LugarDeOpcao;

export interface LugarDeTexto {
  readonly tipo: 'texto';
  readonly pagina: number;
  /** Coordinates of the page, origin at the bottom left. */
  readonly box: Box;
  readonly rotacao: 0 | 90 | 180 | 270;
  readonly align: Alignment;
  /** Largest size; the text shrinks from there. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  readonly multiline: boolean;
  readonly comb: number;
}

export interface LugarDeOpcao {
  readonly tipo: 'opcao';
  readonly pagina: number;
  readonly box: Box;
  /** Name of the on-state, as the form calls it. */
  readonly estado: string;
  readonly rotulo: string;
  /** Form object of the mark; its origin is the lower left corner of `box`. */
  readonly marca: number;
}

export interface Aviso {
  readonly codigo:
    | 'acao_descartada'
    | 'anotacao_descartada'
    | 'direitos_descartados'
    | 'links_descartados'
    | 'miniatura_descartada'
    | 'nota_descartada'
    | 'script_descartado'
    | 'xfa_descartado'
    | 'campo_fora_da_pagina'
    | 'campo_oculto'
    | 'campo_pequeno'
    | 'campo_de_assinatura'
    | 'botao_de_acao'
    | 'fonte_substituida'
    | 'marca_substituida'
    | 'estado_desligado_desenhado'
    | 'estrutura_reparada';
  /** A field, a font, a page. */
  readonly onde: string;
}
