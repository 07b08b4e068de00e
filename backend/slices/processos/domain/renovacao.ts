import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { RenovacaoId } from '../../../shared/domain/ids.ts';

/** A new six-month cycle of a processo, from its date on. */
export interface Renovacao {
  readonly id: RenovacaoId;
  readonly data: CalendarDate;
  /** Revision in force when it was renewed. */
  readonly processoVersao: number;
  readonly criadoEm: Date;
}
