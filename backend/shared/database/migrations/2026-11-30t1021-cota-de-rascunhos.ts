import { type Kysely, sql } from 'kysely';

/** More than a clinic leaves unfinished, and little enough to be read whole at once. */
const COTA = { rascunhos: 200, bytes: 10 * 1024 * 1024 };

/** What one account leaves unfinished is bounded where it is kept: two tabs that save at once count each other. */
export async function up(db: Kysely<never>): Promise<void> {
  // Kept, so that a save counts the others without reading them.
  await sql`
    alter table rascunhos add column bytes integer not null generated always as (octet_length(conteudo::text)) stored
  `.execute(db);
  await sql`comment on column rascunhos.bytes is '[INTERNO] Size of the form as text; what the quota counts'`.execute(
    db,
  );
  await sql`
    create function limitar_rascunhos() returns trigger language plpgsql as $$
    declare
      quantos bigint;
      total bigint;
      -- Generated columns are filled in after the triggers that come before a row is written.
      tamanho constant integer := octet_length(new.conteudo::text);
    begin
      -- The owner of the tables brings back a copy, whatever it holds.
      if current_user <> 'autocusto_app' or (tg_op = 'UPDATE' and tamanho <= old.bytes) then return new; end if;
      perform pg_advisory_xact_lock(hashtextextended('autocusto.rascunhos ' || new.usuario_id, 0));
      select count(*), coalesce(sum(bytes), 0) into quantos, total
      from rascunhos where usuario_id = new.usuario_id and id <> new.id;
      if tg_op = 'INSERT' and quantos >= ${sql.lit(COTA.rascunhos)} then
        raise exception 'too many drafts' using errcode = 'check_violation', constraint = 'rascunhos_quantos_cota';
      end if;
      if total + tamanho > ${sql.lit(COTA.bytes)} then
        raise exception 'drafts too large' using errcode = 'check_violation', constraint = 'rascunhos_bytes_cota';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function limitar_rascunhos() is 'Quota of drafts of an account, in number and in bytes; what shrinks is always taken'
  `.execute(db);
  await sql`
    create trigger rascunhos_limitar before insert or update on rascunhos
    for each row execute function limitar_rascunhos()
  `.execute(db);
}
