/** "Sexta-feira, 20 de novembro" */
export function dataPorExtenso(data: Date): string {
  const texto = new Intl.DateTimeFormat('pt-BR', { weekday: 'long', day: 'numeric', month: 'long' }).format(data);
  return texto.charAt(0).toUpperCase() + texto.slice(1);
}
