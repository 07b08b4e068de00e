/** Where the person was going, kept as `?voltar=/…`. Only a path of ours; anything else falls back. */
export function destinoSeguro(voltar: string | null | undefined, padrao = '/'): string {
  if (!voltar || !/^\/(?![/\\])/.test(voltar) || /[\u0000-\u001f\\]/.test(voltar)) return padrao;
  return voltar;
}

export function comVoltar(path: string, voltar: string | undefined): string {
  return voltar && voltar !== '/' ? `${path}?voltar=${encodeURIComponent(voltar)}` : path;
}

/** The address in sight, without what follows `#`. */
export function enderecoAtual(): string {
  return window.location.pathname + window.location.search;
}
