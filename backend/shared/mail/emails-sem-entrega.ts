import { type Kysely, sql } from 'kysely';

/** The queue where an e-mail ends that no try delivered; for a week. */
export const EMAILS_SEM_ENTREGA = 'correio_sem_entrega';
const MOST = 100;

export interface EmailSemEntrega {
  /** As the log names it. */
  readonly id: string;
  readonly desde: Date;
}

/** The latest ones: that they are, never whose. */
export async function lerEmailsSemEntrega<Tables>(db: Kysely<Tables>): Promise<EmailSemEntrega[]> {
  const { rows } = await sql<EmailSemEntrega>`
    select source_id as id, created_on as desde from pgboss.job
    where name = ${EMAILS_SEM_ENTREGA} order by created_on desc limit ${MOST}
  `.execute(db);
  return rows;
}
