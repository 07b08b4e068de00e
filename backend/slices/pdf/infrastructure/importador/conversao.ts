import { deflateSync } from 'node:zlib';
import { PDFArray, type PDFContext, PDFDict, PDFInvalidObject, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { isIncorporada } from './conteudo/fonte.ts';
import { ALL, Orcamento, type Recurso, RECURSOS, reescrever, type Reescrita } from './conteudo/reescrita.ts';
import { assertSound, decode } from './decodificacao.ts';
import type { ObjetoExtraido, ParteExtraida } from '../../domain/formulario-extraido.ts';
import { get, getDict, getName, getNumber, resolve } from './leitura.ts';
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
  readonly #isHidden: (layer: PDFDict) => boolean;
  readonly #ready = new Map<PDFObject, number>();
  readonly #open = new Set<PDFObject>();
  #bytes = 0;

  constructor(isHidden: (layer: PDFDict) => boolean) {
    this.#isHidden = isHidden;
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
  conteudo(bytes: Uint8Array, resources: PDFDict | undefined): { bytes: Uint8Array; recursos: Parte[] } {
    const reescrita = reescrever(bytes, this.orcamento);
    this.#refuseHiddenLayers(reescrita, resources);
    return { bytes: reescrita.bytes, recursos: this.#recursos(reescrita, resources) };
  }

  /** A form object; older files let it draw with the resources of its page. */
  desenho(form: PDFRawStream, resources: PDFDict | undefined): number {
    return this.#once(form, () => {
      assertInside(form.dict);
      const { bytes, recursos } = this.conteudo(decode(form), getDict(form.dict, 'Resources') ?? resources);
      return this.stream([...this.#entries(form.dict, DROPPED_OF_DRAWING, 0), '/Resources', ...recursos], bytes);
    });
  }

  /** An entry as it is, streams and shared dictionaries as objects. */
  valor(value: PDFObject, context: PDFContext, depth = 0): Parte[] {
    const resolved = resolve(context, value);
    if (resolved === undefined) return ['null'];
    if (resolved instanceof PDFRawStream) return [{ objeto: this.#stream(resolved) }];
    const isShared = value instanceof PDFRef && (resolved instanceof PDFDict || resolved instanceof PDFArray);
    if (!isShared) return this.#direct(resolved, depth);
    return [{ objeto: this.#once(resolved, () => this.acrescentar(this.#direct(resolved, depth))) }];
  }

  #direct(value: PDFObject, depth: number): Parte[] {
    if (depth > LIMITES.profundidade) throw new Recusa('estrutura_circular');
    if (value instanceof PDFDict) return ['<<', ...this.#entries(value, DROPPED, depth), '>>'];
    if (value instanceof PDFArray) {
      const context = contextOf(value);
      return ['[', ...value.asArray().flatMap((element) => [...this.valor(element, context, depth + 1), ' ']), ']'];
    }
    if (value instanceof PDFInvalidObject) throw new Recusa('pdf_corrompido');
    const bytes = new Uint8Array(value.sizeInBytes());
    value.copyBytesInto(bytes, 0);
    return [bytes];
  }

  #entries(dict: PDFDict, dropped: ReadonlySet<string>, depth: number): Parte[] {
    return dict.entries().flatMap(([key, value]) => {
      const isAbsent = dropped.has(key.decodeText()) || resolve(dict.context, value) === undefined;
      return isAbsent ? [] : [`${key.toString()} `, ...this.valor(value, dict.context, depth + 1), ' '];
    });
  }

  #stream(stream: PDFRawStream): number {
    const { dict } = stream;
    if (getName(dict, 'Subtype') === 'Form' || getNumber(dict, 'PatternType') === 1) {
      return this.desenho(stream, undefined);
    }
    return this.#once(stream, () => {
      assertInside(dict);
      const pixels = (getNumber(dict, 'Width') ?? 0) * (getNumber(dict, 'Height') ?? 0);
      if (pixels > LIMITES.pixelsDeImagem) throw new Recusa('conteudo_excessivo');
      assertSound(stream);
      const contents = stream.getContents();
      const entries = this.#entries(dict, DROPPED_OF_STREAM, 0);
      return this.acrescentar(['<<', ...entries, `/Length ${contents.length}>>\nstream\n`, contents, '\nendstream']);
    });
  }

  #recursos({ usados }: Reescrita, resources: PDFDict | undefined): Parte[] {
    const found: Parte[] = ['<<'];
    for (const kind of RECURSOS) {
      const all = resources && getDict(resources, kind);
      const names = usados[kind].has(ALL) ? (all?.keys() ?? []).map((key) => key.toString().slice(1)) : usados[kind];
      const entries: Parte[] = [];
      for (const name of names) {
        const value = all?.get(PDFName.of(name));
        if (all && value !== undefined)
          entries.push(`/${name} `, ...this.#recurso(kind, value, all.context, resources));
        // Device colour spaces and inline patterns are no resources; any other absence is a hole in the page.
        else if (NEEDED.includes(kind)) throw new Recusa('pdf_incompleto');
      }
      if (entries.length > 0) found.push(`/${kind}<<`, ...entries, '>>');
    }
    return [...found, '>>'];
  }

  #recurso(kind: Recurso, value: PDFObject, context: PDFContext, resources: PDFDict | undefined): Parte[] {
    const resolved = resolve(context, value);
    if (resolved === undefined) throw new Recusa('pdf_incompleto');
    if (kind === 'XObject') return [{ objeto: this.#xobject(resolved, resources) }];
    if (kind === 'Font') return [{ objeto: this.#fonte(resolved) }];
    return this.valor(value, context);
  }

  #xobject(object: PDFObject, resources: PDFDict | undefined): number {
    if (!(object instanceof PDFRawStream)) throw new Recusa('pdf_incompleto');
    const layer = getDict(object.dict, 'OC');
    if (layer && this.#isHidden(layer)) throw new Recusa('pdf_com_camadas');
    const subtype = getName(object.dict, 'Subtype');
    if (subtype === 'Form') return this.desenho(object, resources);
    if (subtype !== 'Image') throw new Recusa('conteudo_ilegivel');
    return this.#stream(object);
  }

  #fonte(font: PDFObject): number {
    if (!(font instanceof PDFDict)) throw new Recusa('pdf_incompleto');
    return this.#once(font, () => {
      if (isIncorporada(font)) return this.acrescentar(this.#direct(font, 0));
      this.fontesSubstituidas.add(getName(font, 'BaseFont') ?? 'sem nome');
      return this.acrescentar(substituir(font, this));
    });
  }

  #once(object: PDFObject, make: () => number): number {
    const ready = this.#ready.get(object);
    if (ready !== undefined) return ready;
    if (this.#open.has(object) || this.#open.size > LIMITES.profundidade) throw new Recusa('estrutura_circular');
    this.#open.add(object);
    const number = make();
    this.#open.delete(object);
    this.#ready.set(object, number);
    return number;
  }

  /** Layers are dropped, and what hides behind one that is off would become visible. */
  #refuseHiddenLayers({ camadas }: Reescrita, resources: PDFDict | undefined): void {
    const properties = resources && getDict(resources, 'Properties');
    for (const name of camadas) {
      const layer = properties && get(properties, name);
      if (layer instanceof PDFDict && this.#isHidden(layer)) throw new Recusa('pdf_com_camadas');
    }
  }
}

function contextOf(array: PDFArray): PDFContext {
  return (array as unknown as { readonly context: PDFContext }).context; // every array has one; pdf-lib hides it
}

function assertInside(dict: PDFDict): void {
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
