import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { RenovacaoId } from '@autocusto/dominio/comum/ids.ts';

/** A new six-month cycle of a processo, from its date on. */
export interface Renovacao {
  readonly id: RenovacaoId;
  readonly data: CalendarDate;
  /** Revision in force when it was renewed. */
  readonly processoVersao: number;
  readonly criadoEm: Date;
}
