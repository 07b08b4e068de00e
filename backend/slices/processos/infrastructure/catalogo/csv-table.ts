import { parse } from 'csv-parse/sync';

/** Reads one cell. @throws {CelulaInvalidaError} when the cell is not what its column holds. */
export type Leitor<T> = (celula: string) => T;

export class CelulaInvalidaError extends Error {
  override readonly name = 'CelulaInvalidaError';
}

type Colunas = Readonly<Record<string, Leitor<unknown>>>;

export interface TabelaCsv<C extends Colunas> {
  readonly arquivo: string;
  /** Columns that no two rows share. */
  readonly chave: readonly (keyof C & string)[];
  readonly colunas: C;
}

export type Fato<C extends Colunas> = { readonly [K in keyof C]: ReturnType<C[K]> } & { readonly linha: number };

/** Collects every fault of every file, so that a reviewer mends them all at once. */
export class FaultList {
  readonly faults: string[] = [];

  add(arquivo: string, linha: number, mensagem: string): void {
    this.faults.push(`${arquivo}:${linha}: ${mensagem}`);
  }
}

export function readTable<C extends Colunas>(tabela: TabelaCsv<C>, content: Buffer, faults: FaultList): Fato<C>[] {
  const { arquivo, chave, colunas } = tabela;
  const fault = (linha: number, mensagem: string) => faults.add(arquivo, linha, mensagem);
  const [header, ...rows] = parseCsv(content, fault);
  const nomes = Object.keys(colunas);
  if (header?.join() !== nomes.join()) {
    fault(1, `o cabeçalho deve ser ${nomes.join()}`);
    return [];
  }

  const vistos = new Map<string, number>();
  return rows.flatMap((celulas, index) => {
    const linha = index + 2;
    if (celulas.length !== nomes.length) {
      fault(linha, `tem ${celulas.length} colunas em vez de ${nomes.length}`);
      return [];
    }
    const fato: Record<string, unknown> = { linha };
    let inteiro = true;
    for (const [i, nome] of nomes.entries()) {
      try {
        // Both lists have the same length, and the names are the readers' keys.
        fato[nome] = colunas[nome]?.(celulas[i] ?? '');
      } catch (error) {
        if (!(error instanceof CelulaInvalidaError)) throw error;
        fault(linha, `${nome}: ${error.message}`);
        inteiro = false;
      }
    }
    const valor = chave.map((nome) => (fato[nome] as string | undefined) ?? celulas[nomes.indexOf(nome)]).join(' | ');
    const anterior = vistos.get(valor);
    if (anterior !== undefined) fault(linha, `repete a linha ${anterior} (${valor})`);
    vistos.set(valor, linha);
    return inteiro ? [fato as Fato<C>] : [];
  });
}

function parseCsv(content: Buffer, fault: (linha: number, mensagem: string) => void): string[][] {
  const text = content.toString('utf8');
  if (!content.equals(Buffer.from(text)) || text.startsWith('\uFEFF')) fault(1, 'não é UTF-8 sem BOM');
  if (text !== text.normalize('NFC')) fault(1, 'não está em NFC');
  if (text.includes('\r') || !text.endsWith('\n')) fault(1, 'as linhas terminam em LF, a última também');
  try {
    return parse(text, { relax_column_count: true });
  } catch (error) {
    fault(1, `não é CSV: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** Text without the traces of a careless conversion. */
export const texto: Leitor<string> = (celula) => {
  if (celula === '') throw new CelulaInvalidaError('está vazio');
  if (celula !== celula.trim() || celula.includes('  ')) throw new CelulaInvalidaError('tem espaços sobrando');
  if (/\p{Cc}|\p{Co}|\uFFFD|[^\P{Zs} ]|Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]/u.test(celula)) {
    throw new CelulaInvalidaError('tem um caractere de controle ou de outra codificação');
  }
  return celula;
};

export const formato =
  <T extends string>(expressao: RegExp): Leitor<T> =>
  (celula) => {
    if (!expressao.test(texto(celula))) throw new CelulaInvalidaError(`"${celula}" está fora do formato`);
    return celula as T; // the expression is the proof that the type asks for
  };

export const um = <const T extends string>(...opcoes: readonly T[]): Leitor<T> => {
  const isOpcao = (celula: string): celula is T => opcoes.some((opcao) => opcao === celula);
  return (celula) => {
    if (!isOpcao(celula)) throw new CelulaInvalidaError(`"${celula}" não é ${opcoes.join(', ')}`);
    return celula;
  };
};

export const inteiro: Leitor<number> = (celula) => {
  if (!/^\d{1,9}$/.test(celula)) throw new CelulaInvalidaError(`"${celula}" não é um número inteiro`);
  return Number(celula);
};

export const opcional =
  <T>(leitor: Leitor<T>): Leitor<T | null> =>
  (celula) =>
    celula === '' ? null : leitor(celula);

/** Values parted by `;`; an empty cell is an empty list. */
export const lista =
  <T>(leitor: Leitor<T>): Leitor<T[]> =>
  (celula) =>
    celula === '' ? [] : celula.split(';').map(leitor);

export const listaOuTodos =
  <T>(leitor: Leitor<T>): Leitor<T[] | null> =>
  (celula) =>
    celula === '' ? null : lista(leitor)(celula);
