import { type Kysely, sql } from 'kysely';
import { closeTable, comment } from '../migration-helpers.ts';

/** Chain of what belongs to no usuario: failed logins, forms, administration. */
const SISTEMA = '00000000-0000-0000-0000-000000000000';

/** What a write to each table is called. Drafts are saved at every pause of the hand: only their end is an event. */
const ESCRITAS = [
  ['usuarios', 'usuario', 'insert or update'],
  ['sessoes', 'sessao', 'insert or update'],
  ['delegacoes', 'delegacao', 'insert or update'],
  ['medicos', 'medico', 'insert or update'],
  ['clinicas', 'clinica', 'insert or update'],
  ['pacientes', 'paciente', 'insert or update'],
  ['processos', 'processo', 'insert or update'],
  ['renovacoes', 'renovacao', 'insert'],
  ['documentos_emitidos', 'documento', 'insert'],
  ['rascunhos', 'rascunho', 'insert or delete'],
  ['modelos_importados', 'modelo', 'insert or update'],
] as const;

/**
 * Append-only and hash-chained, one chain for each usuario: the application may only insert, and everything that says
 * who, when and from where is filled in by the database.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table eventos_auditoria (
      usuario_id uuid not null,
      sequencia bigint not null,
      em timestamptz not null,
      ator_id uuid,
      acao text not null constraint eventos_auditoria_acao_check check (acao ~ '^[a-z_]+[.][a-z_]+$'),
      recurso_id uuid,
      pacientes uuid[] not null default '{}',
      detalhe jsonb not null default '{}',
      pedido_id text,
      endereco text,
      hash_anterior bytea not null,
      hash bytea not null,
      primary key (usuario_id, sequencia)
    )
  `.execute(db);
  await sql`create index eventos_auditoria_pacientes_idx on eventos_auditoria using gin (pacientes)`.execute(db);
  await sql`comment on index eventos_auditoria_pacientes_idx is 'Who saw this patient'`.execute(db);
  await sql`create index eventos_auditoria_ator_idx on eventos_auditoria (usuario_id, ator_id)`.execute(db);
  await sql`comment on index eventos_auditoria_ator_idx is 'Names of those who acted in one chain'`.execute(db);
  await sql`create index eventos_auditoria_em_idx on eventos_auditoria (em desc)`.execute(db);
  await sql`comment on index eventos_auditoria_em_idx is 'The auditor reads all chains, newest first'`.execute(db);
  await comment(db, 'eventos_auditoria', 'Who did or saw what, when and from where; never changed', {
    usuario_id: ['INTERNO', 'Whose chain: the usuario whose data it is; all zeros for the system'],
    sequencia: ['INTERNO', 'Position in the chain, from 1'],
    em: ['INTERNO', 'Instant'],
    ator_id: ['INTERNO', 'Usuario who acted; null when nobody had logged in'],
    acao: ['INTERNO', 'What was done to which kind of resource, e.g. paciente.ler'],
    recurso_id: ['INTERNO', 'The resource'],
    pacientes: ['INTERNO', 'Pacientes whose data was touched or shown'],
    detalhe: ['INTERNO', 'Codes and names of changed columns; never a value'],
    pedido_id: ['INTERNO', 'request_id of the HTTP request'],
    endereco: ['PII', 'Address of the client'],
    hash_anterior: ['INTERNO', 'Hash of the event before; 32 zeros for the first'],
    hash: ['INTERNO', 'SHA-256 over hash_anterior and every other column'],
  });

  await sql`
    create table cadeias_auditoria (
      usuario_id uuid primary key,
      sequencia bigint not null,
      hash bytea not null
    )
  `.execute(db);
  await comment(db, 'cadeias_auditoria', 'Last link of each audit chain; out of reach of the application', {
    usuario_id: ['INTERNO', 'Whose chain'],
    sequencia: ['INTERNO', 'Its length'],
    hash: ['INTERNO', 'Hash of its last event'],
  });
  for (const table of ['eventos_auditoria', 'cadeias_auditoria']) await closeTable(db, table);
  await sql`
    create function ator_e_auditor() returns boolean
    language sql stable security definer set search_path = pg_catalog, public set row_security = on
    as $$ select exists (
      select from public.usuarios where id = public.titular_atual() and tipo = 'auditor' and suspenso_em is null
    ) $$
  `.execute(db);
  await sql`revoke execute on function ator_e_auditor() from public`.execute(db);
  await sql`grant execute on function ator_e_auditor() to autocusto_app`.execute(db);
  await sql`
    create policy eventos_auditoria_ler on eventos_auditoria for select to autocusto_app
    using (usuario_id = titular_atual() or (select ator_e_auditor()))
  `.execute(db);
  await sql`
    create policy eventos_auditoria_registrar on eventos_auditoria for insert to autocusto_app
    with check (usuario_id = usuario_atual() or usuario_id = ${sql.lit(SISTEMA)}::uuid)
  `.execute(db);
  await sql`grant select on eventos_auditoria to autocusto_app`.execute(db);
  await sql`grant insert (usuario_id, acao, recurso_id, pacientes, detalhe) on eventos_auditoria to autocusto_app`.execute(
    db,
  );

  await sql`
    create function encadear_evento() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public set row_security = on
    as $$
    declare
      ultimo public.cadeias_auditoria;
    begin
      select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
      if not found then
        insert into public.cadeias_auditoria values (new.usuario_id, 0, decode(repeat('00', 32), 'hex'))
        on conflict do nothing;
        select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
      end if;

      if new.pacientes = '{}' and new.acao ~ '^(processo|documento|rascunho)[.]' then
        select coalesce(array_agg(p.paciente_id), '{}') into new.pacientes from public.processos p
        where p.usuario_id = new.usuario_id and p.id in (
          new.recurso_id, (select d.processo_id from public.documentos_emitidos d where d.id = new.recurso_id),
          (select r.processo_id from public.rascunhos r where r.id = new.recurso_id)
        );
      elsif new.pacientes = '{}' and new.acao ~ '^paciente[.]' then
        select coalesce(array_agg(p.id), '{}') into new.pacientes from public.pacientes p
        where p.usuario_id = new.usuario_id and p.id = new.recurso_id;
      end if;
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
  `.execute(db);
  await sql`
    create trigger eventos_auditoria_encadear before insert on eventos_auditoria
    for each row execute function encadear_evento()
  `.execute(db);
  await sql`
    create function recusar_mudanca() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit only grows' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(db);
  await sql`
    create trigger eventos_auditoria_imutavel before update or delete on eventos_auditoria
    for each row execute function recusar_mudanca()
  `.execute(db);

  // Deferred to the commit: the lock on the chain is the last one taken, so two edits cannot wait for each other.
  await sql`
    create function auditar_escrita() returns trigger
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
          and campo not in ('versao', 'atualizado_em', 'ultimo_uso_em', 'edicao');
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
  for (const [table, recurso, eventos] of ESCRITAS) {
    await sql`
      create constraint trigger ${sql.ref(`${table}_auditar`)} after ${sql.raw(eventos)} on ${sql.table(table)}
      deferrable initially deferred for each row execute function auditar_escrita(${sql.lit(recurso)})
    `.execute(db);
  }
}
