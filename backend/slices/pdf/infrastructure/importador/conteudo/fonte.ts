import { Dicionario, Lista } from '../arquivo/objetos.ts';
import { decode } from '../decodificacao.ts';
import { asArray, asRawStream, get, getArray, getDict, getName, getNumber, getNumbers } from '../leitura.ts';
import { largurasPadrao } from '../fontes-padrao.ts';
import { codificacaoDe } from './codificacao.ts';
import { textosDosGlifos } from './glifos.ts';
import { glyphNameOf } from './nomes-de-glifos.ts';

/** What is needed to know where a text stands and roughly what it says. */
export interface FonteLida {
  /** Bytes of one code. */
  readonly bytes: 1 | 2;
  /** In thousandths of the size. */
  width(code: number): number;
  text(code: number): string;
}

const USUAL_WIDTH = 500;
const MAX_CMAP = 1024 * 1024;

export function lerFonte(font: Dicionario): FonteLida {
  const map = lerToUnicode(font);
  if (getName(font, 'Subtype') === 'Type0') {
    const widths = cidWidths(font);
    const texts = map.size > 0 ? map : textosDosGlifos(font);
    return {
      bytes: 2,
      width: (code) => widths.get(code) ?? widths.get(-1) ?? USUAL_WIDTH,
      text: (code) => texts.get(code) ?? '',
    };
  }
  const table = codificacaoDe(font);
  const first = getNumber(font, 'FirstChar') ?? 0;
  const widths = getNumbers(font, 'Widths') ?? [];
  const standard = largurasPadrao(font);
  const usual = (code: number) => standard?.(glyphNameOf(table[code] ?? 0)) ?? USUAL_WIDTH;
  // Type 3 widths are in glyph space.
  const scale =
    getName(font, 'Subtype') === 'Type3' ? 1000 * Math.abs(getNumbers(font, 'FontMatrix')?.[0] ?? 0.001) : 1;
  return {
    bytes: 1,
    width: (code) => (widths[code - first] ?? usual(code)) * scale,
    text: (code) => map.get(code) ?? (table[code] ? String.fromCodePoint(table[code]) : ''),
  };
}

/** `-1` is the default width. */
function cidWidths(font: Dicionario): Map<number, number> {
  const widths = new Map<number, number>();
  const descendant = getArray(font, 'DescendantFonts')?.[0];
  if (!(descendant instanceof Dicionario)) return widths;
  widths.set(-1, getNumber(descendant, 'DW') ?? 1000);
  const entries = getArray(descendant, 'W') ?? [];
  for (let index = 0; index < entries.length;) {
    const [from, second, third] = entries.slice(index, index + 3);
    if (typeof from !== 'number') break;
    if (second instanceof Lista) {
      asArray(second)?.forEach((width, offset) => {
        if (typeof width === 'number') widths.set(from + offset, width);
      });
      index += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      const last = Math.min(second, 0xffff);
      for (let code = from; code <= last; code++) widths.set(code, third);
      index += 3;
    }
  }
  return widths;
}

function lerToUnicode(font: Dicionario): Map<number, string> {
  const map = new Map<number, string>();
  const stream = asRawStream(get(font, 'ToUnicode'));
  if (!stream) return map;
  const text = Buffer.from(decode(stream).subarray(0, MAX_CMAP)).toString('latin1');
  for (const [, block] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, target] of block!.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g)) {
      map.set(Number.parseInt(code!, 16), utf16(target!));
    }
  }
  for (const [, block] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) addRanges(block!, map);
  return map;
}

function addRanges(block: string, map: Map<number, string>): void {
  const rows = block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/g);
  for (const [, first, last, target, list] of rows) {
    const from = Number.parseInt(first!, 16); // groups of the pattern
    const to = Math.min(Number.parseInt(last!, 16), from + 0xff);
    const each = list?.match(/[\dA-Fa-f]+/g);
    for (let code = from; code <= to; code++) {
      const written = each ? each[code - from] : target;
      if (written === undefined) continue;
      const characters = utf16(written);
      const end = characters.charCodeAt(characters.length - 1) + (each ? 0 : code - from);
      map.set(code, characters.slice(0, -1) + String.fromCharCode(end));
    }
  }
}

function utf16(hexadecimal: string): string {
  const bytes = Buffer.from(hexadecimal.padStart(Math.ceil(hexadecimal.length / 4) * 4, '0'), 'hex');
  return bytes.swap16().toString('utf16le');
}

/** A font program is inside the file; without one a reader takes whatever its machine has. */
export function isIncorporada(font: Dicionario): boolean {
  if (getName(font, 'Subtype') === 'Type3') return true;
  const descendant = getArray(font, 'DescendantFonts')?.[0];
  const described = descendant instanceof Dicionario ? descendant : font;
  const descriptor = getDict(described, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => descriptor && asRawStream(get(descriptor, key)) !== undefined,
  );
}
