/** Masks and formats. Digits beyond a mask are kept in sight, never cut: the validation complains about them. */

import { idadeEmMeses, parseCalendarDate, type CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';

export type Mascara = 'cpf' | 'cns' | 'cnes' | 'cep' | 'telefone' | 'data';

const PADROES: Record<Exclude<Mascara, 'telefone'>, string> = {
  cpf: '999.999.999-99',
  cns: '999 9999 9999 9999',
  cnes: '9999999',
  cep: '99999-999',
  data: '99/99/9999',
};

export function digitos(value: string): string {
  return value.replace(/\D/g, '');
}

export function mascarar(mascara: Mascara, value: string): string {
  const bare = digitos(value);
  return mascara === 'telefone' ? telefone(bare) : preencher(PADROES[mascara], bare);
}

function preencher(padrao: string, bare: string): string {
  let used = 0;
  let out = '';
  for (const symbol of padrao) {
    if (used >= bare.length) return out;
    out += symbol === '9' ? bare[used++] : symbol;
  }
  return out + bare.slice(used);
}

function telefone(bare: string): string {
  if (bare.length > 11 && bare.startsWith('55')) return `+55 ${telefone(bare.slice(2))}`;
  if (bare.length <= 2) return bare;
  return preencher(bare.length > 10 ? '(99) 99999-9999' : '(99) 9999-9999', bare);
}

export const formatarCpf = (value: string) => mascarar('cpf', value);
export const formatarCns = (value: string) => mascarar('cns', value);
export const formatarCep = (value: string) => mascarar('cep', value);
export const formatarTelefone = (value: string) => mascarar('telefone', value);

/** `2026-01-31` → `31/01/2026`. Calendar dates have no time zone: never pass them through `Date`. */
export function formatarData(iso: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** `31/01/2026` → `2026-01-31`; `undefined` when it is no day of the calendar. */
export function dataParaIso(value: string): CalendarDate | undefined {
  try {
    return parseCalendarDate(isoDoTexto(value));
  } catch {
    return undefined;
  }
}

/** The same of any text: what is no date stays as it was typed, and the domain says so. */
export function isoDoTexto(value: string): string {
  return value.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
}

/** "72,5" → 72.5; NaN when it is no number. */
export function textoParaNumero(texto: string): number {
  const limpo = texto.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(limpo) ? Number(limpo) : Number.NaN;
}

/** Today on the physician's wall calendar. */
export function hojeIso(now: Date = new Date()): CalendarDate {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as CalendarDate; // of a clock, a day there is
}

/** `2026-11-20T14:03:00Z` → `20/11/2026 11:03`, in the time zone of the machine. */
export function formatarMomento(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'short' }).format(date).replace(',', '');
}

export function idadeEmAnos(nascimento: string, hoje: CalendarDate = hojeIso()): number {
  return Math.floor(idadeEmMeses(nascimento as CalendarDate, hoje) / 12); // of the API or of dataParaIso: a day there is
}
