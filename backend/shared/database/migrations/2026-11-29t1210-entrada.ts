import { type Kysely, sql } from 'kysely';
import { comment, defineForApp } from '../migration-helpers.ts';

/** What a retired refresh token is told apart by, and the account that gives way to an invitation. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table tokens_refresh add column aposentado_em timestamptz`.execute(db);
  await comment(db, 'tokens_refresh', 'Rotating refresh tokens of a session; a used one that comes back ends it', {
    aposentado_em: [
      'INTERNO',
      'Instant a sibling was exchanged in its place; from then on its return ends the session',
    ],
  });

  await defineForApp(
    db,
    'convite_tomar_lugar(bytea, text, text)',
    'Sign-up with an invitation: an account of its address that nobody confirmed becomes that of whoever was invited; false when there is none',
    sql`
      create function convite_tomar_lugar(convite bytea, novo_nome text, nova_senha text) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        update public.usuarios u
        set nome = novo_nome, senha_hash = nova_senha, tipo = 'assistente', atualizado_em = now()
        where u.id = public.titular_atual() and u.email_verificado_em is null and u.suspenso_em is null
          and u.tipo in ('medico', 'assistente') and u.email = public.convite_para_cadastro(convite)::citext;
        if not found then return false; end if;
        insert into public.convites_de_cadastro (usuario_id, convite_hash) values (public.titular_atual(), convite)
        on conflict (usuario_id) do update set convite_hash = excluded.convite_hash, criado_em = now();
        return true;
      end $$
    `,
  );
}
