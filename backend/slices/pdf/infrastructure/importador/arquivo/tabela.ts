import { decode } from '../decodificacao.ts';
import { LIMITES } from '../limites.ts';
import { Recusa } from '../recusa.ts';
import { Lexico } from './lexico.ts';
import { Dicionario, Fluxo, Lista, type Objeto, type Origem } from './objetos.ts';

/** Where an object is: on its own, inside an object stream, or nowhere any more. */
export type Lugar =
  | { readonly tipo: 'solto'; readonly at: number; readonly geracao: number }
  | { readonly tipo: 'empacotado'; readonly fluxo: number }
  | { readonly tipo: 'livre' };

/** The table does not describe this file. */
export class TabelaErrada extends Error {
  override readonly name = 'TabelaErrada';
}

interface Leitor extends Origem {
  readonly bytes: Uint8Array;
  /** The object behind a header, a stream with its bytes. */
  lerIndireto(lexico: Lexico): Objeto;
}

interface Tabela {
  readonly trailer: Dicionario;
  readonly lugares: Map<number, Lugar>;
}

const MAX_REVISIONS = 200;
const MAX_FIELD = 8;

/** All cross-reference tables and streams, the newest first. @throws {TabelaErrada} @throws {Ilegivel} */
export function lerTabela(arquivo: Leitor): Tabela {
  const lugares = new Map<number, Lugar>();
  let trailer: Dicionario | undefined;
  const waiting = [inicio(arquivo.bytes)];
  const seen = new Set<number>();
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) throw new TabelaErrada();
    if (seen.add(at).size > MAX_REVISIONS) throw new TabelaErrada();
    const dict = lerUma(arquivo, at, lugares);
    trailer ??= dict;
    // A hybrid file: what an old reader does not see stands before the older tables.
    const [hybrid, previous] = [dict.entradas.get('XRefStm'), dict.entradas.get('Prev')];
    if (typeof previous === 'number') waiting.unshift(previous);
    if (typeof hybrid === 'number') waiting.unshift(hybrid);
  }
  if (!trailer?.entradas.has('Root')) throw new TabelaErrada();
  return { trailer, lugares };
}

function inicio(bytes: Uint8Array): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-2048).toString('latin1');
  const found = [...end.matchAll(/startxref\s+(\d{1,10})/g)].at(-1)?.[1];
  if (found === undefined) throw new TabelaErrada();
  return Number(found);
}

function lerUma(arquivo: Leitor, at: number, lugares: Map<number, Lugar>): Dicionario {
  if (!(at >= 0 && at < arquivo.bytes.length)) throw new TabelaErrada();
  const lexico = new Lexico(arquivo, arquivo.bytes, at);
  if (lexico.palavra('xref')) return lerClassica(lexico, lugares);
  if (!lexico.cabecalho()) throw new TabelaErrada();
  const fluxo = arquivo.lerIndireto(lexico);
  if (!(fluxo instanceof Fluxo)) throw new TabelaErrada();
  lerFluxo(fluxo, lugares);
  return fluxo.dict;
}

function lerClassica(lexico: Lexico, lugares: Map<number, Lugar>): Dicionario {
  while (!lexico.palavra('trailer')) {
    const first = lexico.natural();
    const count = first === undefined ? undefined : lexico.natural();
    if (first === undefined || count === undefined) throw new TabelaErrada();
    for (let index = 0; index < count; index++) {
      const at = lexico.natural();
      const geracao = lexico.natural();
      if (at === undefined || geracao === undefined) throw new TabelaErrada();
      if (lexico.palavra('n')) anotar(lugares, first + index, { tipo: 'solto', at, geracao });
      else if (lexico.palavra('f')) anotar(lugares, first + index, { tipo: 'livre' });
      else throw new TabelaErrada();
    }
  }
  lexico.pularBrancos();
  const trailer = lexico.objeto();
  if (!(trailer instanceof Dicionario)) throw new TabelaErrada();
  return trailer;
}

function lerFluxo(fluxo: Fluxo, lugares: Map<number, Lugar>): void {
  const { entradas } = fluxo.dict;
  const widths = numeros(entradas.get('W'));
  const size = entradas.get('Size');
  const sections = numeros(entradas.get('Index')) ?? [0, typeof size === 'number' ? size : 0];
  if (widths?.length !== 3 || widths.some((width) => width < 0 || width > MAX_FIELD)) throw new TabelaErrada();
  const bytes = decode(fluxo);
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let index = 0; index < width; index++) value = 256 * value + (bytes[at++] ?? 0);
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section, section + 2);
    for (let index = 0; index < count; index++) {
      if (at + kindWidth + secondWidth + thirdWidth > bytes.length) throw new TabelaErrada();
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const [second, third] = [field(secondWidth), field(thirdWidth)];
      if (kind === 1) anotar(lugares, first + index, { tipo: 'solto', at: second, geracao: third });
      else if (kind === 2) anotar(lugares, first + index, { tipo: 'empacotado', fluxo: second });
      else anotar(lugares, first + index, { tipo: 'livre' });
    }
  }
}

function anotar(lugares: Map<number, Lugar>, numero: number, lugar: Lugar): void {
  if (!lugares.has(numero)) lugares.set(numero, lugar);
  // Free entries cost nothing in a form of this size; a table of millions is no form's.
  if (lugares.size > 4 * LIMITES.objetos) throw new Recusa('conteudo_excessivo');
}

function numeros(objeto: Objeto | undefined): number[] | undefined {
  if (!(objeto instanceof Lista)) return undefined;
  const found = objeto.elementos.flatMap((element) => (typeof element === 'number' ? [element] : []));
  return found.length === objeto.elementos.length ? found : undefined;
}
