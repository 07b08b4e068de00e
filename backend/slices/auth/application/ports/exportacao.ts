import type { UsuarioId } from '../../../../shared/domain/ids.ts';

export type Registro = Readonly<Record<string, unknown>>;

export interface ExportadorDaConta {
  /** Every row of the usuario's own tables, by table, without secrets and without patients. */
  tabelas(usuarioId: UsuarioId): Promise<Readonly<Record<string, readonly Registro[]>>>;
}
