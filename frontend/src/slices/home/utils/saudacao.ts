/** "Sexta-feira, 20 de novembro" */
export function dataPorExtenso(data: Date): string {
  const texto = new Intl.DateTimeFormat('pt-BR', { weekday: 'long', day: 'numeric', month: 'long' }).format(data);
  return texto.charAt(0).toUpperCase() + texto.slice(1);
}

/** How the coverage stands, in one sentence. `dias` until each one ends, negative when it has ended. */
export function resumoDosVencimentos(dias: readonly number[], ate = 30): string {
  const semCobertura = dias.filter((d) => d < 0).length;
  const vencendo = dias.filter((d) => d >= 0 && d <= ate).length;
  if (semCobertura === 0 && vencendo === 0) return `Nada vence nos próximos ${ate} dias.`;
  const partes = [
    vencendo > 0 && `${vencendo} ${vencendo === 1 ? 'renovação vence' : 'renovações vencem'} nos próximos ${ate} dias.`,
    semCobertura === 0
      ? 'Nenhum paciente está sem cobertura.'
      : `${semCobertura} ${semCobertura === 1 ? 'paciente está' : 'pacientes estão'} sem cobertura.`,
  ];
  return partes.filter(Boolean).join(' ');
}
