import { type Kysely, sql } from 'kysely';
import { closeTable, defineForApp } from '../migration-helpers.ts';

/** What every packet is printed on is brought in by an administrador, whatever the application believes of who acts. */
export async function up(db: Kysely<never>): Promise<void> {
  await defineForApp(
    db,
    'ator_e_administrador()',
    'Whether who acts, for nobody else, is an administrador in use',
    sql`
      create function ator_e_administrador() returns boolean
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$ select exists (
        select from public.usuarios where id = public.titular_atual() and tipo = 'administrador' and suspenso_em is null
      ) $$
    `,
  );
  await closeTable(db, 'modelos_importados');
  await sql`
    create policy modelos_importados_ler on modelos_importados for select to autocusto_app using (true)
  `.execute(db);
  await sql`
    create policy modelos_importados_importar on modelos_importados for insert to autocusto_app
    with check ((select ator_e_administrador()) and criado_por = titular_atual() and situacao = 'rascunho')
  `.execute(db);
  // Every row is in its reach, so that who may not is refused instead of changing none.
  await sql`
    create policy modelos_importados_tratar on modelos_importados for update to autocusto_app
    using (true) with check ((select ator_e_administrador()))
  `.execute(db);
}
