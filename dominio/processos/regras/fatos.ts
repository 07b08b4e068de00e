import type { CalendarDate } from '../../comum/calendar-date.ts';
import type { Fase } from '../catalogo.ts';
import type { DESFECHOS } from './condicao.ts';

export type Desfecho = (typeof DESFECHOS)[number];

export interface EscalaAplicada {
  readonly total: number;
  readonly data: CalendarDate | null;
}

export interface ExameFeito {
  readonly data: CalendarDate | null;
  readonly valor: number | null;
  readonly resultado: 'positivo' | 'negativo' | null;
}

/** What is known of one request. `null`, and what a map lacks, nobody has said yet. */
export interface Fatos {
  /** Of the request's papers; ages are counted to it. */
  readonly data: CalendarDate;
  readonly fase: Fase;
  /** Of the pharmacy. */
  readonly uf: string | null;
  readonly cid: string;
  readonly protocoloId: string | null;
  readonly nascimento: CalendarDate | null;
  readonly sexo: 'F' | 'M' | null;
  readonly pesoKg: number | null;
  readonly anosDeEstudo: number | null;
  readonly especialidade: string | null;
  readonly prescritos: readonly {
    readonly medicamentoId: string;
    readonly substancia: string;
    /** Of the six months, the largest. */
    readonly maiorQuantidade: number;
  }[];
  readonly escalas: ReadonlyMap<string, EscalaAplicada>;
  readonly exames: ReadonlyMap<string, ExameFeito>;
  /** By substance; `nenhum`: never taken, or taken without such an end. */
  readonly tratamentos: ReadonlyMap<string, Desfecho | 'nenhum'>;
  readonly documentos: ReadonlyMap<string, boolean>;
  readonly criterios: ReadonlyMap<string, boolean>;
}
