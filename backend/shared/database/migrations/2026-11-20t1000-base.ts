import { type Kysely, sql } from 'kysely';

/** What every later migration leans on: extensions, the tenant of the transaction, accent-blind search. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create extension if not exists citext`.execute(db);
  await sql`create extension if not exists unaccent`.execute(db);

  // Policies read the tenant through this one function; without a context it is null and no row matches.
  await sql`
    create function usuario_atual() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('app.usuario_id', true), '')::uuid $$
  `.execute(db);
  await sql`comment on function usuario_atual() is 'Usuario of the transaction (set_config app.usuario_id); null without a context'`.execute(
    db,
  );

  // unaccent() is only stable; naming the dictionary makes the result depend on nothing but the input.
  await sql`
    create function texto_de_busca(texto text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, texto)) $$
  `.execute(db);
  await sql`comment on function texto_de_busca(text) is 'Lower case without accents: both sides of every search go through it'`.execute(
    db,
  );

  // The application role exists before the migrations on an external server (infrastructure/postgres/papeis.sql);
  // on a development server with a single URL the migrating role may create it.
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'autocusto_app') then
        create role autocusto_app nologin;
        execute format('grant autocusto_app to %I', current_user);
      end if;
    end $$
  `.execute(db);
  await sql`grant usage on schema public to autocusto_app`.execute(db);
}
