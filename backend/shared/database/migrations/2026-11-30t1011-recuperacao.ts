import { type Kysely, sql } from 'kysely';
import { comment, defineForApp, isolateByPerson, TENANT_COLUMNS } from '../migration-helpers.ts';

/** Who lost the second factor comes back: mailbox, password, an administrador's word and a day in which everybody knows. */
export async function up(db: Kysely<never>): Promise<void> {
  await retencao(db);
  await tabela(db);
  await funcoes(db);
  await administracao(db);
}

async function retencao(db: Kysely<never>): Promise<void> {
  await sql`alter table usuarios add column retida_em timestamptz`.execute(db);
  await comment(db, 'usuarios', 'A login', {
    retida_em: [
      'INTERNO',
      'Instant a mailbox alone took the second factor away: until a recuperacao ends well, no data of others is shown',
    ],
  });
  await sql`
    create function proteger_retencao() returns trigger language plpgsql as $$
    begin
      if current_user = 'autocusto_app' and old.retida_em is not null
        and new.retida_em is distinct from old.retida_em
      then
        raise exception 'a recuperacao gives the account back' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger usuarios_proteger_retencao before update on usuarios
    for each row execute function proteger_retencao()
  `.execute(db);
}

async function tabela(db: Kysely<never>): Promise<void> {
  await sql`
    create table recuperacoes (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      pedida_em timestamptz not null,
      expira_em timestamptz not null,
      confirmada_em timestamptz,
      confirmada_por uuid references usuarios on delete restrict,
      encerrada_em timestamptz,
      desfecho text constraint recuperacoes_desfecho_check
        check (desfecho in ('concluida', 'cancelada', 'recusada', 'substituida')),
      constraint recuperacoes_confirmada_check check ((confirmada_em is null) = (confirmada_por is null)),
      constraint recuperacoes_de_outro_check check (confirmada_por <> usuario_id),
      constraint recuperacoes_encerrada_check check ((encerrada_em is null) = (desfecho is null))
    )
  `.execute(db);
  await sql`
    create unique index recuperacoes_aberta_key on recuperacoes (usuario_id) where encerrada_em is null
  `.execute(db);
  await sql`comment on index recuperacoes_aberta_key is 'One at a time; each login looks for it'`.execute(db);
  await sql`create index recuperacoes_usuario_idx on recuperacoes (usuario_id)`.execute(db);
  await sql`comment on index recuperacoes_usuario_idx is 'Foreign key'`.execute(db);
  await sql`create index recuperacoes_confirmada_por_idx on recuperacoes (confirmada_por)`.execute(db);
  await sql`comment on index recuperacoes_confirmada_por_idx is 'Foreign key'`.execute(db);
  await comment(db, 'recuperacoes', 'Requests to come back without the second factor', {
    id: TENANT_COLUMNS.id,
    usuario_id: TENANT_COLUMNS.usuario_id,
    pedida_em: ['INTERNO', 'Instant the mailbox and the password were proved'],
    expira_em: ['INTERNO', 'Worth nothing from this instant on; a confirmation moves it'],
    confirmada_em: ['INTERNO', 'Instant an administrador confirmed who it is; the wait of 24 hours begins'],
    confirmada_por: ['INTERNO', 'Administrador who confirmed, never the usuario'],
    encerrada_em: ['INTERNO', 'Instant it ended; null while it is open'],
    desfecho: [
      'INTERNO',
      'concluida, cancelada (by its usuario), recusada (by an administrador), substituida (by another)',
    ],
  });
  await isolateByPerson(
    db,
    'recuperacoes',
    'select, insert (id, usuario_id, pedida_em, expira_em), update (encerrada_em, desfecho)',
  );
  await sql`
    create constraint trigger recuperacoes_auditar after insert or update on recuperacoes
    deferrable initially deferred for each row execute function auditar_escrita('recuperacao')
  `.execute(db);

  await sql`
    alter table tokens_uso_unico drop constraint tokens_uso_unico_finalidade_check,
      add constraint tokens_uso_unico_finalidade_check
      check (finalidade in ('verificacao', 'redefinicao', 'email', 'recuperacao', 'cancelamento'))
  `.execute(db);
  await comment(db, 'tokens_uso_unico', 'Single-use tokens sent by e-mail', {
    finalidade: [
      'INTERNO',
      'verificacao (e-mail), redefinicao (password), email (change of address), recuperacao (of the access) or cancelamento (of a recuperacao)',
    ],
  });
}

