export function quantos(numero: number, um: string, varios = `${um}s`): string {
  return `${numero} ${numero === 1 ? um : varios}`;
}
