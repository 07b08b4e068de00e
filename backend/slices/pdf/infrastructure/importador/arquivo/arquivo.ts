import { decode } from '../decodificacao.ts';
import { LIMITES } from '../limites.ts';
import { Recusa } from '../recusa.ts';
import { Ilegivel, Lexico } from './lexico.ts';
import { Dicionario, Fluxo, Nome, type Objeto, type Origem, Referencia } from './objetos.ts';
import { lerTabela, type Lugar, TabelaErrada } from './tabela.ts';

/** Where a file says that it ends. */
const FIM = 2048;

/**
 * A foreign file, read as viewers read it: an object is what the cross-reference table says. Where the table is wrong
 * in one place it is believed in none, and the objects are looked for in the file itself, the last of each number.
 *
 * An object that is named and that nobody can read is a refusal, never an absence: a form without a part of it is
 * another form.
 */
export class Arquivo implements Origem {
  readonly bytes: Uint8Array;
  /** Whether the table was not to be believed. */
  readonly reparado: boolean;
  #lugares: Map<number, Lugar> = new Map();
  #trailer: Dicionario;
  readonly #lidos = new Map<number, Objeto>();
  readonly #abertos = new Set<number>();
  readonly #pacotes = new Map<number, Map<number, { readonly at: number; readonly lexico: Lexico }>>();
  #desempacotados = 0;
  readonly #cortado: boolean;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const fim = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-FIM);
    this.#cortado = !fim.includes('startxref') && !fim.includes('%%EOF');
    this.#trailer = new Dicionario(this, new Map());
    this.reparado = !this.#pelaTabela();
    if (this.reparado) this.#pelosObjetos();
    if (this.#lugares.size > LIMITES.objetos) throw new Recusa('conteudo_excessivo');
  }

  get trailer(): Dicionario {
    return this.#trailer;
  }

  /** `null` when the file has no such object. @throws {Recusa} when it has one that cannot be read. */
  objeto({ numero, geracao }: Referencia): Objeto {
    const lugar = this.#lugares.get(numero);
    // The end of the file is missing, and with it perhaps this.
    if (!lugar && this.#cortado) throw new Recusa('pdf_incompleto');
    if (!lugar || lugar.tipo === 'livre' || (lugar.tipo === 'solto' && lugar.geracao !== geracao)) return null;
    const lido = this.#lidos.get(numero);
    if (lido !== undefined) return lido;
    // The length of a stream may not be the stream's own.
    if (this.#abertos.has(numero)) throw new Recusa('estrutura_circular');
    this.#abertos.add(numero);
    try {
      const objeto = lugar.tipo === 'solto' ? this.#solto(lugar.at) : this.#empacotado(numero, lugar.fluxo);
      this.#lidos.set(numero, objeto);
      return objeto;
    } catch (error) {
      throw error instanceof Ilegivel ? new Recusa('pdf_corrompido') : error;
    } finally {
      this.#abertos.delete(numero);
    }
  }

  /** The object behind a header, a stream with its bytes. */
  lerIndireto(lexico: Lexico): Objeto {
    const objeto = lexico.objeto();
    return objeto instanceof Dicionario ? this.#comFluxo(objeto, lexico) : objeto;
  }

  #pelaTabela(): boolean {
    try {
      const { trailer, lugares } = lerTabela(this);
      if (!trailer.entradas.has('Encrypt')) this.#conferir(lugares);
      this.#trailer = trailer;
      this.#lugares = lugares;
      return true;
    } catch (error) {
      if (error instanceof TabelaErrada || error instanceof Ilegivel) return false;
      throw error;
    }
  }

  /** Every entry points at the object that it says. */
  #conferir(lugares: ReadonlyMap<number, Lugar>): void {
    for (const [numero, lugar] of lugares) {
      if (lugar.tipo === 'empacotado' && lugares.get(lugar.fluxo)?.tipo !== 'solto') throw new TabelaErrada();
      if (lugar.tipo !== 'solto') continue;
      const encontrado = new Lexico(this, this.bytes, lugar.at).cabecalho();
      if (encontrado?.numero !== numero || encontrado.geracao !== lugar.geracao) throw new TabelaErrada();
    }
  }

