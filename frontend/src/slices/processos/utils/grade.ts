/** The prescription as the screen holds it: drug × six months. Every function answers a new grid and touches nothing else. */

import { MESES } from '@autocusto/dominio/processos/prescricao.ts';

export interface MesDaGrade {
  posologia: string;
  quantidade: string;
}

export interface LinhaDaGrade {
  /** Identity on the screen only: keeps the focus in place when a line above is removed. */
  chave: string;
  medicamentoId: string;
  via: string;
  meses: MesDaGrade[];
}

export type Grade = readonly LinhaDaGrade[];
export type CampoDoMes = keyof MesDaGrade;

let nextKey = 1;

export function linhaVazia(medicamentoId = '', via = ''): LinhaDaGrade {
  return { chave: `linha-${nextKey++}`, medicamentoId, via, meses: Array.from({ length: MESES }, mesVazio) };
}

function mesVazio(): MesDaGrade {
  return { posologia: '', quantidade: '' };
}

export function mesIgual(a: MesDaGrade | undefined, b: MesDaGrade | undefined): boolean {
  return a !== undefined && b !== undefined && a.posologia === b.posologia && a.quantidade === b.quantidade;
}

function emBranco(mes: MesDaGrade | undefined): boolean {
  return !mes?.posologia.trim() && !mes?.quantidade.trim();
}

/**
 * The months that still say what month 1 says. Asked when the field takes the focus, not at each key: while "3"
 * becomes "30", month 1 may for a moment equal a month that the physician varied on purpose.
 */
export function seguidores(linha: LinhaDaGrade): number[] {
  const [primeiro] = linha.meses;
  return linha.meses.flatMap((mes, index) => (index > 0 && mesIgual(mes, primeiro) ? [index] : []));
}

/** Writes one field of one month, and the same field of the months that follow it. */
export function escrever(
  grade: Grade,
  linha: number,
  mes: number,
  campo: CampoDoMes,
  valor: string,
  seguem: readonly number[] = [],
): LinhaDaGrade[] {
  const alvos = new Set([mes, ...(mes === 0 ? seguem : [])]);
  return trocarLinha(grade, linha, (atual) => ({
    ...atual,
    meses: atual.meses.map((item, index) => (alvos.has(index) ? { ...item, [campo]: valor } : item)),
  }));
}

/** Months, other than the source, whose own content a copy would replace: the person is asked before. */
export function variariam(linha: LinhaDaGrade, origem: number, alvos: readonly number[]): number[] {
  const fonte = linha.meses[origem];
  const base = linha.meses[0];
  return alvos.filter((index) => {
    const mes = linha.meses[index];
    const copiaDoPrimeiro = origem !== 0 && index !== 0 && mesIgual(mes, base);
    return index !== origem && !emBranco(mes) && !mesIgual(mes, fonte) && !copiaDoPrimeiro;
  });
}

export function copiarMes(grade: Grade, linha: number, origem: number, alvos: readonly number[]): LinhaDaGrade[] {
  return trocarLinha(grade, linha, (atual) => {
    const fonte = atual.meses[origem] ?? mesVazio();
    return { ...atual, meses: atual.meses.map((mes, index) => (alvos.includes(index) ? { ...fonte } : mes)) };
  });
}

export function todosMenos(origem: number): number[] {
  return Array.from({ length: MESES }, (_, index) => index).filter((index) => index !== origem);
}

/**
 * What the cell shows in grey instead of repeating the text: month 1, or the first month of the run it belongs to.
 * `undefined`: the month has its own content.
 */
export function repete(linha: LinhaDaGrade, mes: number): number | undefined {
  const atual = linha.meses[mes];
  if (mes === 0 || emBranco(atual)) return undefined;
  if (mesIgual(linha.meses[0], atual)) return 0;
  let inicio = mes;
  while (mesIgual(linha.meses[inicio - 1], atual)) inicio -= 1;
  return inicio < mes ? inicio : undefined;
}

/** Share of the width of each month: one with text of its own gets more room than one that only repeats. */
export function larguras(grade: Grade): number[] {
  const PROPRIO = 1.5;
  return Array.from({ length: MESES }, (_, mes) =>
    mes === 0 || grade.some((linha) => !emBranco(linha.meses[mes]) && repete(linha, mes) === undefined) ? PROPRIO : 1,
  );
}

export function acrescentar(grade: Grade, medicamentoId: string, via: string): LinhaDaGrade[] {
  return [...grade, linhaVazia(medicamentoId, via)];
}

/** The later lines move up whole, each with its own posologia and quantities. */
export function remover(grade: Grade, linha: number): LinhaDaGrade[] {
  return grade.filter((_, index) => index !== linha);
}

export function alterarLinha(
  grade: Grade,
  linha: number,
  parte: Partial<Pick<LinhaDaGrade, 'medicamentoId' | 'via'>>,
): LinhaDaGrade[] {
  return trocarLinha(grade, linha, (atual) => ({ ...atual, ...parte }));
}

/** A block copied from a spreadsheet: tabs are months, line breaks are drugs. `undefined`: an ordinary text. */
export function lerBloco(texto: string): string[][] | undefined {
  const limpo = texto.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!/[\t\n]/.test(limpo)) return undefined;
  return limpo.split('\n').map((linha) => linha.split('\t').map((celula) => celula.trim()));
}

/** Only the cells that the block reaches are written; what does not fit in the grid is left out and told. */
export function colar(
  grade: Grade,
  linha: number,
  mes: number,
  campo: CampoDoMes,
  bloco: readonly (readonly string[])[],
): { grade: LinhaDaGrade[]; sobra: boolean } {
  let resultado = [...grade];
  let sobra = false;
  bloco.forEach((celulas, dLinha) => {
    celulas.forEach((valor, dMes) => {
      if (linha + dLinha >= grade.length || mes + dMes >= MESES) sobra = true;
      else resultado = escrever(resultado, linha + dLinha, mes + dMes, campo, valor);
    });
  });
  return { grade: resultado, sobra };
}

function trocarLinha(grade: Grade, linha: number, troca: (atual: LinhaDaGrade) => LinhaDaGrade): LinhaDaGrade[] {
  return grade.map((atual, index) => (index === linha ? troca(atual) : atual));
}
