import { createRequire } from 'node:module';
import type fontkit from '@pdf-lib/fontkit';
import { Dicionario } from '../arquivo/objetos.ts';
import { decode } from '../decodificacao.ts';
import { asRawStream, get, getArray, getDict, getName } from '../leitura.ts';

/** Loaded by the first form that needs it: 160 ms that no other waits for. */
const require = createRequire(import.meta.url);

/**
 * What each code of a composite font says by the character table of the font program inside the file: for a form that
 * does not say it itself (ToUnicode). Codes must be glyph numbers. A program that cannot be read says nothing.
 */
export function textosDosGlifos(font: Dicionario): ReadonlyMap<number, string> {
  const textos = new Map<number, string>();
  const programa = programaDe(font);
  if (!programa) return textos;
  try {
    const { create } = require('@pdf-lib/fontkit') as typeof fontkit; // a CommonJS build of the same
    const lida = create(programa);
    for (const character of lida.characterSet) {
      const { id } = lida.glyphForCodePoint(character);
      if (!textos.has(id)) textos.set(id, String.fromCodePoint(character));
    }
  } catch {
    textos.clear();
  }
  return textos;
}

function programaDe(font: Dicionario): Uint8Array | undefined {
  const descendant = getArray(font, 'DescendantFonts')?.[0];
  if (!(descendant instanceof Dicionario) || !getName(font, 'Encoding')?.startsWith('Identity')) return undefined;
  if (asRawStream(get(descendant, 'CIDToGIDMap'))) return undefined;
  const descriptor = getDict(descendant, 'FontDescriptor');
  const stream = descriptor && asRawStream(get(descriptor, 'FontFile2'));
  return stream && decode(stream);
}
