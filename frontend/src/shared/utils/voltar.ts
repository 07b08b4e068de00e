/** Where the person was going, kept as `?voltar=/…`. Only a path of ours; anything else falls back. */
export function destinoSeguro(voltar: string | null | undefined, padrao = '/'): string {
  if (!voltar?.startsWith('/')) return padrao;
  // The browser's own reading of `//host`, `/\\host` and the like decides.
  const url = new URL(voltar, window.location.origin);
  // `/.//host` is a path of ours here and another host when it is read again.
  const nosso = url.origin === window.location.origin && !url.pathname.startsWith('//');
  return nosso ? url.pathname + url.search : padrao;
}

export function comVoltar(path: string, voltar: string | undefined): string {
  return voltar && voltar !== '/' ? `${path}?voltar=${encodeURIComponent(voltar)}` : path;
}

/** The address in sight, without what follows `#`. */
export function enderecoAtual(): string {
  return window.location.pathname + window.location.search;
}
