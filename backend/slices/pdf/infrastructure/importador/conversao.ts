import { deflateSync } from 'node:zlib';
import { comEscapes } from './arquivo/lexico.ts';
import { Dicionario, Fluxo, Lista, Nome, type Objeto, type Origem, Referencia, Texto } from './arquivo/objetos.ts';
import { isIncorporada } from './conteudo/fonte.ts';
import { ALL, Orcamento, type Recurso, RECURSOS, reescrever, type Reescrita } from './conteudo/reescrita.ts';
import { assertSound, decode } from './decodificacao.ts';
import type { ObjetoExtraido, ParteExtraida } from '../../domain/formulario-extraido.ts';
import { get, getDict, getName, getNumber, resolve, type Valor } from './leitura.ts';
import type { Limites } from './conteudo/matriz.ts';
import { LIMITES } from './limites.ts';
import { Recusa } from './recusa.ts';
import { type Parte, substituir } from './substituicao.ts';

// What ties an object to its document, or brings data that no page shows.
const DROPPED = new Set(
  'Parent StructParent StructParents Metadata PieceInfo LastModified OC OPI Measure PtData AF'.split(' '),
);
const DROPPED_OF_DRAWING = new Set([...DROPPED, 'Resources', 'Length', 'Filter', 'DecodeParms', 'Ref', 'Name']);
const DROPPED_OF_STREAM = new Set([...DROPPED, 'Length', 'ID', 'Name', 'Alternates']);
// A stream whose bytes are in another file (ISO 32000-1, 7.3.8.2).
const OUTSIDE = ['F', 'FFilter', 'FDecodeParms'];
const NEEDED: readonly Recurso[] = ['Font', 'XObject', 'ExtGState', 'Shading'];

/** Copies what pages draw with, and nothing else, out of a foreign file. */
export class Conversor {
  readonly objetos: ObjetoExtraido[] = [];
  readonly fontesSubstituidas = new Set<string>();
  readonly orcamento = new Orcamento();
  readonly #isHidden: (layer: Dicionario) => boolean;
  readonly #ready = new Map<object, number>();
  readonly #open = new Set<object>();
  #bytes = 0;

  /** Resources of the whole form, for drawings of its fields that name what they do not bring. */
  readonly padrao: Dicionario | undefined;

  constructor(isHidden: (layer: Dicionario) => boolean, padrao: Dicionario | undefined) {
    this.#isHidden = isHidden;
    this.padrao = padrao;
  }

  /** The number of a new object. */
  acrescentar(partes: readonly Parte[]): number {
    const joined = join(partes);
    this.#bytes += joined.reduce((sum, part) => sum + (part instanceof Uint8Array ? part.length : 8), 0);
    if (this.#bytes > LIMITES.bytesCompilados || this.objetos.length > LIMITES.objetos) {
      throw new Recusa('conteudo_excessivo');
    }
    return this.objetos.push(joined) - 1;
  }

  /** A stream of our own making, packed. */
  stream(entradas: readonly Parte[], content: Uint8Array): number {
    const bytes = deflateSync(content);
    const end = `/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`;
    return this.acrescentar(['<<', ...entradas, end, bytes, '\nendstream']);
  }

