import type { Alvo, ModeloImportado } from '../../domain/modelo-importado.ts';
import type { Valores } from '../../domain/pacote.ts';

/** What the slice knows of documents and forms besides what it keeps. */
export interface OficinaDeModelos {
  /** Fields that the form must have a place for, or that a person dispenses; `undefined` for an unknown document. */
  proprios(documento: string): readonly Alvo[] | undefined;
  /** All that a packet may fill in. */
  alvos(documento: string): readonly Alvo[];
  /** SHA-256 over file, extracted form and map. */
  hash(modelo: ModeloImportado): Promise<string>;
  /** One documento with these values. @throws {PacoteNaoImprimivelError} */
  imprimir(modelo: ModeloImportado, valores: Valores): Uint8Array;
  /** From now on this process's packets name the forms in force. */
  publicar(): Promise<void>;
}
