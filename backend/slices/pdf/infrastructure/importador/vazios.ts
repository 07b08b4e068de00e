import type { DocumentoAberto } from './abertura.ts';
import { Dicionario, Nome } from './arquivo/objetos.ts';
import type { Limites } from './conteudo/matriz.ts';
import { IDENTIDADE, multiplicar } from './conteudo/matriz.ts';
import { LeitorDeTinta, type Tinta } from './conteudo/tinta.ts';
import type { Conversor } from './conversao.ts';
import { get, getArray, getDict, inherited, nameOf } from './leitura.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { matrizDaAparencia } from './marcas.ts';
import { isLista, nomeDe, temValor, type Widget } from './widgets.ts';

/** Names of the fields that hold a value, or whose option is on. */
export function camposComValor({ catalog }: DocumentoAberto, widgets: readonly Widget[]): string[] {
  const estados = estadosPorCampo(widgets);
  const found = widgets.flatMap(({ dict, tipo, nome }) =>
    tipo !== 'assinatura' && temValor(dict, tipo, estados.get(nome)) ? [nome] : [],
  );
  const form = getDict(catalog, 'AcroForm');
  const semLugar = form ? camposDaLista(form) : [];
  return [
    ...new Set([
      ...found,
      ...semLugar.flatMap(({ campo, tipo, nome }) =>
        tipo !== 'assinatura' &&
        nome !== '' &&
        get(campo, 'V') !== undefined &&
        temValor(campo, tipo, estados.get(nome))
          ? [nome]
          : [],
      ),
    ]),
  ];
}

/** On-states by field, of those whose every widget names its own. */
function estadosPorCampo(widgets: readonly Widget[]): Map<string, Set<string>> {
  const estados = new Map<string, Set<string>>();
  for (const { nome, aparencia } of widgets) {
    const dele = estados.get(nome) ?? new Set();
    for (const { estado } of aparencia.ligados) dele.add(estado);
    estados.set(nome, dele);
  }
  for (const { nome, aparencia } of widgets) if (aparencia.ligados.length === 0) estados.delete(nome);
  return estados;
}

/** Names of the signature fields that somebody signed. */
export function camposAssinados({ catalog }: DocumentoAberto, widgets: readonly Widget[]): string[] {
  const form = getDict(catalog, 'AcroForm');
  const daLista = (form ? camposDaLista(form) : []).map(({ campo, tipo, nome }) => ({ dict: campo, tipo, nome }));
  const assinados = [...widgets, ...daLista].filter(
    ({ tipo, dict }) => tipo === 'assinatura' && inherited(dict, 'V') instanceof Dicionario,
  );
  return [...new Set(assinados.map(({ nome }) => nome))];
}

interface CampoDaLista {
  readonly campo: Dicionario;
  readonly tipo: Widget['tipo'];
  readonly nome: string;
}

/** Fields of the form's own list: some have a value and no widget on any page. */
function camposDaLista(form: Dicionario): CampoDaLista[] {
  const found: CampoDaLista[] = [];
  const seen = new Set<Dicionario>();
  const waiting = [...(getArray(form, 'Fields') ?? [])];
  for (let field = waiting.pop(); field; field = waiting.pop()) {
    if (!(field instanceof Dicionario) || seen.has(field)) continue;
    if (seen.add(field).size > LIMITES.objetos) throw new Recusa('conteudo_excessivo');
    for (const kid of getArray(field, 'Kids') ?? []) waiting.push(kid);
    const type = inherited(field, 'FT');
    const kind = type instanceof Nome ? nameOf(type) : '';
    const tipo = kind === 'Btn' ? 'opcao' : kind === 'Sig' ? 'assinatura' : 'texto';
    found.push({ campo: field, tipo, nome: nomeDe(field) });
  }
  return found;
}

/**
 * Fields whose value was drawn: text, lines or pictures inside the box of a field, in the page's own content, or in the
 * widget's picture although the field says that it is empty. Text extraction sees neither once letters are outlines.
 */
