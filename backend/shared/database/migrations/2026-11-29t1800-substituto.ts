import { type Kysely, sql } from 'kysely';
import { comment, defineForApp } from '../migration-helpers.ts';

/** `d` delegates to `a` the rows of `m`, now: the account of whoever works must be what the delegation is for. */
const EM_VIGOR = sql`d.revogada_em is null and d.termina_em > now()
  and a.tipo = case d.papel when 'substituto' then 'medico' else 'assistente' end and a.suspenso_em is null
  and m.tipo = 'medico' and m.suspenso_em is null`;

/** A medico on leave hands the work to another medico, who issues under their own name. */
export async function up(db: Kysely<never>): Promise<void> {
  await colunas(db);
  await quemAge(db);
  await convites(db);
  await emissao(db);
}

async function colunas(db: Kysely<never>): Promise<void> {
  await sql`
    alter table delegacoes add column papel text not null default 'assistente'
      constraint delegacoes_papel_check check (papel in ('assistente', 'substituto'))
  `.execute(db);
  await comment(db, 'delegacoes', 'Invitation of a medico to whoever works in their name, and what came of it', {
    papel: ['INTERNO', 'assistente (prepares, never issues) or substituto (a medico, who issues under their own name)'],
    assistente_id: ['INTERNO', 'Who accepted it, of either papel; null until then'],
  });
  await sql`grant insert (papel) on delegacoes to autocusto_app`.execute(db);

  // Until now only the medico of the row could issue: what is there needs no other name.
  await sql`alter table documentos_emitidos add column emitido_por uuid references usuarios on delete restrict`.execute(
    db,
  );
  await sql`alter table documentos_emitidos alter column emitido_por set default ator_atual()`.execute(db);
  await comment(db, 'documentos_emitidos', 'What was printed: enough to print it again byte for byte; never changed', {
    emitido_por: [
      'INTERNO',
      'Usuario who issued it and is printed on it, by the database; null = the usuario, before a substitute could',
    ],
  });
}

async function quemAge(db: Kysely<never>): Promise<void> {
  // A key is its own medico's: with one, nobody stands in for another.
  const emVigorPara = (papeis: ReturnType<typeof sql.lit>[]) => sql`
    select d.usuario_id from public.delegacoes d
    join public.usuarios a on a.id = d.assistente_id
    join public.usuarios m on m.id = d.usuario_id
    where d.usuario_id = nullif(current_setting('app.usuario_id', true), '')::uuid
      and d.assistente_id = nullif(current_setting('app.ator_id', true), '')::uuid
      and nullif(current_setting('app.chave_id', true), '') is null
      and d.papel in (${sql.join(papeis)}) and ${EM_VIGOR}
    limit 1
  `;
  await defineForApp(
    db,
    'delegante_atual()',
    'The usuario, while a delegation to whoever acts is in force; else null',
    sql`
      create or replace function delegante_atual() returns uuid
      language sql stable parallel safe security definer set search_path = pg_catalog, public set row_security = on
      as $$ ${emVigorPara([sql.lit('assistente'), sql.lit('substituto')])} $$
    `,
  );
  await defineForApp(
    db,
    'substituido_atual()',
    'The usuario, while whoever acts is their substitute in force; else null',
    sql`
      create function substituido_atual() returns uuid
      language sql stable parallel safe security definer set search_path = pg_catalog, public set row_security = on
      as $$ ${emVigorPara([sql.lit('substituto')])} $$
    `,
  );

  await sql`drop function auth_delegantes()`.execute(db);
  await defineForApp(
    db,
    'auth_delegantes()',
    'The medicos in whose name whoever acts may work now, and as what',
    sql`
      create function auth_delegantes() returns table (usuario_id uuid, nome text, papel text)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select distinct m.id, m.nome, d.papel from public.delegacoes d
        join public.usuarios a on a.id = d.assistente_id
        join public.usuarios m on m.id = d.usuario_id
        where d.assistente_id = public.ator_atual() and ${EM_VIGOR}
        order by m.nome, m.id
      $$
    `,
  );
}

