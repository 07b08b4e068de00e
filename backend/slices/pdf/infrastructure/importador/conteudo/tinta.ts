import { Dicionario, Fluxo } from '../arquivo/objetos.ts';
import { decode } from '../decodificacao.ts';
import { get, getDict, getName, getNumbers } from '../leitura.ts';
import { LIMITES } from '../limites.ts';
import { Recusa } from '../recusa.ts';
import { type FonteLida, lerFonte } from './fonte.ts';
import { asMatriz, IDENTIDADE, type Limites, limitesDe, type Matriz, multiplicar } from './matriz.ts';
import { transformar, transformarLimites } from './matriz.ts';
import type { Orcamento } from './reescrita.ts';
import { Name, operationsOf, type Operand } from './tokens.ts';

/** Something that a content stream paints, and where. */
export interface Tinta extends Limites {
  readonly tipo: 'texto' | 'traco' | 'area' | 'imagem';
  /** Of text. */
  readonly texto: string;
  /** White or nearly so: a cover, not a mark. */
  readonly branca: boolean;
  /** Path made of straight horizontal and vertical lines only: frames, rules, dotted lines. */
  readonly reta: boolean;
  /** Path made of straight lines that are not all horizontal or vertical: the strokes of a cross or a check. */
  readonly diagonal: boolean;
  /** One upright straight stroke, drawn as a line or as a narrow area: the slash between the parts of a date. */
  readonly barra: boolean;
  /** Whether a corner lies in the middle of it, as those of a filled cross do and those of a frame do not. */
  readonly centro: boolean;
}

interface Estado {
  ctm: Matriz;
  fonte: FonteLida | undefined;
  size: number;
  espacamento: number;
  espacoDePalavra: number;
  escala: number;
  entrelinha: number;
  elevacao: number;
  invisivel: boolean;
  branco: boolean;
}

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const NEARLY_WHITE = 0.93;
const MAX_TINTA = 400_000;

/** Follows a content stream and its forms, without drawing: what is painted where. */
export class LeitorDeTinta {
  readonly tintas: Tinta[] = [];
  readonly #orcamento: Orcamento;
  readonly #fontes = new Map<Dicionario, FonteLida>();

  /** Where drawings of fields find what they do not bring themselves. */
  readonly padrao: Dicionario | undefined;

  constructor(orcamento: Orcamento, padrao?: Dicionario) {
    this.#orcamento = orcamento;
    this.padrao = padrao;
  }

  ler(bytes: Uint8Array, resources: Dicionario | undefined, ctm: Matriz = IDENTIDADE, depth = 0): void {
    if (depth > LIMITES.profundidade) throw new Recusa('estrutura_circular');
    const leitura = new Leitura(this, resources, ctm, depth);
    for (const { operator, operands } of operationsOf(bytes)) {
      this.#orcamento.gastar(1);
      leitura.seguir(operator, operands);
    }
  }

  pintar(tinta: Tinta): void {
    if (this.tintas.push(tinta) > MAX_TINTA) throw new Recusa('conteudo_excessivo');
  }

  fonteDe(font: Dicionario): FonteLida {
    let lida = this.#fontes.get(font);
    if (!lida) this.#fontes.set(font, (lida = lerFonte(font)));
    return lida;
  }

  lerFormulario(form: Fluxo, resources: Dicionario | undefined, ctm: Matriz, depth: number): void {
    const matriz = multiplicar(asMatriz(getNumbers(form.dict, 'Matrix')), ctm);
    const bytes = decode(form);
    this.#orcamento.gastar(1, bytes.length);
    this.ler(bytes, getDict(form.dict, 'Resources') ?? resources, matriz, depth + 1);
  }
}

interface Traco {
  readonly pontos: (readonly [number, number])[];
  reta: boolean;
  curva: boolean;
}

/** Of the box around a slash: how much of it is ink at most. */
const THIN = 0.2;

/** Upright and thin, whatever the number of its corners. */
function isBarra(pontos: Traco['pontos']): boolean {
  const { x0, y0, x1, y1 } = limitesDe(pontos);
  const doubled = pontos.reduce((sum, [x, y], index) => {
    const [a, b] = pontos[(index + 1) % pontos.length] ?? [x, y];
    return sum + x * b - a * y;
  }, 0);
  return y1 - y0 > 1.5 * (x1 - x0) && Math.abs(doubled / 2) < THIN * (x1 - x0) * (y1 - y0);
}

function temCentro(pontos: Traco['pontos']): boolean {
  const { x0, y0, x1, y1 } = limitesDe(pontos);
  const isMiddle = (value: number, from: number, to: number) => Math.abs(value - (from + to) / 2) < (to - from) / 5;
  return pontos.some(([x, y]) => isMiddle(x, x0, x1) && isMiddle(y, y0, y1));
}

