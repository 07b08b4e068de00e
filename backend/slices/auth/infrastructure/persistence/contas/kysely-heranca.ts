import { type Kysely, sql } from 'kysely';
import type { Heranca } from '../../../application/ports/heranca.ts';
import { ultimoUsoMinimo } from '../../../domain/sessoes/sessao.ts';
import type { AuthDb } from '../auth-db.ts';
import type { ExternoDb } from '../externo/externo-db.ts';

/** Row-level security narrows every statement to the usuario of the transaction. */
export function makeKyselyHeranca(trx: Kysely<AuthDb>): Heranca {
  const db = trx as unknown as Kysely<ExternoDb>; // the same one, with the tables of the other doors
  return {
    async remover(agora) {
      // What a login consumes goes before the sessions: one that came first is waited for, and its session ends too.
      const passkeys = await db.deleteFrom('passkeys').returning('id').execute();
      await db.deleteFrom('desafios_passkey').execute();
      const externas = await db.deleteFrom('identidades_externas').returning('id').execute();
      await db.deleteFrom('codigos_recuperacao').execute();
      const fatores = await db.deleteFrom('fatores_totp').returning('confirmado_em').execute();
      const comPin = await db
        .updateTable('usuarios')
        .set({ pin_hash: null, atualizado_em: agora })
        .where('pin_hash', 'is not', null)
        .returning('id')
        .execute();
      const chaves = await db
        .updateTable('chaves_api')
        .set({ revogada_em: agora })
        .where('revogada_em', 'is', null)
        .returning('expira_em')
        .execute();
      const { rows: delegacoes } = await sql<{ total: number }>`select delegacoes_encerrar_dadas() as total`.execute(
        db,
      );
      const sessoes = await db
        .updateTable('sessoes')
        .set({ encerrada_em: agora, motivo_encerramento: 'senha' })
        .where('encerrada_em', 'is', null)
        .returning(['expira_em', 'ultimo_uso_em'])
        .execute();
      return {
        sessoes: sessoes.filter((s) => s.expira_em > agora && s.ultimo_uso_em > ultimoUsoMinimo(agora)).length,
        passkeys: passkeys.length,
        contasExternas: externas.length,
        aplicativo: fatores.some(({ confirmado_em }) => confirmado_em !== null),
        pin: comPin.length > 0,
        chaves: chaves.filter(({ expira_em }) => expira_em > agora).length,
        delegacoes: delegacoes[0]?.total ?? 0,
      };
    },
  };
}
