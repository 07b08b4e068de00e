import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** An account has a maximum of living sessions: the one used longest ago ends when another begins. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table sessoes drop constraint sessoes_motivo_check`.execute(db);
  await sql`
    alter table sessoes add constraint sessoes_motivo_check
    check (motivo_encerramento in ('logout', 'remota', 'reuso', 'senha', 'pin', 'suspensao', 'papel', 'limite'))
  `.execute(db);
  await comment(db, 'sessoes', 'A login on one device: the family of its refresh tokens', {
    motivo_encerramento: [
      'INTERNO',
      'Why it ended: logout, remota, reuso (a refresh token used twice), senha, pin (five wrong ones), suspensao, papel (another role), limite',
    ],
  });
}
