import { CP1252 } from '../motor/fonts/cp1252.ts';
import { HALF_CAP, LEADING, MIN_SIZE, PADDING, SIZE_STEP } from '../motor/layout/fit.ts';
import type { Dicionario } from './arquivo/objetos.ts';
import { bordaDe, recuoDe } from './bordas.ts';
import { glyphNameOf } from './conteudo/nomes-de-glifos.ts';
import type { Conversor } from './conversao.ts';
import { decimal } from './marcas.ts';
import type { Parte } from './substituicao.ts';
import { estiloDe, isLista, opcoesDaEscolha, type Widget } from './widgets.ts';

/** One option of a list box, where a viewer shows it. */
interface LinhaDaLista {
  /** What the form calls the option. */
  readonly estado: string;
  readonly rotulo: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly size: number;
}

const USUAL = 12;
// What viewers put behind the chosen option.
const HIGHLIGHT = '.6 .757 .855 rg';
const CODES = new Map(CP1252.map((codePoint, code) => [codePoint, code]));

/**
 * The options of a list box from its top, as large as lets all be seen. `undefined` when that cannot be: then it is a text
 * like that of any other choice, and only an option is taken.
 */
export function linhasDaLista(widget: Widget, form: Dicionario | undefined): readonly LinhaDaLista[] | undefined {
  if (!isLista(widget) || widget.rotacao !== 0) return undefined;
  const opcoes = opcoesDaEscolha(widget);
  const isDistinct = new Set(opcoes.map(({ estado }) => estado)).size === opcoes.length;
  const isWritable = opcoes.every(({ rotulo }) => [...rotulo].every((letter) => CODES.has(letter.codePointAt(0)!))); // not empty
  if (opcoes.length === 0 || !isDistinct || !isWritable) return undefined;
  const { vertical, horizontal } = recuoDe(bordaDe(widget));
  const { x0, y0, x1, y1 } = widget.rect;
  const [width, height] = [x1 - x0 - 2 * horizontal, y1 - y0 - 2 * vertical];
  for (let size = estiloDe(widget, form).size || USUAL; size >= MIN_SIZE; size -= SIZE_STEP) {
    const step = LEADING * size;
    if (step * opcoes.length > height) continue;
    return opcoes.map(({ estado, rotulo }, index) => {
      const y = y1 - vertical - (index + 1) * step;
      return { estado, rotulo, size, box: { x: x0 + horizontal, y, width, height: step } };
    });
  }
  return undefined;
}

/** What an empty list shows: every option, none of them chosen. The result's origin is the page's. */
export function desenharOpcoes(linhas: readonly LinhaDaLista[], conversor: Conversor): number {
  const xs = linhas.flatMap(({ box }) => [box.x, box.x + box.width]);
  const ys = linhas.flatMap(({ box }) => [box.y, box.y + box.height]);
  const bbox = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const content = linhas.map((linha) => escrever(linha, linha.box.x, linha.box.y)).join('\n');
  return conversor.stream(quadro(bbox, conversor), Buffer.from(content, 'latin1'));
}

/** The option chosen: a band, and its text again upon it. */
export function marcaDaLinha(linha: LinhaDaLista, conversor: Conversor): number {
  const { width, height } = linha.box;
  const content = `${HIGHLIGHT} 0 0 ${decimal(width)} ${decimal(height)} re f\n${escrever(linha, 0, 0)}`;
  return conversor.stream(quadro([0, 0, width, height], conversor), Buffer.from(content, 'latin1'));
}

function escrever({ rotulo, size, box }: LinhaDaLista, x: number, y: number): string {
  const codes = [...rotulo].map((letter) => CODES.get(letter.codePointAt(0)!)!); // checked when the lines were laid out
  const clip = `${[x, y, box.width, box.height].map(decimal).join(' ')} re W n`;
  const at = `${decimal(x + PADDING)} ${decimal(y + box.height / 2 - HALF_CAP * size)}`;
  return `q ${clip} 0 g BT/F ${decimal(size)} Tf ${at} Td <${Buffer.from(codes).toString('hex')}> Tj ET Q`;
}

const fontes = new WeakMap<Conversor, number>();

/** Our own face, once a form. */
function fonteDe(conversor: Conversor): number {
  const pronta = fontes.get(conversor);
  if (pronta !== undefined) return pronta;
  const names = CP1252.map((codePoint) => (codePoint ? glyphNameOf(codePoint) : '.notdef'));
  const font = conversor.acrescentar([
    '<</Type/Font/Subtype/TrueType/BaseFont/AutoCustoSans/Encoding/WinAnsiEncoding',
    { fonte: 'regular', de: 'larguras', nomes: names },
    '/FontDescriptor ',
    { fonte: 'regular', de: 'descritor' },
    '>>',
  ]);
  fontes.set(conversor, font);
  return font;
}

function quadro(bbox: readonly number[], conversor: Conversor): Parte[] {
  return [
    `/Type/XObject/Subtype/Form/BBox[${bbox.map(decimal).join(' ')}]/Resources<</Font<</F `,
    { objeto: fonteDe(conversor) },
    '>>>>',
  ];
}
