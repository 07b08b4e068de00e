import { sql } from 'kysely';
import type { Database } from '../../../../../shared/database/database.ts';
import type { Convites, TipoConvidado } from '../../../application/ports/convites.ts';
import type { AuthDb } from '../auth-db.ts';

export function makeKyselyConvites(database: Database<AuthDb>): Convites {
  return {
    async situacao(convite, email) {
      const { rows } = await sql<{ dele: boolean; tipo: TipoConvidado }>`
        select destino.email::citext = ${email}::citext as dele, tipo from convite_para_cadastro(${convite}) destino
      `.execute(database.db);
      const [row] = rows;
      if (!row) return 'invalido';
      return row.dele ? { destinatario: row.tipo } : 'outro_email';
    },

    async guardar(usuarioId, convite) {
      await database.comoUsuario(usuarioId, (trx) =>
        sql`insert into convites_de_cadastro (usuario_id, convite_hash) values (${usuarioId}, ${convite})`.execute(trx),
      );
    },

    tomarLugar: (usuarioId, convite, { nome, senhaHash }) =>
      database.comoUsuario(usuarioId, async (trx) => {
        const { rows } = await sql<{ tomou: boolean }>`
          select convite_tomar_lugar(${convite}, ${nome}, ${senhaHash}) as tomou
        `.execute(trx);
        return rows[0]?.tomou === true;
      }),
  };
}
