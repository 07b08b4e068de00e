import type { PoliticaDatas } from '../services/tipos';

const DIA_MS = 86_400_000;

/** Date of month n (1 to 6): 30 days apart, or the same day of the month where it exists. ISO in, ISO out. */
export function dataDoMes(primeira: string, mes: number, politica: PoliticaDatas): string {
  return politica === 'mesmo_dia' ? somarMeses(primeira, mes - 1) : somarDias(primeira, 30 * (mes - 1));
}

export function datasDosMeses(primeira: string, politica: PoliticaDatas): string[] {
  return Array.from({ length: 6 }, (_, index) => dataDoMes(primeira, index + 1, politica));
}

export function somarDias(iso: string, dias: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + dias * DIA_MS).toISOString().slice(0, 10);
}

function somarMeses(iso: string, meses: number): string {
  const [ano = 0, mes = 1, dia = 1] = iso.split('-').map(Number);
  const ultimoDia = new Date(Date.UTC(ano, mes + meses, 0)).getUTCDate();
  return new Date(Date.UTC(ano, mes - 1 + meses, Math.min(dia, ultimoDia))).toISOString().slice(0, 10);
}

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
