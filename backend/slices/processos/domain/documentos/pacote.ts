import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Fase } from '@autocusto/dominio/processos/catalogo.ts';
import type { Emissor } from './emissor.ts';
import type { Processo } from '../processos/processo.ts';
import type { Avaliacao } from '@autocusto/dominio/processos/escalas.ts';
import type { Paciente } from '../pacientes/paciente.ts';
import type { QuadroClinico } from '@autocusto/dominio/processos/quadro-clinico.ts';

export type TipoDocumento = 'lme' | 'receita' | 'escala' | 'medicamento' | 'ter' | 'relatorio' | 'exames';

/** Everything that a packet is made of, read at the moment of its issue. */
export interface DadosDoPacote {
  readonly data: CalendarDate;
  readonly emitidoEm: Date;
  readonly primeiraVez: boolean;
  readonly processo: Processo;
  readonly paciente: Paciente;
  readonly emissor: Emissor;
  readonly quadro: QuadroClinico;
  /** Scales answered whole. */
  readonly avaliacoes: readonly Avaliacao[];
  /** Substances that an earlier packet of the processo settled the consent of. */
  readonly consentidas: ReadonlySet<string>;
  readonly relatorio: string | undefined;
  readonly exames: readonly string[] | undefined;
}

export function faseDe({ primeiraVez }: Pick<DadosDoPacote, 'primeiraVez'>): Fase {
  return primeiraVez ? 'solicitacao' : 'renovacao';
}

/** What a field prints, and the field of the form that says it: a text that cannot be printed is mended there. */
export interface Valor {
  readonly texto: string;
  readonly origem: string;
  /** What the text is, where its origem stands for several. */
  readonly rotulo?: string;
}

export type Campos = Readonly<Record<string, Valor>>;

export interface DocumentoMontado {
  readonly tipo: TipoDocumento;
  /** Bookmark in the file: never personal data. */
  readonly titulo: string;
  /** Why it is in the packet, pt-BR. */
  readonly motivo: string;
  /** Template. */
  readonly modelo: string;
  /** What this document is for: dropped by nobody, refused when the template has no place for it. */
  readonly proprios: Campos;
  /** Identification that each template prints as much of as it has room for. */
  readonly comuns: Campos;
  /** Fields that have something to say and no place on the official form that is printed. */
  readonly aMao?: readonly string[];
}

/** Drops what is blank: an absent field is printed empty. */
export function campos(lista: readonly Campo[]): Campos {
  return Object.fromEntries(
    lista.flatMap(([nome, texto, origem, rotulo]): [string, Valor][] =>
      texto === null || texto === '' ? [] : [[nome, { texto, origem, ...(rotulo !== undefined && { rotulo }) }]],
    ),
  );
}

export type Campo = readonly [nome: string, texto: string | null, origem: string, rotulo?: string];

/** As rendered and kept: names in order, so that the same packet is the same text after any storage. */
export interface PacoteImprimivel {
  readonly documentos: readonly {
    readonly modelo: string;
    readonly titulo: string;
    readonly valores: Readonly<Record<string, string>>;
  }[];
  readonly emitidoEm: string;
  /** Revision of what prints it; packets from before there were any have none. */
  readonly motor?: number;
}

export type CamposDoModelo = (modelo: string) => ReadonlySet<string> | undefined;

export function paraImprimir(
  documentos: readonly DocumentoMontado[],
  emitidoEm: Date,
  camposDoModelo: CamposDoModelo,
): PacoteImprimivel {
  return emOrdem({
    documentos: documentos.map(({ modelo, titulo, proprios, comuns }) => {
      const declarados = camposDoModelo(modelo);
      const cabem = Object.entries(comuns).filter(([nome]) => declarados?.has(nome));
      const todos = [...cabem, ...Object.entries(proprios)];
      return { modelo, titulo, valores: Object.fromEntries(todos.map(([nome, { texto }]) => [nome, texto])) };
    }),
    emitidoEm: emitidoEm.toISOString(),
  });
}

/** jsonb keeps names in an order of its own, and the file's identity is a hash over the packet's text. */
export function emOrdem({ documentos, emitidoEm, motor }: PacoteImprimivel): PacoteImprimivel {
  return {
    documentos: documentos.map(({ modelo, titulo, valores }) => ({
      modelo,
      titulo,
      valores: Object.fromEntries(Object.entries(valores).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    })),
    emitidoEm,
    ...(motor !== undefined && { motor }),
  };
}