  #solto(at: number): Objeto {
    const lexico = new Lexico(this, this.bytes, at);
    lexico.cabecalho();
    return this.lerIndireto(lexico);
  }

  #empacotado(numero: number, fluxo: number): Objeto {
    const lugar = this.#pacote(fluxo).get(numero);
    if (!lugar) throw new Recusa('pdf_corrompido');
    lugar.lexico.at = lugar.at;
    return lugar.lexico.objeto();
  }

  /** What an object stream holds, and where in it. */
  #pacote(numero: number): Map<number, { readonly at: number; readonly lexico: Lexico }> {
    let pacote = this.#pacotes.get(numero);
    if (pacote) return pacote;
    const lugar = this.#lugares.get(numero);
    const fluxo = this.objeto(new Referencia(numero, lugar?.tipo === 'solto' ? lugar.geracao : 0));
    if (!(fluxo instanceof Fluxo)) throw new Recusa('pdf_corrompido');
    pacote = this.#abrirPacote(fluxo);
    this.#pacotes.set(numero, pacote);
    return pacote;
  }

  #abrirPacote(fluxo: Fluxo): Map<number, { readonly at: number; readonly lexico: Lexico }> {
    const { dict } = fluxo;
    const bytes = decode(fluxo);
    this.#desempacotados += bytes.length;
    if (this.#desempacotados > LIMITES.bytesDeConteudo) throw new Recusa('conteudo_excessivo');
    const [quantos, primeiro] = [dict.entradas.get('N'), dict.entradas.get('First')].map((entry) =>
      entry instanceof Referencia ? this.objeto(entry) : entry,
    );
    if (typeof quantos !== 'number' || typeof primeiro !== 'number') throw new Ilegivel('an object stream');
    const lexico = new Lexico(this, bytes);
    const pacote = new Map<number, { readonly at: number; readonly lexico: Lexico }>();
    for (let index = 0; index < quantos; index++) {
      const numero = lexico.natural();
      const at = lexico.natural();
      if (numero === undefined || at === undefined) throw new Ilegivel('an object stream');
      pacote.set(numero, { at: primeiro + at, lexico });
      if (pacote.size > LIMITES.objetos) throw new Recusa('conteudo_excessivo');
    }
    return pacote;
  }

  #comFluxo(dict: Dicionario, lexico: Lexico): Dicionario | Fluxo {
    if (!lexico.palavra('stream')) return dict;
    const { bytes } = this;
    if (bytes[lexico.at] === 0x0d) lexico.at++;
    if (bytes[lexico.at] === 0x0a) lexico.at++;
    const start = lexico.at;
    const entry = dict.entradas.get('Length');
    const length = entry instanceof Referencia ? this.objeto(entry) : entry;
    if (typeof length === 'number' && Number.isInteger(length) && length >= 0 && start + length <= bytes.length) {
      lexico.at = start + length;
      if (this.#fimDoFluxo(lexico)) return new Fluxo(dict, bytes.subarray(start, start + length));
    }
    // The length is missing or wrong: up to the word that an object's end follows, without the line end before it.
    const end = this.#procurarFim(start);
    lexico.at = end;
    lexico.palavra('endstream');
    const last = bytes[end - 1] === 0x0a ? (bytes[end - 2] === 0x0d ? end - 2 : end - 1) : end;
    return new Fluxo(
      dict,
      bytes.subarray(start, Math.max(start, bytes[last - 1] === 0x0d && last === end ? last - 1 : last)),
    );
  }

  #fimDoFluxo(lexico: Lexico): boolean {
    while ([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20].includes(this.bytes[lexico.at] ?? -1)) lexico.at++;
    return lexico.palavra('endstream');
  }

  #procurarFim(start: number): number {
    const bytes = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
    let first = -1;
    for (let at = bytes.indexOf('endstream', start); at >= 0; at = bytes.indexOf('endstream', at + 1)) {
      if (first < 0) first = at;
      const behind = new Lexico(this, bytes, at + 'endstream'.length);
      if (behind.palavra('endobj')) return at;
      // Another object begins: this one ended before.
      if (bytes.subarray(first, at).includes(' obj')) break;
    }
    if (first < 0) throw new Ilegivel('a stream without an end');
    return first;
  }

  /** Objects one after the other, as they come; the last of a number holds, as in a file that was added to. */
  #pelosObjetos(): void {
    const { bytes } = this;
    const texto = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#lugares = new Map();
    this.#lidos.clear();
    this.#pacotes.clear();
    const trailers: Dicionario[] = [];
    const soltos = /(?<![\d])(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj(?![a-z])|trailer(?=[\0\t\n\f\r ]*<<)/g;
    const latin1 = texto.toString('latin1');
    // First where each object is: the length of a stream may stand behind it.
    for (const { 0: found, 1: numero, 2: geracao, index } of latin1.matchAll(soltos)) {
      if (numero === undefined) continue;
      if (!Number.isSafeInteger(Number(numero)) || found === '') continue;
      this.#lugares.set(Number(numero), { tipo: 'solto', at: index, geracao: Number(geracao) });
      if (this.#lugares.size > LIMITES.objetos) throw new Recusa('conteudo_excessivo');
    }
    // Then one after the other, so that nothing inside a stream counts as an object.
    const lugares = new Map<number, Lugar>();
    const pacotes: (readonly [numero: number, fluxo: Fluxo])[] = [];
    const ordem = new Map<number, number>();
    soltos.lastIndex = 0;
    for (let found = soltos.exec(latin1); found; found = soltos.exec(latin1)) {
      const lexico = new Lexico(this, bytes, found.index);
      try {
        if (found[1] === undefined) {
          lexico.at += 'trailer'.length;
          lexico.pularBrancos();
          trailers.push(lexico.dicionario(0));
          continue;
        }
        const numero = Number(found[1]);
        lugares.set(numero, { tipo: 'solto', at: found.index, geracao: Number(found[2]) });
        ordem.set(numero, found.index);
        lexico.cabecalho();
        const objeto = this.lerIndireto(lexico);
        soltos.lastIndex = Math.max(soltos.lastIndex, lexico.at);
        const dict = objeto instanceof Fluxo ? objeto.dict : undefined;
        const type = dict?.entradas.get('Type');
        if (objeto instanceof Fluxo && type instanceof Nome) {
          if (type.bytes === 'XRef') trailers.push(objeto.dict);
          if (type.bytes === 'ObjStm') pacotes.push([numero, objeto]);
        }
      } catch (error) {
        // It stays where it is: whoever needs it is told that it cannot be read.
        if (!(error instanceof Ilegivel || error instanceof Recusa)) throw error;
        if (error instanceof Recusa && error.code === 'conteudo_excessivo') throw error;
        if (this.#cortado && !/\d[\0\t\n\f\r ]+obj/.test(latin1.slice(soltos.lastIndex))) {
          throw new Recusa('pdf_incompleto');
        }
      }
    }
    this.#lugares = lugares;
    this.#lidos.clear();
    this.#trailer = this.#raiz(trailers);
    if (this.#trailer.entradas.has('Encrypt')) return;
    for (const [numero, fluxo] of pacotes) {
      const pacote = this.#abrirPacote(fluxo);
      this.#pacotes.set(numero, pacote);
      const at = ordem.get(numero) ?? 0;
      for (const contido of pacote.keys()) {
        if ((ordem.get(contido) ?? -1) > at) continue;
        ordem.set(contido, at);
        lugares.set(contido, { tipo: 'empacotado', fluxo: numero });
      }
    }
    this.#lidos.clear();
    this.#trailer = this.#raiz(trailers);
  }

  /** What the trailers say together, the last one first; without one, the last catalogue of the file. */
  #raiz(trailers: readonly Dicionario[]): Dicionario {
    const entradas = new Map(trailers.flatMap(({ entradas: each }) => [...each]));
    const root = entradas.get('Root');
    const isCatalog = (objeto: Objeto) => objeto instanceof Dicionario && objeto.entradas.has('Pages');
    if (!(root instanceof Referencia) || !isCatalog(this.#tentar(root))) {
      for (const [numero, lugar] of this.#lugares) {
        const ref = new Referencia(numero, lugar.tipo === 'solto' ? lugar.geracao : 0);
        const objeto = this.#tentar(ref);
        const type = objeto instanceof Dicionario ? objeto.entradas.get('Type') : undefined;
        if (type instanceof Nome && type.bytes === 'Catalog') entradas.set('Root', ref);
      }
    }
    return new Dicionario(this, entradas);
  }

  #tentar(ref: Referencia): Objeto {
    try {
      return this.objeto(ref);
    } catch (error) {
      if (error instanceof Recusa) return null;
      throw error;
    }
  }
}
