import { type Kysely, sql } from 'kysely';
import { comment, defineForApp, defineInternal } from '../migration-helpers.ts';

const SISTEMA = '00000000-0000-0000-0000-000000000000';

/** Nobody steers the audit with what they type, a change of role begins anew, and what has expired is gone. */
export async function up(db: Kysely<never>): Promise<void> {
  await pacientesDaCadeia(db);
  await camposAlterados(db);
  await mudancaDePapel(db);
  await limpeza(db);
  await direitos(db);
}

async function pacientesDaCadeia(db: Kysely<never>): Promise<void> {
  await defineInternal(
    db,
    'encadear_evento()',
    'Trigger: chains an event, and keeps of the ids that it names only the pacientes of its usuario',
    sql`
      create or replace function encadear_evento() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        ultimo public.cadeias_auditoria;
        citados uuid[] := new.pacientes;
        chave text := nullif(current_setting('app.chave_id', true), '');
      begin
        select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
        if not found then
          insert into public.cadeias_auditoria values (new.usuario_id, 0, decode(repeat('00', 32), 'hex'))
          on conflict do nothing;
          select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
        end if;

        -- A trigger took its paciente from the row that was written; what else arrives was said by the application.
        if new.usuario_id <> ${sql.lit(SISTEMA)}::uuid and (new.pacientes = '{}' or pg_trigger_depth() = 1) then
          if new.acao ~ '^(paciente|processo|documento|rascunho)[.]' then
            citados := citados || array[
              new.recurso_id, (select d.processo_id from public.documentos_emitidos d where d.id = new.recurso_id),
              (select r.processo_id from public.rascunhos r where r.id = new.recurso_id)
            ];
          end if;
          if citados <> '{}' then
            select coalesce(array_agg(deles.id order by deles.id), '{}') into new.pacientes from (
              select p.id from public.pacientes p where p.usuario_id = new.usuario_id and p.id = any (citados)
              union
              select p.paciente_id from public.processos p where p.usuario_id = new.usuario_id and p.id = any (citados)
            ) deles;
          end if;
        end if;
        -- The key that the request came with: in the detail, which the hash covers already.
        if chave is not null then new.detalhe := new.detalhe || jsonb_build_object('chave', chave); end if;
        new.sequencia := ultimo.sequencia + 1;
        new.em := clock_timestamp();
        new.ator_id := nullif(public.ator_atual(), ${sql.lit(SISTEMA)}::uuid);
        new.pedido_id := nullif(current_setting('app.pedido_id', true), '');
        new.endereco := nullif(current_setting('app.endereco', true), '');
        new.hash_anterior := ultimo.hash;
        new.hash := sha256(ultimo.hash || convert_to(jsonb_build_array(
          new.usuario_id, new.sequencia, extract(epoch from new.em)::text, new.ator_id, new.acao, new.recurso_id,
          to_jsonb(new.pacientes), new.detalhe, new.pedido_id, new.endereco
        )::text, 'UTF8'));
        update public.cadeias_auditoria set sequencia = new.sequencia, hash = new.hash
        where usuario_id = new.usuario_id;
        return new;
      end $$
    `,
  );
}

async function camposAlterados(db: Kysely<never>): Promise<void> {
  // As before, without the columns that only follow others.
  await sql`
    create or replace function auditar_escrita() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public set row_security = on
    as $$
    declare
      linha jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
      antes jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
      mudou jsonb := '[]';
      dono uuid;
      paciente uuid;
    begin
      if tg_op = 'UPDATE' then
        select coalesce(jsonb_agg(campo order by campo), '[]') into mudou from jsonb_object_keys(linha) campo
        where linha -> campo is distinct from antes -> campo
          and campo not in ('versao', 'atualizado_em', 'ultimo_uso_em', 'edicao') and campo !~ '^busca(_|$)';
        -- A new version of the same values is an edit all the same, and its answer shows the resource.
        if mudou = '[]' and not linha ? 'versao' then return null; end if;
      end if;
      dono := case tg_table_name
        when 'usuarios' then (linha ->> 'id')::uuid
        when 'modelos_importados' then ${sql.lit(SISTEMA)}::uuid
        else (linha ->> 'usuario_id')::uuid end;
      paciente := case tg_table_name
        when 'pacientes' then (linha ->> 'id')::uuid
        when 'processos' then (linha ->> 'paciente_id')::uuid
        else (select p.paciente_id from public.processos p where p.id = (linha ->> 'processo_id')::uuid) end;
      insert into public.eventos_auditoria (usuario_id, acao, recurso_id, pacientes, detalhe)
      values (
        dono,
        tg_argv[0] || case tg_op when 'INSERT' then '.criar' when 'UPDATE' then '.alterar' else '.apagar' end,
        (linha ->> 'id')::uuid,
        case when paciente is null then '{}' else array[paciente] end,
        case when tg_op = 'UPDATE' then jsonb_build_object('campos', mudou) else '{}' end
      );
      return null;
    end $$
  `.execute(db);
}

