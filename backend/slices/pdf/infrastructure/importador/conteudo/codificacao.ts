import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { CP1252 } from '../../motor/fonts/cp1252.ts';
import { get, getName, nameOf, resolve } from '../leitura.ts';

/** Code point of each of the 256 codes of a simple font; 0 where there is none. */
export type Codificacao = readonly number[];

const LATIN_1_NAMES =
  'space exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot ' +
  'hyphen registered macron degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla ' +
  'onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown Agrave Aacute Acircumflex Atilde ' +
  'Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis Eth Ntilde Ograve ' +
  'Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls agrave ' +
  'aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex ' +
  'idieresis eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute ucircumflex udieresis ' +
  'yacute thorn ydieresis';
const ASCII_NAMES =
  'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen ' +
  'period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at';
const OTHER_NAMES: Readonly<Record<string, number>> = {
  bracketleft: 0x5b, backslash: 0x5c, bracketright: 0x5d, asciicircum: 0x5e, underscore: 0x5f, grave: 0x60,
  braceleft: 0x7b, bar: 0x7c, braceright: 0x7d, asciitilde: 0x7e, Euro: 0x20ac, quotesinglbase: 0x201a, florin: 0x192,
  quotedblbase: 0x201e, ellipsis: 0x2026, dagger: 0x2020, daggerdbl: 0x2021, circumflex: 0x2c6, perthousand: 0x2030,
  Scaron: 0x160, guilsinglleft: 0x2039, OE: 0x152, Zcaron: 0x17d, quoteleft: 0x2018, quoteright: 0x2019,
  quotedblleft: 0x201c, quotedblright: 0x201d, bullet: 0x2022, endash: 0x2013, emdash: 0x2014, tilde: 0x2dc,
  trademark: 0x2122, scaron: 0x161, guilsinglright: 0x203a, oe: 0x153, zcaron: 0x17e, Ydieresis: 0x178, fi: 0xfb01,
  fl: 0xfb02, dotlessi: 0x131, minus: 0x2212, fraction: 0x2044, nbspace: 0xa0, sfthyphen: 0xad,
}; // prettier-ignore

const CODE_POINTS = new Map<string, number>([
  ...LATIN_1_NAMES.split(' ').map((name, index) => [name, 0xa0 + index] as const),
  ...ASCII_NAMES.split(' ').map((name, index) => [name, 0x20 + index] as const),
  ...Array.from({ length: 26 }, (_, index) => [String.fromCharCode(65 + index), 65 + index] as const),
  ...Array.from({ length: 26 }, (_, index) => [String.fromCharCode(97 + index), 97 + index] as const),
  ...Object.entries(OTHER_NAMES),
]);
const NAMES = new Map([...CODE_POINTS].map(([name, codePoint]) => [codePoint, name]));

export function glyphNameOf(codePoint: number): string {
  return NAMES.get(codePoint) ?? '.notdef';
}

export function codePointOf(glyphName: string): number {
  const known = CODE_POINTS.get(glyphName);
  if (known !== undefined) return known;
  const coded = /^uni([\dA-F]{4})$/.exec(glyphName)?.[1];
  return coded === undefined ? 0 : Number.parseInt(coded, 16);
}

const MAC_ROMAN = [...new TextDecoder('macintosh').decode(Uint8Array.from({ length: 256 }, (_, code) => code))].map(
  (character) => character.codePointAt(0)!, // one character per byte
);
// The upper half of Adobe's standard encoding (ISO 32000-1, annex D.2), from 0xa0 on; a dot where there is nothing.
const STANDARD_UPPER =
  ".¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ.–†‡·.¶•‚„”»…‰.¿.`´ˆ˜¯˘˙¨.˚¸.˝˛ˇ—................Æ.ª....ŁØŒº.....æ...ı..łøœß....";
const STANDARD = Array.from({ length: 256 }, (_, code) => {
  if (code === 0x27) return 0x2019;
  if (code === 0x60) return 0x2018;
  if (code < 0x80) return code < 0x20 ? 0 : code;
  const character = STANDARD_UPPER[code - 0xa0];
  return character === undefined || character === '.' ? 0 : character.codePointAt(0)!; // not empty
});

// Codes that it leaves open are bullets (ISO 32000-1, annex D.2, note 3), and producers do write them.
const WIN_ANSI = CP1252.map((codePoint, code) => (codePoint < 0x20 && code > 0x40 ? 0x2022 : codePoint));

/** Code points by code, as the font's Encoding says. */
export function codificacaoDe(font: PDFDict): Codificacao {
  const encoding = get(font, 'Encoding');
  if (!(encoding instanceof PDFDict)) return base(getName(font, 'Encoding'), font);
  const table = [...base(getName(encoding, 'BaseEncoding'), font)];
  const differences = get(encoding, 'Differences');
  if (!(differences instanceof PDFArray)) return table;
  let code = 0;
  for (const element of differences.asArray()) {
    const value = resolve(font.context, element);
    if (value instanceof PDFNumber) code = value.asNumber();
    else if (value instanceof PDFName && code >= 0 && code < 256) table[code++] = codePointOf(nameOf(value));
  }
  return table;
}

function base(name: string | undefined, font: PDFDict): Codificacao {
  if (name === 'WinAnsiEncoding') return WIN_ANSI;
  if (name === 'MacRomanEncoding') return MAC_ROMAN;
  // TrueType fonts without an encoding are read by producers as Windows does.
  return getName(font, 'Subtype') === 'TrueType' ? WIN_ANSI : STANDARD;
}