async function funcoes(db: Kysely<never>): Promise<void> {
  await defineForApp(
    db,
    'recuperacao_concluir(timestamptz)',
    'Login: ends a recuperacao whose wait is over, and with it the second factor and the retention. Answers whether one was',
    sql`
      create function recuperacao_concluir(agora timestamptz) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        update public.recuperacoes r set encerrada_em = agora, desfecho = 'concluida'
        where r.usuario_id = public.titular_atual() and r.encerrada_em is null and r.expira_em > agora
          and r.confirmada_em + interval '24 hours' <= agora;
        if not found then return false; end if;
        delete from public.codigos_recuperacao c where c.usuario_id = public.titular_atual();
        delete from public.fatores_totp f where f.usuario_id = public.titular_atual();
        update public.usuarios u set retida_em = null, atualizado_em = agora where u.id = public.titular_atual();
        return true;
      end $$
    `,
  );
  await defineForApp(
    db,
    'recuperacao_administradores()',
    'To whom a recuperacao is told: the other administradores; nobody for whoever neither has one nor decides',
    sql`
      create function recuperacao_administradores() returns table (email text)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select u.email::text from public.usuarios u
        where u.tipo = 'administrador' and u.suspenso_em is null and u.email_verificado_em is not null
          and u.id <> public.titular_atual()
          and (
            exists (select from public.recuperacoes r where r.usuario_id = public.titular_atual())
            or exists (
              select from public.usuarios a
              where a.id = public.titular_atual() and a.tipo = 'administrador' and a.suspenso_em is null
            )
          )
        order by u.email
      $$
    `,
  );
}

async function administracao(db: Kysely<never>): Promise<void> {
  await defineForApp(
    db,
    'administracao_recuperacoes(timestamptz)',
    'Administrador: the open recuperacoes, those that wait for a confirmation first',
    sql`
      create function administracao_recuperacoes(agora timestamptz)
      returns table (
        id uuid, usuario_id uuid, nome text, email text, tipo text,
        pedida_em timestamptz, confirmada_em timestamptz, vale_em timestamptz
      )
      language plpgsql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        perform public.exigir_administrador();
        return query
          select r.id, u.id, u.nome, u.email::text, u.tipo, r.pedida_em, r.confirmada_em,
            r.confirmada_em + interval '24 hours'
          from public.recuperacoes r join public.usuarios u on u.id = r.usuario_id
          where r.encerrada_em is null and r.expira_em > agora and u.suspenso_em is null
          order by r.confirmada_em nulls first, r.pedida_em, r.id limit 100;
      end $$
    `,
  );
  await defineForApp(
    db,
    'administracao_confirmar_recuperacao(uuid, timestamptz, bytea)',
    'Administrador: says that it is who asks, and keeps the link that cancels it: feito, nao_encontrado or proprio',
    sql`
      create function administracao_confirmar_recuperacao(alvo uuid, agora timestamptz, cancelamento bytea)
      returns table (resultado text, email text)
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        esta public.recuperacoes;
      begin
        perform public.exigir_administrador();
        select r.* into esta from public.recuperacoes r
        where r.id = alvo and r.encerrada_em is null and r.confirmada_em is null and r.expira_em > agora for update;
        resultado := case
          when esta.id is null then 'nao_encontrado'
          when esta.usuario_id = public.titular_atual() then 'proprio'
          else 'feito' end;
        if resultado = 'feito' then
          update public.recuperacoes r
          set confirmada_em = agora, confirmada_por = public.titular_atual(), expira_em = agora + interval '8 days'
          where r.id = alvo;
          update public.tokens_uso_unico t set usado_em = agora
          where t.usuario_id = esta.usuario_id and t.finalidade = 'cancelamento' and t.usado_em is null;
          insert into public.tokens_uso_unico (hash, usuario_id, finalidade, criado_em, expira_em)
          values (cancelamento, esta.usuario_id, 'cancelamento', agora, agora + interval '8 days');
          select u.email::text into email from public.usuarios u where u.id = esta.usuario_id;
        end if;
        return next;
      end $$
    `,
  );
  await defineForApp(
    db,
    'administracao_recusar_recuperacao(uuid, timestamptz)',
    'Administrador: ends an open recuperacao, confirmed or not: feito, nao_encontrado or proprio',
    sql`
      create function administracao_recusar_recuperacao(alvo uuid, agora timestamptz)
      returns table (resultado text, email text)
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        esta public.recuperacoes;
      begin
        perform public.exigir_administrador();
        select r.* into esta from public.recuperacoes r where r.id = alvo and r.encerrada_em is null for update;
        resultado := case
          when esta.id is null then 'nao_encontrado'
          when esta.usuario_id = public.titular_atual() then 'proprio'
          else 'feito' end;
        if resultado = 'feito' then
          update public.recuperacoes r set encerrada_em = agora, desfecho = 'recusada' where r.id = alvo;
          select u.email::text into email from public.usuarios u where u.id = esta.usuario_id;
        end if;
        return next;
      end $$
    `,
  );
}
