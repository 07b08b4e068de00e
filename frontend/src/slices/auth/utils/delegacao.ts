import { addDays, type CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Tone } from '@/shared/components/atoms/Tag';
import type { Delegacao } from '../services/delegacoes-service';

export const SITUACOES: Record<Delegacao['situacao'], { rotulo: string; tone: Tone }> = {
  convidada: { rotulo: 'Convidada', tone: 'amber' },
  ativa: { rotulo: 'Ativa', tone: 'brand' },
  encerrada: { rotulo: 'Encerrada', tone: 'neutral' },
};

export const PAPEIS_DA_DELEGACAO: Record<Delegacao['papel'], string> = {
  assistente: 'Assistente',
  substituto: 'Substituto',
};

const MAXIMO_DIAS = 365;

/** Half a year: as long as a treatment cycle, and somebody looks at it again. */
const PADRAO_DIAS = 180;

export function terminoPadrao(hojeIso: CalendarDate): string {
  return addDays(hojeIso, PADRAO_DIAS);
}

/** What is wrong with the last day, as AAAA-MM-DD. */
export function faltaNoTermino(iso: string | undefined, hojeIso: CalendarDate): string | undefined {
  if (!iso) return 'Informe a data como DD/MM/AAAA.';
  if (iso < hojeIso) return 'Este dia já passou. Escolha de hoje até daqui a um ano.';
  if (iso > addDays(hojeIso, MAXIMO_DIAS)) return 'É longe demais. Escolha de hoje até daqui a um ano.';
  return undefined;
}
