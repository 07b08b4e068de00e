interface ComSeveridade {
  readonly severidade?: 'aviso' | 'informacao' | undefined;
}

/** What would make the request come back, and what is good to know; each in the order it came. */
export function porSeveridade<A extends ComSeveridade>(ditos: readonly A[]): { avisos: A[]; informacoes: A[] } {
  const isInformacao = ({ severidade }: A): boolean => severidade === 'informacao';
  return { avisos: ditos.filter((dito) => !isInformacao(dito)), informacoes: ditos.filter(isInformacao) };
}
