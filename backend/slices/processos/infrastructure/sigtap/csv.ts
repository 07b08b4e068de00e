type Celula = string | number | null;

/** RFC 4180 with LF, as the loader of the catalogue reads it; null is an empty cell. */
export function paraCsv(cabecalho: readonly string[], linhas: readonly (readonly Celula[])[]): string {
  return [cabecalho, ...linhas].map((linha) => `${linha.map(celula).join(',')}\n`).join('');
}

function celula(valor: Celula): string {
  const texto = String(valor ?? '');
  return /[",\n]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto;
}
