const windows1252 = new TextDecoder('windows-1252');

/** Where each column stands in a line, in bytes. */
export interface Layout {
  readonly largura: number;
  readonly colunas: ReadonlyMap<string, readonly [inicio: number, fim: number]>;
}

export type Recusar = (arquivo: string, linha: number, motivo: string) => void;

const CABECALHO = 'Coluna,Tamanho,Inicio,Fim,Tipo';

/** `NAME,size,first,last,type` a line, positions from 1, one after the other without a gap. */
export function lerLayout(arquivo: string, conteudo: Buffer, recusar: Recusar): Layout {
  const [cabecalho, ...linhas] = conteudo.toString('latin1').trimEnd().split(/\r?\n/);
  if (cabecalho !== CABECALHO) recusar(arquivo, 1, `o cabeçalho não é ${CABECALHO}`);
  const colunas = new Map<string, readonly [number, number]>();
  let largura = 0;
  for (const [indice, linha] of linhas.entries()) {
    const [, nome, tamanho, inicio, fim] = /^(\w+),(\d+),(\d+),(\d+),\w+$/.exec(linha) ?? [];
    if (!nome || Number(inicio) !== largura + 1 || Number(fim) !== largura + Number(tamanho) || colunas.has(nome)) {
      recusar(arquivo, indice + 2, `"${linha.slice(0, 60)}" não descreve a coluna que começa em ${largura + 1}`);
      return { largura: 0, colunas };
    }
    colunas.set(nome, [largura, Number(fim)]);
    largura = Number(fim);
  }
  return { largura, colunas };
}

export interface TabelaFixa {
  readonly arquivo: string;
  readonly conteudo: Buffer;
  readonly layout: Layout;
}

/**
 * All lines of the width that the layout gives, each ended by CRLF, the last one too. The first that is not shows a file
 * that was cut or belongs to another layout, and nothing after it can be trusted.
 */
export function conferirLinhas({ arquivo, conteudo, layout: { largura } }: TabelaFixa, recusar: Recusar): boolean {
  for (let inicio = 0, linha = 1; inicio < conteudo.length; inicio += largura + 2, linha++) {
    const fim = conteudo.indexOf('\r\n', inicio);
    if (fim === inicio + largura && !temQuebra(conteudo.subarray(inicio, fim))) continue;
    const bytes = (fim === -1 ? conteudo.length : fim) - inicio;
    const motivo =
      bytes === largura
        ? 'tem CR ou LF solto, ou não termina em CRLF'
        : `tem ${bytes} bytes, e o layout diz ${largura}`;
    recusar(arquivo, linha, motivo);
    return false;
  }
  return true;
}

/** Whoever counts lines by a lone CR or LF would count others. */
function temQuebra(linha: Buffer): boolean {
  return linha.includes(0x0a) || linha.includes(0x0d);
}

export interface Registro {
  readonly linha: number;
  /** The column as it stands in the file, with its blanks and zeros. */
  campo(coluna: string): string;
}

/** One at a time: the whole table has 400 000 lines. */
export function* registrosDe({ conteudo, layout: { largura, colunas } }: TabelaFixa): Generator<Registro> {
  for (let inicio = 0, linha = 1; inicio < conteudo.length; inicio += largura + 2, linha++) {
    yield {
      linha,
      campo(coluna) {
        const lugar = colunas.get(coluna);
        return lugar ? windows1252.decode(conteudo.subarray(inicio + lugar[0], inicio + lugar[1])) : '';
      },
    };
  }
}
