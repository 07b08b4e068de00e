import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import type {
  Doenca,
  DocumentoExigido,
  Medicamento,
  MedicamentoOfertado,
  NormaDoProtocolo,
  Protocolo,
  RegraEmTexto,
} from '@autocusto/dominio/processos/catalogo.ts';
import type { Regra } from '@autocusto/dominio/processos/regras/regra.ts';

export interface DoencaEncontrada {
  readonly doenca: Doenca;
  /** The drug by which it was found; null when by its code or name. */
  readonly porMedicamento: string | null;
}

/** A pack that was in force; its hash holds those of all its files. */
export interface VersaoDePacote {
  readonly tipo: 'protocolos' | 'sigtap';
  readonly nome: string;
  readonly sha256: string;
}

/** Facts of the load in force; nothing here belongs to a usuario. */
export interface CatalogoRepository {
  /** The packs that all of these facts come from. */
  pacotesEmVigor(): Promise<VersaoDePacote[]>;

  findDoenca(cid: Cid): Promise<Doenca | undefined>;
  /** Codes of a category (`G40`) in order, the category's own row left out. */
  subcategoriasDe(categoria: string): Promise<Doenca[]>;
  /** CID prefix first, then name, then drug; accent-blind, every word a part of what it is sought in. */
  buscarDoencas(busca: string, limite: number): Promise<DoencaEncontrada[]>;

  /** Those that exist, in no particular order. */
  findMedicamentos(ids: readonly string[]): Promise<Medicamento[]>;
  buscarMedicamentos(busca: string, limite: number): Promise<Medicamento[]>;

  findProtocolo(id: string): Promise<Protocolo | undefined>;
  /** Those retired for the CID come last. */
  protocolosDoCid(cid: Cid): Promise<Protocolo[]>;
  /** From the oldest on. */
  normasDoProtocolo(protocoloId: string): Promise<NormaDoProtocolo[]>;
  doencasDoProtocolo(protocoloId: string): Promise<Doenca[]>;
  /** With a CID: only what is offered for it, `vigente` and limits being those for it. */
  medicamentosDoProtocolo(protocoloId: string, cid?: Cid): Promise<MedicamentoOfertado[]>;
  /** In source order, of every phase, substance and CID. */
  documentosDoProtocolo(protocoloId: string): Promise<DocumentoExigido[]>;
  /** What a request is judged by, in the order of the catalogue. */
  regras(): Promise<readonly Regra[]>;
  regrasDoProtocolo(protocoloId: string): Promise<RegraEmTexto[]>;

  /** Every drug that SIGTAP, or a list without protocolo, links to the CID, whatever its protocolos say. */
  medicamentosDoCid(cid: Cid): Promise<MedicamentoOfertado[]>;
}
