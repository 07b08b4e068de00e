import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import {
  addDays,
  type CalendarDate,
  calendarDateInSaoPaulo,
  parseCalendarDate,
} from '@autocusto/dominio/comum/calendar-date.ts';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';

export type DelegacaoId = Brand<string, 'DelegacaoId'>;

export type SituacaoDaDelegacao = 'convidada' | 'ativa' | 'encerrada';

/** Who prepares and never issues, or a medico who stands in for another and issues under their own name. */
export type PapelDaDelegacao = 'assistente' | 'substituto';

export interface Delegacao {
  readonly id: DelegacaoId;
  readonly papel: PapelDaDelegacao;
  /** Whoever reads it works for the medico; otherwise they are the medico. */
  readonly recebida: boolean;
  /** Address that the invitation went to. */
  readonly email: string;
  readonly situacao: SituacaoDaDelegacao;
  readonly assistenteNome: string | null;
  readonly medicoNome: string;
  readonly criadaEm: Date;
  readonly aceitaEm: Date | null;
  /** Last day on which it is in force. */
  readonly terminaEm: CalendarDate;
}

const DIAS_MAXIMOS = 365;
const CONVITE_MS = 7 * 24 * 3_600_000;

/** The last day of a delegation: from today on, and a year at most. */
export function parseTermino(input: string, agora: Date): CalendarDate {
  const termino = parseCalendarDate(input);
  const hoje = calendarDateInSaoPaulo(agora);
  if (termino < hoje || termino > addDays(hoje, DIAS_MAXIMOS)) {
    throw new ValorInvalidoError(
      'termino_fora_do_prazo',
      'A delegação não pode terminar neste dia.',
      'Escolha um dia de hoje até daqui a um ano.',
    );
  }
  return termino;
}

/** Until when an invitation may be accepted. */
export function expiracaoDoConvite(agora: Date): Date {
  return new Date(agora.getTime() + CONVITE_MS);
}