async function mudancaDePapel(db: Kysely<never>): Promise<void> {
  await sql`
    alter table sessoes drop constraint sessoes_motivo_check, add constraint sessoes_motivo_check
    check (motivo_encerramento in ('logout', 'remota', 'reuso', 'senha', 'pin', 'suspensao', 'papel'))
  `.execute(db);
  await comment(db, 'sessoes', 'A login on one device: the family of its refresh tokens', {
    motivo_encerramento: [
      'INTERNO',
      'Why it ended: logout, remota, reuso (a refresh token used twice), senha, pin (five wrong ones), suspensao, papel (another role)',
    ],
  });

  // Policies show them to their medico alone: for this one question the function stands where that medico stands.
  await defineInternal(
    db,
    'conta_tem_pacientes(uuid)',
    'Whether the account has pacientes, or drafts about them, which another role would not reach',
    sql`
      create or replace function conta_tem_pacientes(alvo uuid) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        usuario text := coalesce(current_setting('app.usuario_id', true), '');
        ator text := coalesce(current_setting('app.ator_id', true), '');
        tem boolean;
      begin
        perform set_config('app.usuario_id', alvo::text, true), set_config('app.ator_id', alvo::text, true);
        tem := exists (select from public.pacientes p where p.usuario_id = alvo)
          or exists (select from public.rascunhos r where r.usuario_id = alvo);
        perform set_config('app.usuario_id', usuario, true), set_config('app.ator_id', ator, true);
        return tem;
      end $$
    `,
  );
  await defineInternal(
    db,
    'conta_mudar_papel(uuid, text)',
    'Gives an account another role and ends what it had in the one before: delegations and sessions',
    sql`
      create function conta_mudar_papel(alvo uuid, novo text) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        update public.usuarios u set tipo = novo, atualizado_em = now() where u.id = alvo and u.tipo <> novo;
        if not found then return; end if;
        update public.delegacoes d set revogada_em = now()
        where alvo in (d.usuario_id, d.assistente_id) and d.revogada_em is null and d.termina_em > now();
        -- Whoever proved who they are did so for what the old role could do.
        update public.sessoes s set encerrada_em = now(), motivo_encerramento = 'papel'
        where s.usuario_id = alvo and s.encerrada_em is null;
      end $$
    `,
  );
  await defineForApp(
    db,
    'administracao_mudar_papel(uuid, text)',
    'Changes the role of another account: feito, nao_encontrado, proprio or com_pacientes',
    sql`
      create or replace function administracao_mudar_papel(alvo uuid, novo text) returns text
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
        perform public.conta_mudar_papel(alvo, novo);
        return 'feito';
      end $$
    `,
  );
}

async function limpeza(db: Kysely<never>): Promise<void> {
  await defineForApp(
    db,
    'limpar_vencidos()',
    'Removes what can serve nobody any more; one instance at a time. Answers how many rows, null when another is at it',
    sql`
      create or replace function limpar_vencidos() returns bigint
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        total bigint := 0;
        destes bigint;
      begin
        if not pg_try_advisory_xact_lock(hashtext('autocusto.limpeza')) then return null; end if;
        delete from public.tokens_uso_unico where expira_em < now();
        get diagnostics destes = row_count; total := total + destes;
        delete from public.desafios_passkey where expira_em < now();
        get diagnostics destes = row_count; total := total + destes;
        delete from public.pedidos_externos where expira_em < now();
        get diagnostics destes = row_count; total := total + destes;
        delete from public.bilhetes_externos where expira_em < now();
        get diagnostics destes = row_count; total := total + destes;
        delete from public.convites_de_cadastro c using public.delegacoes d
        where d.convite_hash = c.convite_hash and (
          d.aceita_em is not null or d.revogada_em is not null or least(d.convite_expira_em, d.termina_em) < now()
        );
        get diagnostics destes = row_count; total := total + destes;
        delete from public.tokens_refresh t using public.sessoes s
        where s.usuario_id = t.usuario_id and s.id = t.sessao_id and (s.encerrada_em is not null or s.expira_em < now());
        get diagnostics destes = row_count; total := total + destes;
        delete from public.chaves_idempotencia where criado_em < now() - interval '24 hours';
        get diagnostics destes = row_count; total := total + destes;
        return total;
      end $$
    `,
  );
}

async function direitos(db: Kysely<never>): Promise<void> {
  // auth_conta_por_email took its place; what nobody calls need not answer the hash of a password.
  await sql`drop function auth_usuario_por_email(citext)`.execute(db);
  // Only triggers run it, and a trigger asks for no right.
  await sql`revoke execute on function auditar_escrita() from public`.execute(db);
}
