import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** What reading the trail needs: the author of each revision, and the names of those who acted. */
export async function up(db: Kysely<never>): Promise<void> {
  // Earlier revisions have no author that anybody could prove.
  await sql`alter table processo_revisoes add column autor_id uuid references usuarios on delete restrict`.execute(db);
  await sql`alter table processo_revisoes alter column autor_id set default ator_atual()`.execute(db);
  await comment(db, 'processo_revisoes', 'Every revision of a processo, the current one included; never changed', {
    autor_id: ['INTERNO', 'Usuario who made it, by the database; null before authors were kept'],
  });
  // Every column but the author: nobody signs with another name.
  await sql`revoke insert on processo_revisoes from autocusto_app`.execute(db);
  await sql`
    grant insert (usuario_id, processo_id, versao, emissor_id, protocolo_id, conteudo, criado_em)
    on processo_revisoes to autocusto_app
  `.execute(db);

  await sql`
    create function nomes_dos_atores(procurados uuid[]) returns table (id uuid, nome text)
    language sql stable security definer set search_path = pg_catalog, public set row_security = on
    as $$
      select u.id, u.nome from public.usuarios u
      where u.id = any (procurados) and (
        public.ator_e_auditor()
        or exists (
          select from public.eventos_auditoria e where e.usuario_id = public.usuario_atual() and e.ator_id = u.id
        )
      )
    $$
  `.execute(db);
  await sql`comment on function nomes_dos_atores(uuid[]) is 'Names of those among them who acted on the rows of the usuario of the transaction; of anyone, for the auditor'`.execute(
    db,
  );
  await sql`revoke execute on function nomes_dos_atores(uuid[]) from public`.execute(db);
  await sql`grant execute on function nomes_dos_atores(uuid[]) to autocusto_app`.execute(db);
}
