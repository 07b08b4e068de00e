import type { DocumentoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { VersaoDoModelo } from '../../domain/documentos/documento-emitido.ts';
import type { PacoteImprimivel } from '../../domain/documentos/pacote.ts';

export interface PacoteImpresso {
  readonly partes: readonly Uint8Array[];
  readonly bytes: number;
  /** Pages of each documento, in the packet's order. */
  readonly paginas: readonly number[];
  readonly sha256: string;
}

export interface Impressora {
  /** Its revision: a packet keeps it, to be printed again as it was. */
  readonly motor: number;
  /** Fields that the template declares; `undefined` when there is no such template. */
  camposDoModelo(modelo: string): ReadonlySet<string> | undefined;
  /** How many characters at the end of the text have no room in the field; 0 when they all have. */
  sobra(modelo: string, campo: string, texto: string): number;
  /** Whether the template has a field, and for that option a mark, to print the value in. */
  temLugar(modelo: string, campo: string, valor: string): boolean;
  versaoDoModelo(modelo: string): VersaoDoModelo | undefined;
  /** The template in force there in the place of `modelo`; `modelo` itself where no other is. */
  modeloPara(
    modelo: string,
    lugar: { readonly uf: string | undefined; readonly protocolo: string | undefined },
  ): string;

  /** All or nothing; equal packets give equal bytes. @throws {PacoteRecusadoError} */
  imprimir(pacote: PacoteImprimivel): Promise<PacoteImpresso>;

  /** Holds the file for its owner for a while. Refuses (503) while all that is held is being read. */
  guardar(id: DocumentoId, usuarioId: UsuarioId, impresso: PacoteImpresso): Promise<void>;
}
