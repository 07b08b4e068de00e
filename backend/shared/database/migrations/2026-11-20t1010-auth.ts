import { type Kysely, sql } from 'kysely';
import { comment, isolateByUsuario } from '../migration-helpers.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table usuarios (
      id uuid primary key,
      email citext not null constraint usuarios_email_key unique,
      nome text not null,
      senha_hash text not null,
      tipo text not null default 'medico'
        constraint usuarios_tipo_check check (tipo in ('medico', 'assistente', 'administrador', 'auditor')),
      email_verificado_em timestamptz,
      criado_em timestamptz not null default now(),
      atualizado_em timestamptz not null default now()
    )
  `.execute(db);
  await comment(db, 'usuarios', 'A login', {
    id: ['INTERNO', 'UUID v7'],
    email: ['PII', 'Login, compared without case'],
    nome: ['PII', 'Name typed at sign-up'],
    senha_hash: ['SEGREDO', 'Argon2id in PHC string format; cifrado: hash'],
    tipo: ['INTERNO', 'Role: medico, assistente, administrador or auditor'],
    email_verificado_em: ['INTERNO', 'Instant the e-mail was confirmed; null until then, and no login before it'],
    criado_em: ['INTERNO', 'Instant of sign-up'],
    atualizado_em: ['INTERNO', 'Instant of the last edit'],
  });
  await isolateByUsuario(db, 'usuarios', 'select, insert, update', 'id');

  await sql`
    create table sessoes (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      agente text,
      criada_em timestamptz not null default now(),
      ultimo_uso_em timestamptz not null default now(),
      expira_em timestamptz not null,
      encerrada_em timestamptz,
      motivo_encerramento text
        constraint sessoes_motivo_check check (motivo_encerramento in ('logout', 'remota', 'reuso', 'senha')),
      constraint sessoes_usuario_id_id_key unique (usuario_id, id)
    )
  `.execute(db);
  await comment(db, 'sessoes', 'A login on one device: the family of its refresh tokens', {
    id: ['INTERNO', 'UUID v7; the sid of its access tokens'],
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    agente: ['PII', 'User-Agent at login, shown in the list of sessions'],
    criada_em: ['INTERNO', 'Instant of login'],
    ultimo_uso_em: ['INTERNO', 'Instant of the last refresh'],
    expira_em: ['INTERNO', 'Absolute end'],
    encerrada_em: ['INTERNO', 'Instant of logout or revocation; null while it lives'],
    motivo_encerramento: ['INTERNO', 'Why it ended: logout, remota, reuso (a refresh token used twice), senha'],
  });
  await isolateByUsuario(db, 'sessoes', 'select, insert, update');

  await sql`
    create table tokens_refresh (
      hash bytea primary key,
      usuario_id uuid not null,
      sessao_id uuid not null,
      criado_em timestamptz not null default now(),
      usado_em timestamptz,
      constraint tokens_refresh_sessao_fkey foreign key (usuario_id, sessao_id)
        references sessoes (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await sql`create index tokens_refresh_sessao_idx on tokens_refresh (usuario_id, sessao_id)`.execute(db);
  await sql`comment on index tokens_refresh_sessao_idx is 'Ending a session reads its tokens'`.execute(db);
  await comment(db, 'tokens_refresh', 'Rotating refresh tokens of a session; a used one that comes back ends it', {
    hash: ['SEGREDO', 'SHA-256 of the token; the token itself is only in the cookie; cifrado: hash'],
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    sessao_id: ['INTERNO', 'Session (family) of the token'],
    criado_em: ['INTERNO', 'Instant of issue'],
    usado_em: ['INTERNO', 'Instant it was exchanged; null while it is the current one'],
  });
  await isolateByUsuario(db, 'tokens_refresh', 'select, insert, update');

  await sql`
    create table tokens_uso_unico (
      hash bytea primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      finalidade text not null
        constraint tokens_uso_unico_finalidade_check check (finalidade in ('verificacao', 'redefinicao')),
      criado_em timestamptz not null default now(),
      expira_em timestamptz not null,
      usado_em timestamptz
    )
  `.execute(db);
  await sql`create index tokens_uso_unico_usuario_idx on tokens_uso_unico (usuario_id, finalidade)`.execute(db);
  await sql`comment on index tokens_uso_unico_usuario_idx is 'A new token retires the earlier ones of its purpose'`.execute(
    db,
  );
  await comment(db, 'tokens_uso_unico', 'Single-use tokens sent by e-mail', {
    hash: ['SEGREDO', 'SHA-256 of the token in the mail; cifrado: hash'],
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    finalidade: ['INTERNO', 'verificacao (e-mail) or redefinicao (password)'],
    criado_em: ['INTERNO', 'Instant of issue'],
    expira_em: ['INTERNO', 'Refused from this instant on'],
    usado_em: ['INTERNO', 'Instant of use or retirement'],
  });
  await isolateByUsuario(db, 'tokens_uso_unico', 'select, insert, update');

  await sql`
    create table chaves_idempotencia (
      usuario_id uuid not null references usuarios on delete restrict,
      operacao text not null,
      chave text not null constraint chaves_idempotencia_chave_check check (length(chave) between 1 and 255),
      corpo_sha256 bytea not null,
      status smallint not null,
      resposta jsonb not null,
      criado_em timestamptz not null default now(),
      primary key (usuario_id, operacao, chave)
    )
  `.execute(db);
  await comment(
    db,
    'chaves_idempotencia',
    'Answers kept for Idempotency-Key: a repeated request gets the first answer',
    {
      usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
      operacao: ['INTERNO', 'Operation and resource that the key was used on'],
      chave: ['INTERNO', 'Value of the Idempotency-Key header'],
      corpo_sha256: ['INTERNO', 'SHA-256 of the body; the same key with another body is refused'],
      status: ['INTERNO', 'HTTP status of the first answer'],
      resposta: ['PHI', 'Body of the first answer'],
      criado_em: ['INTERNO', 'Instant of the first request; the clean-up removes old keys'],
    },
  );
  await isolateByUsuario(db, 'chaves_idempotencia', 'select, insert, update, delete');

  // What precedes a usuario: three look-ups from a secret (or an e-mail) to whose it is. They answer ids and what the
  // login compares, never a list. Everything after them runs under that usuario's policies.
  for (const table of ['usuarios', 'sessoes', 'tokens_refresh', 'tokens_uso_unico']) {
    await sql`
      create policy ${sql.ref(`${table}_do_dono`)} on ${sql.table(table)} to current_user using (true) with check (true)
    `.execute(db);
  }
  await sql`
    create function auth_usuario_por_email(procurado citext)
    returns table (id uuid, senha_hash text, email_verificado_em timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select u.id, u.senha_hash, u.email_verificado_em from public.usuarios u where u.email = procurado $$
  `.execute(db);
  await sql`
    create function auth_dono_do_refresh(procurado bytea) returns table (usuario_id uuid, sessao_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select t.usuario_id, t.sessao_id from public.tokens_refresh t where t.hash = procurado $$
  `.execute(db);
  await sql`
    create function auth_dono_do_token(procurado bytea, para text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    as $$ select t.usuario_id from public.tokens_uso_unico t where t.hash = procurado and t.finalidade = para $$
  `.execute(db);
  for (const signature of [
    'auth_usuario_por_email(citext)',
    'auth_dono_do_refresh(bytea)',
    'auth_dono_do_token(bytea, text)',
  ]) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(signature)} to autocusto_app`.execute(db);
  }
}
