import { MESES } from './grade';

/** What is wrong in one drug's row, each sentence once, in the order of the row. */
export function errosDaLinha(erro: (path: string) => string | undefined, linha: number): string[] {
  const path = `medicamentos.${linha}`;
  const meses = Array.from({ length: MESES }, (_, mes) => [
    erro(`${path}.meses.${mes}.quantidade`),
    erro(`${path}.meses.${mes}.posologia`),
  ]);
  const todas = [erro(`${path}.medicamentoId`), erro(`${path}.via`), erro(`${path}.meses`), ...meses.flat()];
  return [...new Set(todas.filter((message): message is string => Boolean(message)))];
}
