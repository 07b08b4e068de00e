const NAVEGADORES = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const SISTEMAS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone ou iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
] as const;

/** A user agent in words: "Chrome no Windows". */
export function descreverDispositivo(userAgent: string | null | undefined): string {
  const find = (table: typeof NAVEGADORES | typeof SISTEMAS) => table.find(([mark]) => mark.test(userAgent ?? ''))?.[1];
  const [navegador, sistema] = [find(NAVEGADORES), find(SISTEMAS)];
  if (navegador && sistema) return `${navegador} em ${sistema}`;
  return navegador ?? sistema ?? 'Aparelho não identificado';
}