export function camposDesenhados(
  widgets: readonly Widget[],
  tintas: readonly (readonly Tinta[])[],
  conversor: Conversor,
): { readonly naPagina: string[]; readonly noCampo: string[] } {
  const visiveis = widgets.filter(({ oculto }) => !oculto);
  const naPagina = visiveis.filter((widget) =>
    (tintas[widget.pagina] ?? []).some((tinta, _, todas) => isResto(tinta, widget, todas)),
  );
  // A list shows what can be chosen, not what was.
  const noCampo = visiveis.filter(
    (widget) => widget.tipo === 'texto' && !isLista(widget) && temFigura(widget, conversor),
  );
  const nomes = (found: readonly Widget[]) => [...new Set(found.map(({ nome }) => nome))];
  return { naPagina: nomes(naPagina), noCampo: nomes(noCampo) };
}

function isResto(tinta: Tinta, { tipo, rect }: Widget, todas: readonly Tinta[]): boolean {
  if (tinta.branca || tipo === 'acao') return false;
  if (tipo === 'opcao') return isMarca(tinta, rect) && !(tinta.tipo === 'area' && isAtravessado(rect, todas));
  if (tinta.tipo === 'imagem') return tipo === 'assinatura' ? isSobre(tinta, rect) : isContida(tinta, rect);
  return isDentro(tinta, rect);
}

/**
 * Frames, rules and dotted lines are the form's, and so is a label that leans on the edge of its box. Letters and curves
 * that begin, end and have their middle inside a field are a value.
 */
function isDentro(tinta: Tinta, rect: Limites): boolean {
  if (tinta.branca) return false;
  if (tinta.tipo === 'imagem') return isContida(tinta, rect);
  if (tinta.tipo === 'texto') {
    if (!/[\p{L}\p{N}]/u.test(tinta.texto) || isDoFormulario(tinta.texto.trim())) return false;
  } else {
    if (tinta.reta || tinta.barra || isFina(tinta) || isMoldura(tinta, rect)) return false;
    // A stroke of a watermark crosses the box; one of a value stays in it.
    if (tinta.y0 < rect.y0 - EDGE || tinta.y1 > rect.y1 + EDGE) return false;
  }
  const middle = ((tinta.y0 + tinta.y1) / 2 - rect.y0) / (rect.y1 - rect.y0 || 1);
  return tinta.x0 >= rect.x0 - EDGE && tinta.x1 <= rect.x1 + EDGE && middle > LOWEST && middle < HIGHEST;
}

/** How to fill the field in, or an option to be ticked by hand: `dd/mm/aaaa`, `Masculino (  )`. */
function isDoFormulario(texto: string): boolean {
  return MODELO_DE_DATA.test(texto) || /\(\s*\)|\[\s*\]/.test(texto);
}

/** A cross or a check in a box: the letter, or the strokes. Round and square outlines are the box itself. */
function isMarca(tinta: Tinta, rect: Limites): boolean {
  const isCross =
    tinta.tipo === 'texto'
      ? /^\s*[Xx×✓✔✕✖✗✘]\s*$/u.test(tinta.texto)
      : tinta.diagonal && (tinta.tipo === 'traco' || tinta.centro);
  if (!isCross) return false;
  const side = Math.min(rect.x1 - rect.x0, rect.y1 - rect.y0);
  const [x, y] = [(tinta.x0 + tinta.x1) / 2, (tinta.y0 + tinta.y1) / 2];
  const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  const isInside = Math.abs(x - rect.x0 - width / 2) < width / 3 && Math.abs(y - rect.y0 - height / 2) < height / 3;
  return isInside && tinta.x1 - tinta.x0 > SMALLEST_MARK * side && tinta.x1 - tinta.x0 < LARGEST_MARK * side;
}