function umTraco(): Traco {
  return { pontos: [], reta: true, curva: false };
}

class Leitura {
  readonly #leitor: LeitorDeTinta;
  readonly #resources: Dicionario | undefined;
  readonly #depth: number;
  readonly #pilha: Estado[] = [];
  #estado: Estado;
  /** The subpath that is being built, and those before it: each stroke of a drawing is judged on its own. */
  #traco: Traco = umTraco();
  #tracos: Traco[] = [];
  #quantos = 0;
  #linha: Matriz = IDENTIDADE;
  #texto: Matriz = IDENTIDADE;

  constructor(leitor: LeitorDeTinta, resources: Dicionario | undefined, ctm: Matriz, depth: number) {
    this.#leitor = leitor;
    this.#resources = resources;
    this.#depth = depth;
    this.#estado = {
      ctm,
      fonte: undefined,
      size: 0,
      espacamento: 0,
      espacoDePalavra: 0,
      escala: 1,
      entrelinha: 0,
      elevacao: 0,
      invisivel: false,
      branco: false,
    };
  }

  seguir(operator: string, operands: readonly Operand[]): void {
    const n = operands.map((operand) => (typeof operand === 'number' ? operand : 0));
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const estado = this.#estado;
    switch (operator) {
      case 'q':
        if (this.#pilha.push({ ...estado }) > 1000) throw new Recusa('conteudo_excessivo');
        return;
      case 'Q':
        this.#estado = this.#pilha.pop() ?? estado;
        return;
      case 'cm':
        estado.ctm = multiplicar([a, b, c, d, e, f], estado.ctm);
        return;
      case 'm':
        this.#novoTraco();
        return this.#ponto(a, b);
      case 'l':
        return this.#ponto(a, b);
      case 'c':
        return this.#curva([a, b], [c, d], [e, f]);
      case 'v':
      case 'y':
        return this.#curva([a, b], [c, d]);
      case 're':
        this.#novoTraco();
        this.#ponto(a, b);
        this.#ponto(a + c, b);
        this.#ponto(a + c, b + d);
        this.#ponto(a, b + d);
        return;
      case 'n':
        this.#esquecerCaminho();
        return;
      case 'g':
        estado.branco = a >= NEARLY_WHITE;
        return;
      case 'rg':
        estado.branco = Math.min(a, b, c) >= NEARLY_WHITE;
        return;
      case 'k':
        estado.branco = Math.max(a, b, c, d) <= 1 - NEARLY_WHITE;
        return;
      case 'cs':
        estado.branco = false;
        return;
      case 'sc':
      case 'scn':
        estado.branco =
          operands.length === 4 ? n.every((ink) => ink <= 1 - NEARLY_WHITE) : n.every((v) => v >= NEARLY_WHITE);
        return;
      case 'Do':
        return this.#mostrar(operands[0]);
      case 'BI':
        return this.#imagem();
      case 'sh':
        return; // fills the clip, which is not followed
      default:
        if (FILLS.has(operator) || STROKES.has(operator)) this.#pintarCaminho(operator);
        else this.#seguirTexto(operator, operands, n);
    }
  }

  #seguirTexto(operator: string, operands: readonly Operand[], n: readonly number[]): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const estado = this.#estado;
    switch (operator) {
      case 'BT':
        this.#texto = this.#linha = IDENTIDADE;
        return;
      case 'Tf':
        estado.fonte = this.#fonte(operands.at(-2));
        estado.size = n.at(-1) ?? 0;
        return;
      case 'Tc':
        estado.espacamento = a;
        return;
      case 'Tw':
        estado.espacoDePalavra = a;
        return;
      case 'Tz':
        estado.escala = a / 100;
        return;
      case 'TL':
        estado.entrelinha = a;
        return;
      case 'Ts':
        estado.elevacao = a;
        return;
      case 'Tr':
        estado.invisivel = a === 3 || a === 7;
        return;
      case 'Tm':
        this.#texto = this.#linha = [a, b, c, d, e, f];
        return;
      case 'TD':
        estado.entrelinha = -b;
        return this.#mover(a, b);
      case 'Td':
        return this.#mover(a, b);
      case 'T*':
        return this.#mover(0, -estado.entrelinha);
      case '"':
        estado.espacoDePalavra = a;
        estado.espacamento = b;
        this.#mover(0, -estado.entrelinha);
        return this.#escrever(operands[2]);
      case "'":
        this.#mover(0, -estado.entrelinha);
        return this.#escrever(operands[0]);
      case 'Tj':
      case 'TJ':
        return this.#escrever(operands[0]);
    }
  }

  #mover(x: number, y: number): void {
    this.#texto = this.#linha = multiplicar([1, 0, 0, 1, x, y], this.#linha);
  }

  #ponto(x: number, y: number): void {
    const traco = this.#traco;
    const last = traco.pontos.at(-1);
    const ponto = transformar(this.#estado.ctm, x, y);
    if (last && Math.abs(last[0] - ponto[0]) > 0.1 && Math.abs(last[1] - ponto[1]) > 0.1) traco.reta = false;
    traco.pontos.push(ponto);
    if (++this.#quantos > MAX_TINTA) throw new Recusa('conteudo_excessivo');
  }

  #curva(...points: readonly (readonly [number, number])[]): void {
    for (const [x, y] of points) this.#traco.pontos.push(transformar(this.#estado.ctm, x, y));
    this.#traco.reta = false;
    this.#traco.curva = true;
    if (++this.#quantos > MAX_TINTA) throw new Recusa('conteudo_excessivo');
  }

  #pintarCaminho(operator: string): void {
    const isArea = FILLS.has(operator);
    for (const { pontos, reta, curva } of [...this.#tracos, this.#traco]) {
      if (pontos.length === 0) continue;
      this.#leitor.pintar({
        ...limitesDe(pontos),
        tipo: isArea ? 'area' : 'traco',
        texto: '',
        branca: isArea && !STROKES.has(operator) && this.#estado.branco,
        reta,
        diagonal: !reta && !curva,
        barra: !curva && isBarra(pontos),
        centro: temCentro(pontos),
      });
    }
    this.#esquecerCaminho();
  }

  #novoTraco(): void {
    if (this.#traco.pontos.length === 0) return;
    this.#tracos.push(this.#traco);
    this.#traco = umTraco();
  }

  #esquecerCaminho(): void {
    this.#tracos = [];
    this.#traco = umTraco();
    this.#quantos = 0;
  }

  #imagem(): void {
    const limites = transformarLimites(this.#estado.ctm, { x0: 0, y0: 0, x1: 1, y1: 1 });
    this.#leitor.pintar({
      ...limites,
      tipo: 'imagem',
      texto: '',
      branca: false,
      reta: false,
      diagonal: false,
      barra: false,
      centro: false,
    });
  }

  #mostrar(name: Operand | undefined): void {
    const object = this.#recurso('XObject', name);
    if (!(object instanceof Fluxo)) return;
    if (getName(object.dict, 'Subtype') === 'Image') return this.#imagem();
    this.#leitor.lerFormulario(object, this.#resources, this.#estado.ctm, this.#depth);
  }

  #fonte(name: Operand | undefined): FonteLida | undefined {
    const font = this.#recurso('Font', name);
    return font instanceof Dicionario ? this.#leitor.fonteDe(font) : undefined;
  }

  #recurso(kind: string, name: Operand | undefined) {
    if (!(name instanceof Name)) return undefined;
    for (const resources of [this.#resources, this.#leitor.padrao]) {
      const all = resources && getDict(resources, kind);
      const found = all && get(all, name.text);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #escrever(operand: Operand | undefined): void {
    const pieces = Array.isArray(operand) ? (operand as readonly Operand[]) : [operand];
    const { fonte, size, espacamento, espacoDePalavra, escala, elevacao, ctm, invisivel, branco } = this.#estado;
    const start = this.#texto;
    let advance = 0;
    let texto = '';
    for (const piece of pieces) {
      if (typeof piece === 'number') {
        advance -= (piece / 1000) * size * escala;
        // A wide gap is how many producers write a space.
        if (piece < -200 && texto !== '') texto += ' ';
      }
      if (!(piece instanceof Uint8Array) || !fonte) continue;
      for (let at = 0; at + fonte.bytes <= piece.length; at += fonte.bytes) {
        const code = fonte.bytes === 1 ? piece[at]! : 256 * piece[at]! + piece[at + 1]!; // inside, by the condition
        advance += ((fonte.width(code) / 1000) * size + espacamento + (code === 32 ? espacoDePalavra : 0)) * escala;
        texto += fonte.text(code);
      }
    }
    this.#texto = multiplicar([1, 0, 0, 1, advance, 0], start);
    if (invisivel || advance === 0) return;
    const limites = { x0: 0, y0: elevacao - 0.2 * size, x1: advance, y1: elevacao + 0.75 * size };
    const onPage = transformarLimites(multiplicar(start, ctm), limites);
    this.#leitor.pintar({
      ...onPage,
      tipo: 'texto',
      texto,
      branca: branco,
      reta: false,
      diagonal: false,
      barra: false,
      centro: false,
    });
  }
}
