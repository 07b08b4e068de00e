import type { Escopo, ModeloImportado, ResumoDoModelo } from '../../domain/modelo-importado.ts';
import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';

export interface NovoModelo extends Escopo {
  readonly id: string;
  readonly titulo: string;
  readonly arquivo: Uint8Array;
  readonly arquivoSha256: string;
  readonly formulario: FormularioExtraido;
  readonly mapa: MapaDoModelo;
  readonly criadoPor: string | null;
}

export interface ModeloImportadoRepository {
  list(): Promise<ResumoDoModelo[]>;
  findById(id: string): Promise<ModeloImportado | undefined>;
  /** By what template ids carry; only what was activated once has a hash. Two documents may have one. */
  findByHash(documento: string, prefix: string): Promise<ModeloImportado | undefined>;
  /** Which are in force, without their pages: a form of megabytes is read once, by its id. */
  listAtivos(): Promise<ResumoDoModelo[]>;
  /** Changes when anything was activated: cheap to ask often. */
  ativosMudaram(): Promise<string>;
  /** The latest map that a person made for the same file and document. */
  ultimoMapa(arquivoSha256: string, documento: string): Promise<MapaDoModelo | undefined>;
  /**
   * The form that was in force before: in the same place, or else the nearest of the same document, which a new version
   * may resemble. A TER's is of the same protocolo.
   */
  anterior(escopo: Escopo, id: string | undefined): Promise<ModeloImportado | undefined>;
  insert(novo: NovoModelo): Promise<ModeloImportado>;
  /** `false` when somebody else edited it since. */
  updateMapa(modelo: ModeloImportado): Promise<boolean>;
  /** The form becomes the one of its scope; the one before steps back. `false`, and nothing done, when it changed since. */
  ativar(modelo: ModeloImportado): Promise<boolean>;
}
