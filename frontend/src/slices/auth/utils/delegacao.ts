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
const DIA_MS = 86_400_000;

/** Half a year: as long as a treatment cycle, and somebody looks at it again. */
const PADRAO_DIAS = 180;

export function terminoPadrao(hojeIso: string): string {
  return somarDias(hojeIso, PADRAO_DIAS);
}

/** What is wrong with the last day, as AAAA-MM-DD. */
export function faltaNoTermino(iso: string | undefined, hojeIso: string): string | undefined {
  if (!iso) return 'Informe a data como DD/MM/AAAA.';
  if (iso < hojeIso) return 'Este dia já passou. Escolha de hoje até daqui a um ano.';
  if (iso > somarDias(hojeIso, MAXIMO_DIAS)) return 'É longe demais. Escolha de hoje até daqui a um ano.';
  return undefined;
}

function somarDias(iso: string, dias: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + dias * DIA_MS).toISOString().slice(0, 10);
}
