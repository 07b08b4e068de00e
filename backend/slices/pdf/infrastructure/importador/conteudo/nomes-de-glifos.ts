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
