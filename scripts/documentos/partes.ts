/** Puts `novo` between `<!-- gerado:nome -->` and `<!-- /gerado:nome -->`; the prose around them is people's. */
export function trocarParte(documento: string, nome: string, novo: string): string {
  const [inicio, fim] = [`<!-- gerado:${nome} -->`, `<!-- /gerado:${nome} -->`];
  const de = documento.indexOf(inicio);
  const ate = documento.indexOf(fim);
  if (de < 0 || ate < de) throw new Error(`Faltam as marcas ${inicio} e ${fim}.`);
  return `${documento.slice(0, de + inicio.length)}\n\n${novo.trim()}\n\n${documento.slice(ate)}`;
}

export function tabela(cabecalho: readonly string[], linhas: readonly (readonly string[])[]): string {
  const linha = (celulas: readonly string[]) =>
    `| ${celulas.map((celula) => celula.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [linha(cabecalho), linha(cabecalho.map(() => '---')), ...linhas.map(linha)].join('\n');
}
