import { sql } from 'kysely';
import type { Database } from '../../../../shared/database/database.ts';
import type { Convites } from '../../application/ports/convites.ts';
import type { AuthDb } from './auth-db.ts';

export function makeKyselyConvites(database: Database<AuthDb>): Convites {
  return {
    async situacao(convite, email) {
      const { rows } = await sql<{ aberto: boolean; dele: boolean | null }>`
        select destino is not null as aberto, destino::citext = ${email}::citext as dele
        from convite_para_cadastro(${convite}) destino
      `.execute(database.db);
      const [row] = rows;
      if (!row?.aberto) return 'invalido';
      return row.dele ? 'destinatario' : 'outro_email';
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
