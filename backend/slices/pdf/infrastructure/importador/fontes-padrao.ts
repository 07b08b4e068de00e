import { Font, FontNames } from '@pdf-lib/standard-fonts';
import type { Dicionario } from './arquivo/objetos.ts';
import { get, getDict, getName, getNumber } from './leitura.ts';

const FORCE_BOLD = 1 << 18;
const BOLD_WEIGHT = 600;

/** What a font is called without the mark of a subset. */
export function nomeDaFonte(font: Dicionario): string {
  return (getName(font, 'BaseFont') ?? '').replace(/^[A-Z]{6}\+/, '');
}

/** By its own name, or by what its descriptor says. */
export function isFonteNegrita(font: Dicionario): boolean {
  const descriptor = getDict(font, 'FontDescriptor');
  const isForced = descriptor !== undefined && ((getNumber(descriptor, 'Flags') ?? 0) & FORCE_BOLD) !== 0;
  const weight = descriptor && getNumber(descriptor, 'FontWeight');
  return isNegrito(nomeDaFonte(font)) || isForced || (weight ?? 0) >= BOLD_WEIGHT;
}

export function isNegrito(name: string): boolean {
  return /bold|black|heavy|demi|negrito|^hebo|^tibo|^cobo|,b/i.test(name);
}

/**
 * Advance widths, by glyph name, of the fonts that every viewer has (ISO 32000-1, 9.6.2.2): a file need not state them.
 * `undefined` for any other font, and for one that states its own.
 */
export function largurasPadrao(font: Dicionario): ((glyph: string) => number | undefined) | undefined {
  if (get(font, 'Widths') !== undefined) return undefined;
  const name = PADRAO.find(([pattern]) => pattern.test(nomeDaFonte(font)))?.[1](isFonteNegrita(font), isItalico(font));
  if (!name) return undefined;
  const metrics = Font.load(name);
  return (glyph) => metrics.getWidthOfGlyph(glyph) ?? undefined;
}

function isItalico(font: Dicionario): boolean {
  return /italic|oblique/i.test(nomeDaFonte(font));
}

type Variante = (isBold: boolean, isItalic: boolean) => FontNames;

const PADRAO: readonly (readonly [RegExp, Variante])[] = [
  [
    /^(helvetica|arial)/i,
    (isBold, isItalic) =>
      isBold
        ? isItalic
          ? FontNames.HelveticaBoldOblique
          : FontNames.HelveticaBold
        : isItalic
          ? FontNames.HelveticaOblique
          : FontNames.Helvetica,
  ],
  [/^courier/i, () => FontNames.Courier],
  [
    /^times/i,
    (isBold, isItalic) =>
      isBold
        ? isItalic
          ? FontNames.TimesRomanBoldItalic
          : FontNames.TimesRomanBold
        : isItalic
          ? FontNames.TimesRomanItalic
          : FontNames.TimesRoman,
  ],
];
