import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { comContexto, contextoAtual } from '../../../../../shared/contexto.ts';
import type { Database } from '../../../../../shared/database/database.ts';
import type { AuthDb } from '../auth-db.ts';

export interface Evento {
  readonly acao: string;
  readonly recursoId: string | null;
  /** Pacientes, or their processos; of them the database keeps the pacientes of the usuario whose chain it is. */
  readonly pacientes: readonly string[];
  /** Codes and names, never a value. */
  readonly detalhe?: Readonly<Record<string, string>>;
}

export type Auditoria = ReturnType<typeof makeKyselyAuditoria>;

/** Whose chain holds what belongs to no usuario. */
export const SISTEMA = '00000000-0000-0000-0000-000000000000' as UsuarioId;

/**
 * The database adds who, when, from where and the hash; an event is never changed. It holds its chain until the
 * transaction ends: inside another's, it comes last, or two of them may wait for each other.
 */
export function makeKyselyAuditoria(database: Database<AuthDb>) {
  return {
    async registrar(usuarioId: UsuarioId, { acao, recursoId, pacientes, detalhe = {} }: Evento): Promise<void> {
      const gravar = () =>
        database.comoUsuario(usuarioId, (trx) =>
          trx
            .insertInto('eventos_auditoria')
            .values({ usuario_id: usuarioId, acao, recurso_id: recursoId, pacientes: [...pacientes], detalhe })
            .execute(),
        );
      // What was read or tried is told whatever became of the session, and waits for nobody.
      const { aindaVale: _, ...contexto } = contextoAtual() ?? {};
      await ('pedidoId' in contexto ? comContexto(contexto, gravar) : gravar());
    },
  };
}
