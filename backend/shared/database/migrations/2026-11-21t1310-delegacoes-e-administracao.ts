import { type Kysely, sql } from 'kysely';
import {
  closeTable,
  comment,
  defineForApp,
  defineInternal,
  isolateByPerson,
  TENANT_COLUMNS,
} from '../migration-helpers.ts';

/** What a person does to a row that is not theirs: accept, end, administer. Each function asks who is asking. */
export async function up(db: Kysely<never>): Promise<void> {
  await delegacao(db);
  await convites(db);
  await colunasProtegidas(db);
  await administracao(db);
  await registros(db);
}

async function delegacao(db: Kysely<never>): Promise<void> {
  // The medico's account must be in use too.
  await sql`
    create or replace function delegante_atual() returns uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, public set row_security = on
    as $$
      select d.usuario_id from public.delegacoes d
      join public.usuarios a on a.id = d.assistente_id
      join public.usuarios m on m.id = d.usuario_id
      where d.usuario_id = nullif(current_setting('app.usuario_id', true), '')::uuid
        and d.assistente_id = nullif(current_setting('app.ator_id', true), '')::uuid
        and d.revogada_em is null and d.termina_em > now()
        and a.tipo = 'assistente' and a.suspenso_em is null
        and m.tipo = 'medico' and m.suspenso_em is null
      limit 1
    $$
  `.execute(db);

  await sql`
    alter table delegacoes add constraint delegacoes_prazo_check
    check (termina_em <= criada_em + interval '367 days')
  `.execute(db);
  // Everything that says when is the database's to fill in; only a medico in use invites.
  await sql`revoke insert on delegacoes from autocusto_app`.execute(db);
  await sql`
    grant insert (id, usuario_id, convite_email, convite_hash, convite_expira_em, termina_em)
    on delegacoes to autocusto_app
  `.execute(db);
  await sql`
    alter policy delegacoes_do_medico on delegacoes with check (
      usuario_id = titular_atual() and assistente_id is null and exists (
        select from usuarios u where u.id = titular_atual() and u.tipo = 'medico' and u.suspenso_em is null
      )
    )
  `.execute(db);

  await defineForApp(
    db,
    'delegacoes_visiveis(uuid, uuid, integer)',
    'Delegations given or received by the usuario, newest first, with the names that row-level security hides',
    sql`
      create function delegacoes_visiveis(so_esta uuid, depois_de uuid, quantas integer)
      returns table (
        id uuid, email text, situacao text, assistente_nome text, medico_nome text,
        criada_em timestamptz, aceita_em timestamptz, termina_em date
      )
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select d.id, d.convite_email::text,
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
    'delegacao_encerrar(uuid)',
    'Either side ends it; false when it is not one of those of the usuario or has ended already',
    sql`
      create function delegacao_encerrar(alvo uuid) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        update public.delegacoes d set revogada_em = now()
        where d.id = alvo and d.revogada_em is null and d.termina_em > now()
          and public.titular_atual() in (d.usuario_id, d.assistente_id);
        return found;
      end $$
    `,
  );
  await defineForApp(
    db,
    'delegacao_aceitar(bytea)',
    'An assistente accepts the invitation with this hash, once: aceita, invalido, outro_papel or outro_email',
    sql`
      create function delegacao_aceitar(convite bytea) returns table (resultado text, delegacao_id uuid)
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        esta public.delegacoes;
        quem public.usuarios;
      begin
        select * into quem from public.usuarios u
        where u.id = public.titular_atual() and u.suspenso_em is null and u.email_verificado_em is not null;
        select d.* into esta from public.delegacoes d join public.usuarios m on m.id = d.usuario_id
        where d.convite_hash = convite and d.aceita_em is null and d.revogada_em is null
          and d.convite_expira_em > now() and d.termina_em > now()
          and m.tipo = 'medico' and m.suspenso_em is null
        for update of d;

        resultado := case
          when esta.id is null or quem.id is null then 'invalido'
          when quem.tipo <> 'assistente' then 'outro_papel'
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
}

async function convites(db: Kysely<never>): Promise<void> {
  await sql`
    create table convites_de_cadastro (
      usuario_id uuid primary key references usuarios on delete restrict,
      convite_hash bytea not null references delegacoes (convite_hash) on delete restrict,
      criado_em timestamptz not null default now()
    )
  `.execute(db);
  await comment(db, 'convites_de_cadastro', 'Invitation that an account was made with; accepted once its e-mail is', {
    usuario_id: TENANT_COLUMNS.usuario_id,
    convite_hash: ['SEGREDO', 'SHA-256 of the token in the mail; cifrado: hash'],
    criado_em: ['INTERNO', 'Instant of sign-up'],
  });
  await isolateByPerson(db, 'convites_de_cadastro', 'select, insert');

  await defineForApp(
    db,
    'convite_para_cadastro(bytea)',
    'Sign-up: the address that an open invitation went to; null when it cannot be accepted any more',
    sql`
      create function convite_para_cadastro(convite bytea) returns text
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select d.convite_email::text from public.delegacoes d
        join public.usuarios m on m.id = d.usuario_id
        where d.convite_hash = convite and d.aceita_em is null and d.revogada_em is null
          and d.convite_expira_em > now() and d.termina_em > now()
          and m.tipo = 'medico' and m.suspenso_em is null
      $$
    `,
  );
  await defineForApp(
    db,
    'convite_aceitar_do_cadastro()',
    'Accepts the invitation that the usuario signed up with, if it still can be',
    sql`
      create function convite_aceitar_do_cadastro() returns void
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        perform public.delegacao_aceitar(c.convite_hash) from public.convites_de_cadastro c
        where c.usuario_id = public.titular_atual();
      end $$
    `,
  );
}

/** The application's own rights do not reach what an administrador decides, not even in the owner's rows. */
async function colunasProtegidas(db: Kysely<never>): Promise<void> {
  await sql`
    create function proteger_papel() returns trigger language plpgsql as $$
    begin
      if current_user = 'autocusto_app' and (case tg_op
        when 'INSERT' then new.tipo not in ('medico', 'assistente') or new.suspenso_em is not null
        else new.tipo <> old.tipo or new.suspenso_em is distinct from old.suspenso_em end)
      then
        raise exception 'role and suspension are changed by an administrador' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger usuarios_proteger_papel before insert or update on usuarios
    for each row execute function proteger_papel()
  `.execute(db);
  await sql`
    create function proteger_registro() returns trigger language plpgsql as $$
    begin
      if current_user = 'autocusto_app' and (new.crm, new.crm_uf, new.cns) is distinct from (old.crm, old.crm_uf, old.cns)
      then
        raise exception 'the register is corrected by an administrador' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger medicos_proteger_registro before update on medicos
    for each row execute function proteger_registro()
  `.execute(db);
}

async function administracao(db: Kysely<never>): Promise<void> {
  await defineInternal(
    db,
    'exigir_administrador()',
    'Refuses whoever is no administrador in use; the functions of administration begin with it',
    sql`
      create function exigir_administrador() returns void
      language plpgsql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        if not exists (
          select from public.usuarios
          where id = public.titular_atual() and tipo = 'administrador' and suspenso_em is null
        ) then
          raise exception 'administrador only' using errcode = 'insufficient_privilege';
        end if;
      end $$
    `,
  );
  // Policies show a paciente to its medico alone: for this one question the function stands where that medico stands.
  await defineInternal(
    db,
    'conta_tem_pacientes(uuid)',
    'Whether the account has pacientes, which another role would not reach',
    sql`
      create function conta_tem_pacientes(alvo uuid) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        usuario text := coalesce(current_setting('app.usuario_id', true), '');
        ator text := coalesce(current_setting('app.ator_id', true), '');
        tem boolean;
      begin
        perform set_config('app.usuario_id', alvo::text, true), set_config('app.ator_id', alvo::text, true);
        tem := exists (select from public.pacientes p where p.usuario_id = alvo);
        perform set_config('app.usuario_id', usuario, true), set_config('app.ator_id', ator, true);
        return tem;
      end $$
    `,
  );
  await defineForApp(
    db,
    'administracao_buscar_usuarios(text, integer)',
    'Accounts whose name or e-mail has every word of the search',
    sql`
      create function administracao_buscar_usuarios(termo text, quantos integer)
      returns table (id uuid, nome text, email text, tipo text, suspenso_em timestamptz, criado_em timestamptz)
      language plpgsql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        perform public.exigir_administrador();
        return query
          select u.id, u.nome, u.email::text, u.tipo, u.suspenso_em, u.criado_em from public.usuarios u
          where (
            select bool_and(position(palavra in public.texto_de_busca(u.nome || ' ' || u.email::text)) > 0)
            from regexp_split_to_table(public.texto_de_busca(trim(termo)), '\\s+') palavra
          )
          order by u.nome, u.id limit quantos;
      end $$
    `,
  );
  await defineForApp(
    db,
    'administracao_mudar_papel(uuid, text)',
    'Changes the role of another account: feito, nao_encontrado, proprio or com_pacientes',
    sql`
      create function administracao_mudar_papel(alvo uuid, novo text) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        -- Two administradores that demote each other at once go one after the other: one of them stays.
        perform pg_advisory_xact_lock(hashtext('autocusto.administracao'));
        perform public.exigir_administrador();
        if alvo = public.titular_atual() then return 'proprio'; end if;
        perform from public.usuarios u where u.id = alvo for update;
        if not found then return 'nao_encontrado'; end if;
        if novo <> 'medico' and public.conta_tem_pacientes(alvo) then return 'com_pacientes'; end if;

        update public.usuarios u set tipo = novo, atualizado_em = now() where u.id = alvo and u.tipo <> novo;
        if found then
          update public.delegacoes d set revogada_em = now()
          where alvo in (d.usuario_id, d.assistente_id) and d.revogada_em is null and d.termina_em > now();
        end if;
        return 'feito';
      end $$
    `,
  );
  await defineForApp(
    db,
    'administracao_suspender(uuid, boolean)',
    'Suspends another account and ends its sessions, or gives it back: feito, nao_encontrado or proprio',
    sql`
      create function administracao_suspender(alvo uuid, suspender boolean) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        perform pg_advisory_xact_lock(hashtext('autocusto.administracao'));
        perform public.exigir_administrador();
        if alvo = public.titular_atual() then return 'proprio'; end if;
        update public.usuarios u
        set suspenso_em = case when suspender then coalesce(u.suspenso_em, now()) end, atualizado_em = now()
        where u.id = alvo;
        if not found then return 'nao_encontrado'; end if;
        if suspender then
          update public.sessoes s set encerrada_em = now(), motivo_encerramento = 'suspensao'
          where s.usuario_id = alvo and s.encerrada_em is null;
        end if;
        return 'feito';
      end $$
    `,
  );
  await defineForApp(
    db,
    'estatisticas_de_seguranca()',
    'Events of the last 24 hours by kind, of every chain, and how many accounts are suspended',
    sql`
      create function estatisticas_de_seguranca() returns table (acao text, total bigint)
      language plpgsql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        perform public.exigir_administrador();
        return query
          select e.acao, count(*) from public.eventos_auditoria e
          where e.em > now() - interval '24 hours' group by e.acao
          union all
          select 'contas_suspensas', count(*) from public.usuarios u where u.suspenso_em is not null
          order by 1;
      end $$
    `,
  );
}

async function registros(db: Kysely<never>): Promise<void> {
  await sql`
    create table registro_correcoes (
      id uuid primary key default gen_random_uuid(),
      usuario_id uuid not null references usuarios on delete restrict,
      campo text not null constraint registro_correcoes_campo_check check (campo in ('crm', 'crm_uf', 'cns')),
      anterior text not null,
      novo text not null,
      motivo text not null,
      por uuid not null references usuarios on delete restrict,
      em timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index registro_correcoes_usuario_idx on registro_correcoes (usuario_id, em desc)`.execute(db);
  await sql`comment on index registro_correcoes_usuario_idx is 'The medico reads what was corrected'`.execute(db);
  await comment(db, 'registro_correcoes', 'Corrections of CRM, UF and CNS by an administrador; only grows', {
    id: ['INTERNO', 'Random UUID'],
    usuario_id: ['INTERNO', 'Medico whose register it is; row-level security reads it'],
    campo: ['INTERNO', 'crm, crm_uf or cns'],
    anterior: ['PII', 'Value before'],
    novo: ['PII', 'Value after'],
    motivo: ['INTERNO', 'Reason, as the administrador wrote it'],
    por: ['INTERNO', 'Administrador who corrected'],
    em: ['INTERNO', 'Instant of the correction'],
  });
  await closeTable(db, 'registro_correcoes');
  await sql`
    create policy registro_correcoes_do_medico on registro_correcoes for select to autocusto_app
    using (usuario_id = titular_atual())
  `.execute(db);
  await sql`grant select on registro_correcoes to autocusto_app`.execute(db);
  // Functions of administration read and correct the register of others.
  await sql`create policy medicos_do_dono on medicos to current_user using (true) with check (true)`.execute(db);

  await defineForApp(
    db,
    'registro_ler(uuid)',
    'Administrador: the register of a medico',
    sql`
      create function registro_ler(alvo uuid)
      returns table (nome text, crm text, crm_uf text, cns text, versao integer)
      language plpgsql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        perform public.exigir_administrador();
        return query
          select m.nome, m.crm, m.crm_uf, m.cns, m.versao from public.medicos m where m.usuario_id = alvo;
      end $$
    `,
  );
  await defineForApp(
    db,
    'registro_corrigir(uuid, integer, text, text, text, text)',
    'Administrador: corrects the register of a medico, kept in registro_correcoes and in the audit of the medico: corrigido, nao_encontrado or versao',
    sql`
      create function registro_corrigir(
        alvo uuid, versao_lida integer, novo_crm text, nova_uf text, novo_cns text, por_que text
      ) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        antes public.medicos;
        campos jsonb;
      begin
        perform public.exigir_administrador();
        select * into antes from public.medicos m where m.usuario_id = alvo for update;
        if not found then return 'nao_encontrado'; end if;
        if antes.versao <> versao_lida then return 'versao'; end if;

        with mudancas (campo, anterior, novo) as (
          values ('crm', antes.crm, novo_crm), ('crm_uf', antes.crm_uf, nova_uf), ('cns', antes.cns, novo_cns)
        ), escritas as (
          insert into public.registro_correcoes (usuario_id, campo, anterior, novo, motivo, por)
          select alvo, m.campo, m.anterior, m.novo, por_que, public.titular_atual() from mudancas m
          where m.anterior <> m.novo
          returning campo
        )
        select jsonb_agg(e.campo order by e.campo) into campos from escritas e;
        if campos is null then return 'corrigido'; end if;

        update public.medicos m
        set crm = novo_crm, crm_uf = nova_uf, cns = novo_cns, versao = m.versao + 1, atualizado_em = now()
        where m.id = antes.id;
        insert into public.eventos_auditoria (usuario_id, acao, recurso_id, detalhe)
        values (
          alvo, 'medico.corrigir_registro', antes.id,
          jsonb_build_object('codigo', 'correcao_de_registro', 'campos', campos)
        );
        return 'corrigido';
      end $$
    `,
  );
}
