const DIA_MS = 86_400_000;

/** Whole days from one calendar date to another; negative when `ate` has passed. */
export function diasEntre(de: string, ate: string): number {
  return Math.round((Date.parse(`${ate}T00:00:00Z`) - Date.parse(`${de}T00:00:00Z`)) / DIA_MS);
}

/** `2026-08-30` → `30/08`: enough in the header of a column. */
export function diaEMes(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}`;
}

export function prazo(dias: number): string {
  if (dias === 0) return 'vence hoje';
  if (dias < 0) return dias === -1 ? 'venceu ontem' : `venceu há ${-dias} dias`;
  return dias === 1 ? 'vence amanhã' : `vence em ${dias} dias`;
}
