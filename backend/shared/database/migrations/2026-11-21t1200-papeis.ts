import { type Kysely, sql } from 'kysely';
import { closeTable, comment } from '../migration-helpers.ts';

/** Who acts (ator) apart from whose rows these are (usuario): an assistente works in the rows of a medico who invited them. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table usuarios add column suspenso_em timestamptz`.execute(db);
  await sql`
    alter table sessoes
      add column reautenticada_em timestamptz not null default now(),
      add column bloqueada_em timestamptz
  `.execute(db);
  await comment(db, 'usuarios', 'A login', {
    suspenso_em: ['INTERNO', 'Instant an administrador suspended the account; null while it is in use'],
  });
  await comment(db, 'sessoes', 'A login on one device: the family of its refresh tokens', {
    reautenticada_em: [
      'INTERNO',
      'Instant the person last proved who they are; sensitive actions ask for a recent one',
    ],
    bloqueada_em: ['INTERNO', 'Instant of the quick lock; null while unlocked'],
  });

  await sql`
    create table delegacoes (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      convite_email citext not null,
      convite_hash bytea not null constraint delegacoes_convite_hash_key unique,
      convite_expira_em timestamptz not null,
      assistente_id uuid references usuarios on delete restrict,
      termina_em timestamptz not null,
      criada_em timestamptz not null default now(),
      aceita_em timestamptz,
      revogada_em timestamptz,
      constraint delegacoes_aceite_check check ((assistente_id is null) = (aceita_em is null)),
      constraint delegacoes_outra_pessoa_check check (assistente_id <> usuario_id)
    )
  `.execute(db);
  await sql`create index delegacoes_usuario_idx on delegacoes (usuario_id, criada_em desc)`.execute(db);
  await sql`comment on index delegacoes_usuario_idx is 'The medico lists who helps'`.execute(db);
  await sql`create index delegacoes_assistente_idx on delegacoes (assistente_id, usuario_id)`.execute(db);
  await sql`comment on index delegacoes_assistente_idx is 'Each request of an assistente looks for its delegation'`.execute(
    db,
  );
  await comment(db, 'delegacoes', 'Invitation of a medico to an assistente, and what came of it', {
    id: ['INTERNO', 'UUID v7'],
    usuario_id: ['INTERNO', 'Medico who invited; row-level security reads it'],
    convite_email: ['PII', 'Address that the invitation went to'],
    convite_hash: ['SEGREDO', 'SHA-256 of the token in the mail; cifrado: hash'],
    convite_expira_em: ['INTERNO', 'The invitation is refused from this instant on'],
    assistente_id: ['INTERNO', 'Who accepted it; null until then'],
    termina_em: ['INTERNO', 'End of the delegation'],
    criada_em: ['INTERNO', 'Instant of the invitation'],
    aceita_em: ['INTERNO', 'Instant of acceptance'],
    revogada_em: ['INTERNO', 'Instant either side ended it'],
  });

  // Names used by every policy. Without app.ator_id whoever acts is the usuario.
  await sql`
    create function ator_atual() returns uuid
    language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('app.ator_id', true), ''),
      nullif(current_setting('app.usuario_id', true), ''))::uuid $$
  `.execute(db);
  await sql`comment on function ator_atual() is 'Who acts in this transaction (set_config app.ator_id); without it, the usuario'`.execute(
    db,
  );
  await sql`
    create function titular_atual() returns uuid
    language sql stable parallel safe
    as $$ select case when nullif(current_setting('app.usuario_id', true), '')::uuid = ator_atual() then ator_atual() end $$
  `.execute(db);
  await sql`comment on function titular_atual() is 'The usuario, when nobody acts for them; null under a delegation'`.execute(
    db,
  );

  await closeTable(db, 'delegacoes');
  await sql`
    create policy delegacoes_do_medico on delegacoes to autocusto_app
    using (usuario_id = titular_atual()) with check (usuario_id = titular_atual() and assistente_id is null)
  `.execute(db);
  await sql`
    create policy delegacoes_do_assistente on delegacoes for select to autocusto_app
    using (assistente_id = ator_atual())
  `.execute(db);
  await sql`grant select, insert on delegacoes to autocusto_app`.execute(db);

  // The delegation in force decides in the database too: whatever the application believes, no delegation, no rows.
  await sql`
    create function delegante_atual() returns uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, public set row_security = on
    as $$
      select d.usuario_id from public.delegacoes d
      join public.usuarios a on a.id = d.assistente_id
      where d.usuario_id = nullif(current_setting('app.usuario_id', true), '')::uuid
        and d.assistente_id = nullif(current_setting('app.ator_id', true), '')::uuid
        and d.revogada_em is null and d.termina_em > now()
        and a.tipo = 'assistente' and a.suspenso_em is null
      limit 1
    $$
  `.execute(db);
  await sql`comment on function delegante_atual() is 'The usuario, while a delegation to whoever acts is in force; else null'`.execute(
    db,
  );
  await sql`revoke execute on function delegante_atual() from public`.execute(db);
  await sql`grant execute on function delegante_atual() to autocusto_app`.execute(db);
  await sql`
    create or replace function usuario_atual() returns uuid
    language sql stable parallel safe
    as $$ select coalesce(titular_atual(), delegante_atual()) $$
  `.execute(db);
  await sql`comment on function usuario_atual() is 'Usuario whose rows this transaction may touch: oneself, or the medico one works for'`.execute(
    db,
  );

  // An account, its sessions and its secrets are touched by their own person alone.
  for (const [table, column] of [
    ['usuarios', 'id'],
    ['sessoes', 'usuario_id'],
    ['tokens_refresh', 'usuario_id'],
    ['tokens_uso_unico', 'usuario_id'],
  ] as const) {
    await sql`
      alter policy ${sql.ref(`${table}_do_usuario`)} on ${sql.table(table)}
      using (${sql.ref(column)} = titular_atual()) with check (${sql.ref(column)} = titular_atual())
    `.execute(db);
  }
  // Who prepares reads these; who signs writes them.
  for (const table of ['medicos', 'clinicas', 'emissores', 'documentos_emitidos']) {
    await sql`
      alter policy ${sql.ref(`${table}_do_usuario`)} on ${sql.table(table)}
      using (usuario_id = usuario_atual()) with check (usuario_id = titular_atual())
    `.execute(db);
  }
}
