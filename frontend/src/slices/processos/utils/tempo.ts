/** "há 2 s", "há 4 min", "há 3 h", "há 2 dias": how long ago, in one unit. */
export function haQuanto(desde: Date, agora: Date = new Date()): string {
  const segundos = Math.max(0, Math.round((agora.getTime() - desde.getTime()) / 1000));
  if (segundos < 60) return `há ${segundos} s`;
  if (segundos < 3600) return `há ${Math.floor(segundos / 60)} min`;
  if (segundos < 86_400) return `há ${Math.floor(segundos / 3600)} h`;
  const dias = Math.floor(segundos / 86_400);
  return dias === 1 ? 'há 1 dia' : `há ${dias} dias`;
}