async function convites(db: Kysely<never>): Promise<void> {
  await sql`drop function delegacoes_visiveis(uuid, uuid, integer)`.execute(db);
  await defineForApp(
    db,
    'delegacoes_visiveis(uuid, uuid, integer)',
    'Delegations given or received by the usuario, newest first, with the names that row-level security hides',
    sql`
      create function delegacoes_visiveis(so_esta uuid, depois_de uuid, quantas integer)
      returns table (
        id uuid, papel text, recebida boolean, email text, situacao text, assistente_nome text, medico_nome text,
        criada_em timestamptz, aceita_em timestamptz, termina_em date
      )
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select d.id, d.papel, d.usuario_id <> public.titular_atual(), d.convite_email::text,
          case
            when d.revogada_em is not null or d.termina_em <= now() then 'encerrada'
            when d.aceita_em is not null then 'ativa'
            when d.convite_expira_em <= now() then 'encerrada'
            else 'convidada'
          end,
          a.nome, m.nome, d.criada_em, d.aceita_em,
          (d.termina_em at time zone 'America/Sao_Paulo' - interval '1 second')::date
        from public.delegacoes d
        join public.usuarios m on m.id = d.usuario_id
        left join public.usuarios a on a.id = d.assistente_id
        where public.titular_atual() in (d.usuario_id, d.assistente_id)
          and (so_esta is null or d.id = so_esta) and (depois_de is null or d.id < depois_de)
        order by d.id desc limit quantas
      $$
    `,
  );
  await defineForApp(
    db,
    'delegacao_aceitar(bytea)',
    'Whoever was invited accepts the invitation with this hash, once: aceita, invalido, pede_assistente, pede_medico or outro_email',
    sql`
      create or replace function delegacao_aceitar(convite bytea) returns table (resultado text, delegacao_id uuid)
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        esta public.delegacoes;
        quem public.usuarios;
        pede text;
      begin
        select * into quem from public.usuarios u
        where u.id = public.titular_atual() and u.suspenso_em is null and u.email_verificado_em is not null;
        select d.* into esta from public.delegacoes d join public.usuarios m on m.id = d.usuario_id
        where d.convite_hash = convite and d.aceita_em is null and d.revogada_em is null
          and d.convite_expira_em > now() and d.termina_em > now()
          and m.tipo = 'medico' and m.suspenso_em is null
        for update of d;

        pede := case esta.papel when 'substituto' then 'medico' else 'assistente' end;
        resultado := case
          when esta.id is null or quem.id is null or quem.id = esta.usuario_id then 'invalido'
          when quem.tipo <> pede then 'pede_' || pede
          when quem.email <> esta.convite_email then 'outro_email'
          else 'aceita' end;
        if resultado = 'aceita' then
          delegacao_id := esta.id;
          -- The newest one says until when.
          update public.delegacoes d set revogada_em = now()
          where d.usuario_id = esta.usuario_id and d.assistente_id = quem.id and d.revogada_em is null;
          update public.delegacoes d set assistente_id = quem.id, aceita_em = now() where d.id = esta.id;
        end if;
        return next;
      end $$
    `,
  );

  await sql`drop function convite_para_cadastro(bytea)`.execute(db);
  await defineForApp(
    db,
    'convite_para_cadastro(bytea)',
    'Sign-up: the address that an open invitation went to, and the role of the account that it makes',
    sql`
      create function convite_para_cadastro(convite bytea) returns table (email text, tipo text)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select d.convite_email::text, case d.papel when 'substituto' then 'medico' else 'assistente' end
        from public.delegacoes d join public.usuarios m on m.id = d.usuario_id
        where d.convite_hash = convite and d.aceita_em is null and d.revogada_em is null
          and d.convite_expira_em > now() and d.termina_em > now()
          and m.tipo = 'medico' and m.suspenso_em is null
      $$
    `,
  );
  await defineForApp(
    db,
    'convite_tomar_lugar(bytea, text, text)',
    'Sign-up with an invitation: an account of its address that nobody confirmed becomes that of whoever was invited; false when there is none',
    sql`
      create or replace function convite_tomar_lugar(convite bytea, novo_nome text, nova_senha text) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        update public.usuarios u
        set nome = novo_nome, senha_hash = nova_senha, tipo = c.tipo, atualizado_em = now()
        from public.convite_para_cadastro(convite) c
        where u.id = public.titular_atual() and u.email_verificado_em is null and u.suspenso_em is null
          and u.tipo in ('medico', 'assistente') and u.email = c.email::citext;
        if not found then return false; end if;
        insert into public.convites_de_cadastro (usuario_id, convite_hash) values (public.titular_atual(), convite)
        on conflict (usuario_id) do update set convite_hash = excluded.convite_hash, criado_em = now();
        return true;
      end $$
    `,
  );
}

async function emissao(db: Kysely<never>): Promise<void> {
  // Whoever issues is whoever is printed, and nobody writes another's name there.
  await sql`
    alter policy documentos_emitidos_do_usuario on documentos_emitidos with check (
      usuario_id = coalesce(titular_atual(), substituido_atual()) and emitido_por = ator_atual()
    )
  `.execute(db);
  // The profile of whoever acts is not among the rows of whom they stand in for.
  await defineForApp(
    db,
    'perfil_do_substituto()',
    'The profile that a substitute in force signs with, all null while there is none; no row when nobody stands in for the usuario',
    sql`
      create function perfil_do_substituto()
      returns table (nome text, crm text, crm_uf text, cns text, especialidade text, rqe text)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select p.nome, p.crm, p.crm_uf, p.cns, p.especialidade, p.rqe from public.usuarios u
        left join public.medicos p on p.usuario_id = u.id
        where public.titular_atual() is null and u.id = public.ator_atual() and public.substituido_atual() is not null
      $$
    `,
  );
}
