import type { Brand } from './brand.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

/** A day in the calendar, `AAAA-MM-DD`: no time, no zone. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

export function parseCalendarDate(input: string): CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input);
  const date = match && new Date(`${input}T00:00:00Z`);
  if (!date || Number.isNaN(date.getTime()) || toCalendarDate(date) !== input) {
    throw new ValorInvalidoError('data_invalida', 'A data não existe no calendário.', 'Informe dia, mês e ano.');
  }
  if (input < '1900-01-01') throw new ValorInvalidoError('data_invalida', 'A data é antiga demais.', 'Confira o ano.');
  return toCalendarDate(date);
}

/** Of a text that has the form of a date, or of a part of one. */
export function isCalendarDate(texto: string): texto is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(texto);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const result = new Date(`${date}T00:00:00Z`);
  result.setUTCDate(result.getUTCDate() + days);
  return toCalendarDate(result);
}

/** Days from `de` to `ate`; negative when `ate` comes first. */
export function diasEntre(de: CalendarDate, ate: CalendarDate): number {
  return (Date.parse(`${ate}T00:00:00Z`) - Date.parse(`${de}T00:00:00Z`)) / 86_400_000;
}

/** The same day `months` later; where the month is shorter, its last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toCalendarDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))));
}

/** Whole months of life on `data`. */
export function idadeEmMeses(nascimento: CalendarDate, data: CalendarDate): number {
  const [ano, mes, dia] = data.split('-').map(Number) as [number, number, number]; // a CalendarDate has three parts
  const [anoN, mesN, diaN] = nascimento.split('-').map(Number) as [number, number, number];
  return (ano - anoN) * 12 + (mes - mesN) - (dia < diaN ? 1 : 0);
}

/** The day it is in São Paulo at `instant`. */
export function calendarDateInSaoPaulo(instant: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo', dateStyle: 'short' });
  return parts.format(instant) as CalendarDate;
}

/** As printed: `DD/MM/AAAA`. */
export function formatCalendarDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

function toCalendarDate(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10) as CalendarDate;
}
