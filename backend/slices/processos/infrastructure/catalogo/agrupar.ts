export function agrupar<T, V>(fatos: readonly T[], chave: (fato: T) => string, valor: (fato: T) => V) {
  const grupos = new Map<string, Set<V>>();
  for (const fato of fatos) {
    const grupo = grupos.get(chave(fato)) ?? new Set<V>();
    grupos.set(chave(fato), grupo.add(valor(fato)));
  }
  return grupos;
}