/** Letters of a watermark cross the box's edge as well; a mark stands alone. */
function isAtravessado(rect: Limites, tintas: readonly Tinta[]): boolean {
  return tintas.some((tinta) => {
    if (tinta.tipo !== 'area' || tinta.reta || tinta.branca) return false;
    const isTouching = tinta.x0 < rect.x1 && tinta.x1 > rect.x0 && tinta.y0 < rect.y1 && tinta.y1 > rect.y0;
    const [x, y] = [(tinta.x0 + tinta.x1) / 2, (tinta.y0 + tinta.y1) / 2];
    const isSmall = tinta.x1 - tinta.x0 < 4 * (rect.x1 - rect.x0) && tinta.y1 - tinta.y0 < 4 * (rect.y1 - rect.y0);
    return isTouching && isSmall && (x < rect.x0 || x > rect.x1 || y < rect.y0 || y > rect.y1);
  });
}

/** A picture that begins and ends inside the field; one that is larger is the page's. */
function isContida(tinta: Tinta, rect: Limites): boolean {
  const isIn = tinta.x0 >= rect.x0 - EDGE && tinta.x1 <= rect.x1 + EDGE && tinta.y0 >= rect.y0 - EDGE;
  return isIn && tinta.y1 <= rect.y1 + EDGE && !isFina(tinta);
}

/** A signature seldom keeps to its field: a picture of about its size, most of which lies on it. */
function isSobre(tinta: Tinta, rect: Limites): boolean {
  const area = ({ x0, y0, x1, y1 }: Limites) => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
  const common = area({
    x0: Math.max(tinta.x0, rect.x0),
    y0: Math.max(tinta.y0, rect.y0),
    x1: Math.min(tinta.x1, rect.x1),
    y1: Math.min(tinta.y1, rect.y1),
  });
  return common > MOST_OVERLAP * area(tinta) && !isFina(tinta);
}

/** A rule that is not quite straight. */
function isFina({ x0, y0, x1, y1 }: Limites): boolean {
  return Math.min(x1 - x0, y1 - y0) < 1;
}

/** A rounded outline around the field, or one side of it with mitred ends. */
function isMoldura(tinta: Tinta, rect: Limites): boolean {
  const isWide = tinta.x1 - tinta.x0 > MOST * (rect.x1 - rect.x0);
  const isHigh = tinta.y1 - tinta.y0 > MOST * (rect.y1 - rect.y0);
  if (isWide && isHigh) return true;
  if (!tinta.diagonal) return false;
  return (isWide && tinta.y1 - tinta.y0 < WIDEST_BORDER) || (isHigh && tinta.x1 - tinta.x0 < WIDEST_BORDER);
}

const EDGE = 2;
const WIDEST_BORDER = 8;
// `D D M M A A A A` under the cells of a date, `AAAA` in one of a year, or `dd/mm/aaaa`: how to fill it in.
const MODELO_DE_DATA =
  /^(?:[DMAY](?:\s+[DMAY])*|[dD]{2}|[mM]{2}|[aA]{4}|[yY]{4}|[dD]{2}\s*\/\s*[mM]{2}\s*\/\s*[aAyY]{2,4}|[mM]{2}\s*\/\s*[dD]{2}\s*\/\s*[yY]{2,4})$/;
const MOST = 0.8;
const MOST_OVERLAP = 0.4;
// Of the field's height, from below.
const LOWEST = 0.18;
const HIGHEST = 0.85;
// Of the box's shorter side.
const SMALLEST_MARK = 0.35;
const LARGEST_MARK = 1.6;

function temFigura({ aparencia, rect }: Widget, conversor: Conversor): boolean {
  if (!aparencia.unica) return false;
  const leitor = new LeitorDeTinta(conversor.orcamento, conversor.padrao);
  const matriz = matrizDaAparencia(aparencia.unica, rect);
  try {
    leitor.lerFormulario(aparencia.unica, undefined, multiplicar(IDENTIDADE, matriz), 0);
  } catch (error) {
    // It is not copied, and a viewer cannot draw it either.
    if (!(error instanceof Recusa && error.code === 'conteudo_ilegivel')) throw error;
  }
  return leitor.tintas.some((tinta) => isDentro(tinta, rect));
}
