import type { Dicionario, Objeto } from './arquivo/objetos.ts';
import type { ParteExtraida } from '../../domain/formulario-extraido.ts';
import { codificacaoDe } from './conteudo/codificacao.ts';
import { glyphNameOf } from './conteudo/nomes-de-glifos.ts';
import { MARCAS, OUTRA_MARCA } from './dingbats.ts';
import { isFonteNegrita, largurasPadrao, nomeDaFonte } from './fontes-padrao.ts';
import { get, getName } from './leitura.ts';
import { Recusa } from './recusa.ts';

export type Parte = ParteExtraida | string;

/** What a substitute is written with. */
interface Escritor {
  stream(entradas: readonly Parte[], content: Uint8Array): number;
  valor(value: Objeto): Parte[];
}

/**
 * A font that is not inside the file is printed with one that is: Arimo has the widths of Arial and Helvetica. Others
 * keep the advance widths that their form states, so nothing moves; only the letters' shape differs, and the report says so.
 */
export function substituir(font: Dicionario, conversor: Escritor): Parte[] {
  const subtype = getName(font, 'Subtype');
  const baseFont = nomeDaFonte(font);
  if (/dingbats|^zadb/i.test(baseFont)) return dingbats(conversor);
  if (subtype === 'Type0' || /^symbol/i.test(baseFont)) throw new Recusa('fonte_nao_incorporada');

  const fonte = isFonteNegrita(font) ? 'bold' : 'regular';
  const names = codificacaoDe(font).map((codePoint) => (codePoint ? glyphNameOf(codePoint) : '.notdef'));
  const widths = get(font, 'Widths');
  const standard = largurasPadrao(font);
  const padrao = standard && [
    `/FirstChar 0/LastChar 255/Widths[${names.map((name) => standard(name) ?? 0).join(' ')}]`,
  ];
  const metrics = ['FirstChar', 'LastChar', 'Widths'].flatMap((key): Parte[] => {
    const value = get(font, key);
    return value === undefined || widths === undefined ? [] : [`/${key} `, ...conversor.valor(value)];
  });
  return [
    '<</Type/Font/Subtype/TrueType/BaseFont/AutoCustoSans/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding',
    `/Differences[0 ${names.map((name) => `/${name}`).join('')}]>>`,
    ...(metrics.length > 0 ? metrics : (padrao ?? [{ fonte, de: 'larguras', nomes: names } as const])),
    '/FontDescriptor ',
    { fonte, de: 'descritor' },
    '>>',
  ];
}

/** The usual marks as a Type 3 font. */
function dingbats(conversor: Escritor): Parte[] {
  const glyphs = Object.entries(MARCAS).map(([code, { width, path }]) => {
    const procedure = conversor.stream([], Buffer.from(`${width} 0 d0\n${path}\n`));
    return { code: code.charCodeAt(0), width, procedure };
  });
  const fallback = glyphs.find(({ code }) => code === OUTRA_MARCA.charCodeAt(0))!; // one of them
  const codes = Array.from({ length: 95 }, (_, index) => 0x20 + index);
  const byCode = (code: number) => glyphs.find((glyph) => glyph.code === code) ?? fallback;
  const names = codes.map((code) => (code === 0x20 ? '/space' : `/m${byCode(code).code}`));
  return [
    '<</Type/Font/Subtype/Type3/FontBBox[0 -143 981 820]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>',
    `/FirstChar 32/LastChar 126/Widths[${codes.map((code) => (code === 0x20 ? 278 : byCode(code).width)).join(' ')}]`,
    `/Encoding<</Type/Encoding/Differences[32${names.join('')}]>>/CharProcs<<`,
    ...glyphs.flatMap(({ code, procedure }): Parte[] => [`/m${code} `, { objeto: procedure }]),
    '/space ',
    { objeto: conversor.stream([], Buffer.from('278 0 d0\n')) },
    '>>>>',
  ];
}
