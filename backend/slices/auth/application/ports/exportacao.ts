import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';

export interface ExportadorDaConta {
  /**
   * Every row of the usuario's own tables, by table, without secrets and without patients: some at a time, each the text
   * of a JSON object. A table is told at least once, whatever it holds.
   */
  percorrer(usuarioId: UsuarioId, destino: (tabela: string, registros: readonly string[]) => void): Promise<void>;
}
