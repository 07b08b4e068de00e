import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';

/** Something to see to that does not keep the packet from being issued. */
export interface Aviso {
  readonly codigo: string;
  readonly mensagem: string;
  /** Norm or data that it comes from. */
  readonly fonte: string;
}

export interface Circunstancias {
  /** Today in São Paulo. */
  readonly hoje: CalendarDate;
  /** Date of the cycle before the one in force; `undefined` in the first. */
  readonly cicloAnterior: CalendarDate | undefined;
}
