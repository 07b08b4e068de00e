import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';

export interface PosicaoNaAuditoria {
  readonly cadeia: string;
  readonly sequencia: number;
}

export interface EventoDaAuditoria extends PosicaoNaAuditoria {
  /** Of the owner of the chain; null as for whoever acted. */
  readonly contaNome: string | null;
  readonly em: Date;
  readonly atorId: string | null;
  /** Null for whoever the reader has no business knowing. */
  readonly atorNome: string | null;
  readonly acao: string;
  readonly recursoId: string | null;
  readonly pacientes: readonly string[];
  readonly detalhe: Readonly<Record<string, unknown>>;
  readonly pedidoId: string | null;
  readonly endereco: string | null;
}

export interface FiltroDaAuditoria {
  readonly limite: number;
  readonly depoisDe?: PosicaoNaAuditoria | undefined;
  /** `paciente.ler`, or `paciente` for everything done to that kind. */
  readonly acao?: string | undefined;
  readonly desde?: Date | undefined;
  /** The first instant outside. */
  readonly ate?: Date | undefined;
  readonly paciente?: string | undefined;
}

export interface LeitorDaAuditoria {
  /** Newest first: those of the usuario's own chain, or of every chain, which the database shows to an auditor alone. */
  listar(usuarioId: UsuarioId, cadeias: 'propria' | 'todas', filtro: FiltroDaAuditoria): Promise<EventoDaAuditoria[]>;
  /** Whether anything was ever done to the paciente where the usuario may look. */
  conhecePaciente(usuarioId: UsuarioId, cadeias: 'propria' | 'todas', paciente: string): Promise<boolean>;
  /** In the chain of the system, which belongs to nobody. */
  registrarNoSistema(evento: { acao: string; recursoId: string | null; pacientes: readonly string[] }): Promise<void>;
}
