/*
 * The objects of a foreign file, as they stand in it. Names are the bytes of the name, one character per byte: what
 * they say to people is read by `leitura.ts`.
 */
export type Objeto = null | boolean | number | Nome | Texto | Lista | Dicionario | Fluxo | Referencia;

/** Where references of an object lead. */
export interface Origem {
  /** `null` when the file has no such object. @throws {Recusa} when it has one that cannot be read. */
  objeto(referencia: Referencia): Objeto;
}

export class Nome {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

export class Texto {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export class Referencia {
  readonly numero: number;
  readonly geracao: number;
  constructor(numero: number, geracao: number) {
    this.numero = numero;
    this.geracao = geracao;
  }
}

export class Lista {
  readonly arquivo: Origem;
  readonly elementos: readonly Objeto[];
  constructor(arquivo: Origem, elementos: readonly Objeto[]) {
    this.arquivo = arquivo;
    this.elementos = elementos;
  }
}

export class Dicionario {
  readonly arquivo: Origem;
  readonly entradas: ReadonlyMap<string, Objeto>;
  constructor(arquivo: Origem, entradas: ReadonlyMap<string, Objeto>) {
    this.arquivo = arquivo;
    this.entradas = entradas;
  }
}

export class Fluxo {
  readonly dict: Dicionario;
  /** As packed in the file. */
  readonly bytes: Uint8Array;
  constructor(dict: Dicionario, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}
