import { CP1252 } from '../../motor/fonts/cp1252.ts';
import { Dicionario, Lista, Nome } from '../arquivo/objetos.ts';
import { get, getName, nameOf, resolve } from '../leitura.ts';
import { codePointOf } from './nomes-de-glifos.ts';

/** Code point of each of the 256 codes of a simple font; 0 where there is none. */
export type Codificacao = readonly number[];

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
export function codificacaoDe(font: Dicionario): Codificacao {
  const encoding = get(font, 'Encoding');
  if (!(encoding instanceof Dicionario)) return base(getName(font, 'Encoding'), font);
  const table = [...base(getName(encoding, 'BaseEncoding'), font)];
  const differences = get(encoding, 'Differences');
  if (!(differences instanceof Lista)) return table;
  let code = 0;
  for (const element of differences.elementos) {
    const value = resolve(font.arquivo, element);
    if (typeof value === 'number') code = value;
    else if (value instanceof Nome && code >= 0 && code < 256) table[code++] = codePointOf(nameOf(value));
  }
  return table;
}

function base(name: string | undefined, font: Dicionario): Codificacao {
  if (name === 'WinAnsiEncoding') return WIN_ANSI;
  if (name === 'MacRomanEncoding') return MAC_ROMAN;
  // TrueType fonts without an encoding are read by producers as Windows does.
  return getName(font, 'Subtype') === 'TrueType' ? WIN_ANSI : STANDARD;
}
