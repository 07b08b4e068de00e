import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Dicionario, Fluxo, Lista, Nome, type Objeto } from '../../infrastructure/importador/arquivo/objetos.ts';
import { lerFonte } from '../../infrastructure/importador/conteudo/fonte.ts';
import { loadFaces } from '../oraculo/fonts.ts';

const ORIGEM = { objeto: () => null };
const dicionario = (entradas: Record<string, Objeto>) => new Dicionario(ORIGEM, new Map(Object.entries(entradas)));

/** A composite font whose file does not say what its codes say. */
function semToUnicode(programa: Uint8Array, mais: Record<string, Objeto> = {}): Dicionario {
  const FontDescriptor = dicionario({ FontFile2: new Fluxo(dicionario({}), programa) });
  const descendente = dicionario({ Subtype: new Nome('CIDFontType2'), FontDescriptor });
  return dicionario({
    ...{ Subtype: new Nome('Type0'), Encoding: new Nome('Identity-H') },
    ...{ DescendantFonts: new Lista(ORIGEM, [descendente]), ...mais },
  });
}

describe('fonte incorporada que não diz o texto', () => {
  const arimo = readFileSync(
    createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  );
  const glifo = (letra: string) => loadFaces().regular.font.glyphForCodePoint(letra.codePointAt(0) ?? 0).id;
  const escrito = (fonte: Dicionario, texto: string) =>
    [...texto].map((letra) => lerFonte(fonte).text(glifo(letra))).join('');

  it('lê o rótulo pela tabela de caracteres da própria fonte', () => {
    expect(escrito(semToUnicode(arimo), 'Município')).toBe('Município');
  });

  it('não lê nada de um programa que não é fonte, nem de códigos que não são glifos', () => {
    expect(escrito(semToUnicode(Buffer.from('nada disso')), 'CPF')).toBe('');
    expect(escrito(semToUnicode(arimo, { Encoding: new Nome('UniJIS-UCS2-H') }), 'CPF')).toBe('');
  });
});