  /** Page content or a form's own: rewritten, with only the resources that it uses. */
  conteudo(bytes: Uint8Array, resources: Dicionario | undefined): { bytes: Uint8Array; recursos: Parte[] } {
    const reescrita = reescrever(bytes, this.orcamento);
    this.#refuseHiddenLayers(reescrita, resources);
    return { bytes: reescrita.bytes, recursos: this.#recursos(reescrita, resources) };
  }

  /** A form object; older files let it draw with the resources of its page. `quadro` is the frame of one without. */
  desenho(form: Fluxo, resources: Dicionario | undefined, quadro?: Limites): number {
    return this.#once(form, () => {
      assertInside(form.dict);
      const { bytes, recursos } = this.conteudo(decode(form), getDict(form.dict, 'Resources') ?? resources);
      const entries = this.#entries(form.dict, DROPPED_OF_DRAWING, 0);
      return this.stream([...quemE(form.dict, quadro), ...entries, '/Resources', ...recursos], bytes);
    });
  }

  /** An entry as it is, streams and shared dictionaries as objects. */
  valor(value: Valor): Parte[] {
    return this.#direct(value, 0);
  }

  #valorDe(value: Objeto, arquivo: Origem, depth: number): Parte[] {
    const resolved = resolve(arquivo, value);
    if (resolved === undefined) return ['null'];
    if (resolved instanceof Fluxo) return [{ objeto: this.#stream(resolved) }];
    const isShared = value instanceof Referencia && (resolved instanceof Dicionario || resolved instanceof Lista);
    if (!isShared) return this.#direct(resolved, depth);
    return [{ objeto: this.#once(resolved, () => this.acrescentar(this.#direct(resolved, depth))) }];
  }

  #direct(value: Objeto, depth: number): Parte[] {
    if (depth > LIMITES.profundidade) throw new Recusa('estrutura_circular');
    if (value instanceof Fluxo) return [{ objeto: this.#stream(value) }];
    if (value instanceof Dicionario) return ['<<', ...this.#entries(value, DROPPED, depth), '>>'];
    if (value instanceof Lista) {
      const { arquivo, elementos } = value;
      return ['[', ...elementos.flatMap((element) => [...this.#valorDe(element, arquivo, depth + 1), ' ']), ']'];
    }
    if (value instanceof Nome) return [`/${comEscapes(value.bytes)}`];
    if (value instanceof Texto) return [`<${Buffer.from(value.bytes).toString('hex')}>`];
    if (typeof value === 'number') return [numero(value)];
    if (value === null || value instanceof Referencia) return ['null']; // resolved before
    return [value ? 'true' : 'false'];
  }

  #entries(dict: Dicionario, dropped: ReadonlySet<string>, depth: number): Parte[] {
    return [...dict.entradas].flatMap(([key, value]) => {
      const isAbsent = dropped.has(key) || resolve(dict.arquivo, value) === undefined;
      return isAbsent ? [] : [`/${comEscapes(key)} `, ...this.#valorDe(value, dict.arquivo, depth + 1), ' '];
    });
  }

  #stream(stream: Fluxo): number {
    const { dict } = stream;
    if (getName(dict, 'Subtype') === 'Form' || getNumber(dict, 'PatternType') === 1) {
      return this.desenho(stream, undefined);
    }
    return this.#once(stream, () => {
      assertInside(dict);
      const pixels = (getNumber(dict, 'Width') ?? 0) * (getNumber(dict, 'Height') ?? 0);
      if (pixels > LIMITES.pixelsDeImagem) throw new Recusa('conteudo_excessivo');
      // A stream that only a forgiving reader unpacks is packed anew: it must last twenty years.
      const unpacked = assertSound(stream);
      const contents = unpacked ? deflateSync(unpacked) : stream.bytes;
      const entries = this.#entries(dict, DROPPED_OF_STREAM, 0);
      return this.acrescentar(['<<', ...entries, `/Length ${contents.length}>>\nstream\n`, contents, '\nendstream']);
    });
  }

  #recursos({ usados }: Reescrita, resources: Dicionario | undefined): Parte[] {
    const found: Parte[] = ['<<'];
    for (const kind of RECURSOS) {
      const all = resources && getDict(resources, kind);
      const usuais = this.padrao && getDict(this.padrao, kind);
      const names = usados[kind].has(ALL) ? (all?.entradas.keys() ?? []) : usados[kind];
      const entries: Parte[] = [];
      for (const name of names) {
        const value = all?.entradas.get(name) ?? usuais?.entradas.get(name);
        const { arquivo } = all ?? usuais ?? {};
        if (arquivo && value !== undefined) {
          entries.push(`/${comEscapes(name)} `, ...this.#recurso(kind, value, arquivo, resources));
        }
        // Device colour spaces and inline patterns are no resources; any other absence is a hole in the page.
        else if (NEEDED.includes(kind)) throw new Recusa('pdf_incompleto');
      }
      if (entries.length > 0) found.push(`/${kind}<<`, ...entries, '>>');
    }
    return [...found, '>>'];
  }

  #recurso(kind: Recurso, value: Objeto, arquivo: Origem, resources: Dicionario | undefined): Parte[] {
    const resolved = resolve(arquivo, value);
    if (resolved === undefined) throw new Recusa('pdf_incompleto');
    if (kind === 'XObject') return [{ objeto: this.#xobject(resolved, resources) }];
    if (kind === 'Font') return [{ objeto: this.#fonte(resolved) }];
    return this.#valorDe(value, arquivo, 0);
  }

  #xobject(object: Valor, resources: Dicionario | undefined): number {
    if (!(object instanceof Fluxo)) throw new Recusa('pdf_incompleto');
    const layer = getDict(object.dict, 'OC');
    if (layer && this.#isHidden(layer)) throw new Recusa('pdf_com_camadas');
    const subtype = getName(object.dict, 'Subtype');
    if (subtype === 'Form') return this.desenho(object, resources);
    if (subtype !== 'Image') throw new Recusa('conteudo_ilegivel');
    return this.#stream(object);
  }

  #fonte(font: Valor): number {
    if (!(font instanceof Dicionario)) throw new Recusa('pdf_incompleto');
    return this.#once(font, () => {
      if (isIncorporada(font)) return this.acrescentar(this.#direct(font, 0));
      this.fontesSubstituidas.add(getName(font, 'BaseFont') ?? 'sem nome');
      return this.acrescentar(substituir(font, this));
    });
  }

  #once(object: object, make: () => number): number {
    const ready = this.#ready.get(object);
    if (ready !== undefined) return ready;
    if (this.#open.has(object) || this.#open.size > LIMITES.profundidade) throw new Recusa('estrutura_circular');
    this.#open.add(object);
    try {
      const number = make();
      this.#ready.set(object, number);
      return number;
    } finally {
      this.#open.delete(object);
    }
  }

  /** Layers are dropped, and what hides behind one that is off would become visible. */
  #refuseHiddenLayers({ camadas }: Reescrita, resources: Dicionario | undefined): void {
    const properties = resources && getDict(resources, 'Properties');
    for (const name of camadas) {
      const layer = properties && get(properties, name);
      if (layer instanceof Dicionario && this.#isHidden(layer)) throw new Recusa('pdf_com_camadas');
    }
  }
}

/** What makes a stream a drawing; some producers leave it out where a viewer knows it all the same. */
function quemE(dict: Dicionario, quadro: Limites | undefined): string[] {
  const isSaid = getName(dict, 'Subtype') === 'Form' || getNumber(dict, 'PatternType') === 1;
  const type = get(dict, 'Type') === undefined ? '/Type/XObject' : '';
  const sides = quadro && get(dict, 'BBox') === undefined && [quadro.x0, quadro.y0, quadro.x1, quadro.y1];
  return [isSaid ? '' : `${type}/Subtype/Form`, sides ? `/BBox[${sides.map(numero).join(' ')}]` : ''];
}

function numero(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : value.toFixed(10).replace(/\.?0+$/, '');
}

function assertInside(dict: Dicionario): void {
  if (OUTSIDE.some((key) => get(dict, key) !== undefined)) throw new Recusa('pdf_com_anexos');
}

function join(partes: readonly Parte[]): ObjetoExtraido {
  const joined: ParteExtraida[] = [];
  let pending: Uint8Array[] = [];
  const flush = () => {
    if (pending.length > 0) joined.push(Buffer.concat(pending));
    pending = [];
  };
  for (const parte of partes) {
    if (typeof parte === 'string') pending.push(Buffer.from(parte, 'latin1'));
    else if (parte instanceof Uint8Array) pending.push(parte);
    else {
      flush();
      joined.push(parte);
    }
  }
  flush();
  return joined;
}
