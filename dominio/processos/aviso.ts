import type { CalendarDate } from '../comum/calendar-date.ts';
import type { Doenca, Protocolo } from './catalogo.ts';
import type { ConteudoDoProcesso } from './conteudo-do-processo.ts';
import type { NovoPaciente } from './paciente.ts';
import type { QuadroClinico } from './quadro-clinico.ts';

/** Something to see to that does not keep the packet from being issued. */
export interface Aviso {
  readonly codigo: string;
  readonly mensagem: string;
  /** Norm or data that it comes from. */
  readonly fonte: string;
  /** Absent = `aviso`: what would make the request come back. `informacao` is good to know. */
  readonly severidade?: 'aviso' | 'informacao';
  /** Where it is mended, as the API names fields. */
  readonly campo?: string;
}

export interface Circunstancias {
  /** Today in São Paulo. */
  readonly hoje: CalendarDate;
  /** Date of the cycle before the one in force; `undefined` in the first. */
  readonly cicloAnterior: CalendarDate | undefined;
}

/** What the warnings are about: a request, saved or not, on the date of its papers. */
export interface PedidoDatado {
  readonly data: CalendarDate;
  readonly primeiraVez: boolean;
  readonly quadro: Pick<QuadroClinico, 'prescritos'> & {
    readonly doenca: Pick<Doenca, 'cid'>;
    readonly protocolo: Pick<Protocolo, 'nome'> | undefined;
  };
  readonly paciente: Pick<NovoPaciente, 'dataNascimento' | 'sexo'>;
  readonly conteudo: Pick<ConteudoDoProcesso, 'anamnese' | 'tratou' | 'tratamentosPrevios'>;
}

/** Duas apresentações da mesma substância dizem a mesma coisa. */
export function semRepetir(avisos: readonly Aviso[]): Aviso[] {
  return [...new Map(avisos.map((aviso) => [`${aviso.codigo} ${aviso.mensagem}`, aviso])).values()];
}
