import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { DocumentoId, ProcessoId, RenovacaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { NormaDoProtocolo } from '@autocusto/dominio/processos/catalogo.ts';
import type { Aviso } from '@autocusto/dominio/processos/aviso.ts';
import type { PacoteImprimivel, TipoDocumento } from './pacote.ts';

export interface DocumentoImpresso {
  readonly tipo: TipoDocumento;
  readonly titulo: string;
  readonly paginas: number;
  readonly motivo: string;
}

export interface VersaoDoModelo {
  readonly versao: number;
  readonly hash: string;
}

/** Enough to print the packet again byte for byte, whatever changes afterwards. */
export interface Snapshot {
  readonly pacote: PacoteImprimivel;
  readonly versoes: Readonly<Record<string, VersaoDoModelo>>;
  /** Substances whose consent is settled with this packet. */
  readonly consentidas: readonly string[];
}

/** Which facts an issue was made with: the packs, and the text of the protocolo that was valid on its date. */
export interface CatalogoDaEmissao {
  readonly pacotes: readonly { readonly tipo: string; readonly nome: string; readonly sha256: string }[];
  readonly norma: Pick<NormaDoProtocolo, 'norma' | 'dataNorma' | 'anexoEm' | 'sha256'> | null;
}

/** What was printed; never changed. */
export interface DocumentoEmitido {
  readonly id: DocumentoId;
  readonly processoId: ProcessoId;
  /** Cycle that it belongs to; null is the first. */
  readonly renovacaoId: RenovacaoId | null;
  readonly data: CalendarDate;
  readonly primeiraVez: boolean;
  readonly processoVersao: number;
  readonly documentos: readonly DocumentoImpresso[];
  readonly avisos: readonly Aviso[];
  /** Null before there were packs. */
  readonly catalogo: CatalogoDaEmissao | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly criadoEm: Date;
}

export interface DocumentoDoHistorico extends DocumentoEmitido {
  /** Who is printed on it: the medico of the processo, or whoever stood in for them. */
  readonly emitidoPor: UsuarioId;
  readonly emitidoPorNome: string | null;
}

/** What the packets issued before say of the next one. */
export interface HistoricoDeEmissao {
  readonly algumEmitido: boolean;
  /** Date of the latest packet of the first cycle. */
  readonly dataDoPrimeiroCiclo: CalendarDate | undefined;
  /** Date of its earliest one. */
  readonly inicioDoPrimeiroCiclo: CalendarDate | undefined;
  /** Renovacoes that a packet was issued for. */
  readonly renovacoesEmitidas: ReadonlySet<RenovacaoId>;
  readonly consentidas: ReadonlySet<string>;
}
