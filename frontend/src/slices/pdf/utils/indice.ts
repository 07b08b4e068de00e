interface Documento {
  titulo: string;
  motivo: string;
  paginas: number;
}

export interface ItemDoIndice extends Documento {
  /** Where it begins, counted from 1. */
  pagina: number;
}

/** Documents of a packet with the page on which each begins. */
export function indice(documentos: readonly Documento[]): ItemDoIndice[] {
  let proxima = 1;
  return documentos.map((documento) => {
    const item = { ...documento, pagina: proxima };
    proxima += documento.paginas;
    return item;
  });
}

/** The document that holds a page. */
export function documentoDaPagina(itens: readonly ItemDoIndice[], pagina: number): ItemDoIndice | undefined {
  return itens.findLast((item) => item.pagina <= pagina);
}

/** Neither name nor CPF nor CID: a file's name is read by who should not read the file. */
export function nomeDoArquivo(data: string | undefined): string {
  return data ? `autocusto-${data}.pdf` : 'autocusto.pdf';
}
