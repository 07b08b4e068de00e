import { type Kysely, sql } from 'kysely';
import { comment, defineForApp, isolateByPerson, TENANT_COLUMNS } from '../migration-helpers.ts';

const SISTEMA = '00000000-0000-0000-0000-000000000000';

/** Second factor, passkeys, quick lock, change of e-mail, refusals in the audit, and the clean-up of what has expired. */
export async function up(db: Kysely<never>): Promise<void> {
  await contas(db);
  await segundoFator(db);
  await passkeys(db);
  await funcoes(db);
  await limpeza(db);
}

async function contas(db: Kysely<never>): Promise<void> {
  await sql`alter table usuarios add column pin_hash text`.execute(db);
  await comment(db, 'usuarios', 'A login', {
    pin_hash: ['SEGREDO', 'Argon2id of the keyed PIN of the quick lock; null without one; cifrado: hash'],
  });
  await sql`alter table sessoes add column pin_erros smallint not null default 0`.execute(db);
  await sql`alter table sessoes drop constraint sessoes_motivo_check`.execute(db);
  await sql`
    alter table sessoes add constraint sessoes_motivo_check
    check (motivo_encerramento in ('logout', 'remota', 'reuso', 'senha', 'pin', 'suspensao'))
  `.execute(db);
  await comment(db, 'sessoes', 'A login on one device: the family of its refresh tokens', {
    pin_erros: ['INTERNO', 'PINs tried since the last proof of identity; the fifth wrong one ends the session'],
    motivo_encerramento: [
      'INTERNO',
      'Why it ended: logout, remota, reuso (a refresh token used twice), senha, pin (five wrong ones), suspensao',
    ],
  });

  await sql`alter table tokens_uso_unico add column email_novo citext`.execute(db);
  await sql`alter table tokens_uso_unico drop constraint tokens_uso_unico_finalidade_check`.execute(db);
  await sql`
    alter table tokens_uso_unico
      add constraint tokens_uso_unico_finalidade_check check (finalidade in ('verificacao', 'redefinicao', 'email')),
      add constraint tokens_uso_unico_email_check check ((finalidade = 'email') = (email_novo is not null))
  `.execute(db);
  await comment(db, 'tokens_uso_unico', 'Single-use tokens sent by e-mail', {
    finalidade: ['INTERNO', 'verificacao (e-mail), redefinicao (password) or email (change of address)'],
    email_novo: ['PII', 'Address that the account changes to; only of a change of address'],
  });
}

async function segundoFator(db: Kysely<never>): Promise<void> {
  await sql`
    create table fatores_totp (
      usuario_id uuid primary key references usuarios on delete restrict,
      segredo_cifrado bytea not null,
      criado_em timestamptz not null,
      confirmado_em timestamptz,
      ultimo_passo bigint,
      codigos_em timestamptz
    )
  `.execute(db);
  await comment(db, 'fatores_totp', 'Authenticator app of an account (RFC 6238)', {
    usuario_id: TENANT_COLUMNS.usuario_id,
    segredo_cifrado: ['SEGREDO', 'Shared secret; cifrado: AES-256-GCM bound to the usuario'],
    criado_em: ['INTERNO', 'Instant the secret was shown'],
    confirmado_em: ['INTERNO', 'Instant of the first right code; null until then, and no login asks for it'],
    ultimo_passo: ['INTERNO', 'Time step of the last code accepted: neither it nor an earlier one is accepted again'],
    codigos_em: ['INTERNO', 'Instant the recovery codes were last made'],
  });
  await isolateByPerson(db, 'fatores_totp', 'select, insert, update, delete');

  await sql`
    create table codigos_recuperacao (
      hash bytea primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      criado_em timestamptz not null,
      usado_em timestamptz
    )
  `.execute(db);
  await sql`create index codigos_recuperacao_usuario_idx on codigos_recuperacao (usuario_id)`.execute(db);
  await sql`comment on index codigos_recuperacao_usuario_idx is 'How many are left; new ones replace the old'`.execute(
    db,
  );
  await comment(db, 'codigos_recuperacao', 'Codes that stand in for the authenticator app, once each', {
    hash: ['SEGREDO', 'HMAC-SHA256 of usuario and code under a key outside of the database; cifrado: hash'],
    usuario_id: TENANT_COLUMNS.usuario_id,
    criado_em: ['INTERNO', 'Instant it was made'],
    usado_em: ['INTERNO', 'Instant of use; null while it serves'],
  });
  await isolateByPerson(db, 'codigos_recuperacao', 'select, insert, update, delete');

  // Not of ultimo_passo, which changes with every login, nor of ten codes at once.
  await sql`
    create constraint trigger fatores_totp_auditar after insert or delete or update of confirmado_em, codigos_em
    on fatores_totp deferrable initially deferred for each row execute function auditar_escrita('segundo_fator')
  `.execute(db);
  await sql`
    create constraint trigger codigos_recuperacao_auditar after update on codigos_recuperacao
    deferrable initially deferred for each row execute function auditar_escrita('codigo_recuperacao')
  `.execute(db);
}

async function passkeys(db: Kysely<never>): Promise<void> {
  await sql`
    create table passkeys (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      credencial_id bytea not null constraint passkeys_credencial_key unique,
      chave_publica bytea not null,
      contador bigint not null,
      transportes text[] not null,
      nome text not null,
      criada_em timestamptz not null,
      ultimo_uso_em timestamptz
    )
  `.execute(db);
  await sql`create index passkeys_usuario_idx on passkeys (usuario_id, id)`.execute(db);
  await sql`comment on index passkeys_usuario_idx is 'The screen of the second factor lists them'`.execute(db);
  await comment(db, 'passkeys', 'WebAuthn credentials of an account: a login without a password', {
    id: TENANT_COLUMNS.id,
    usuario_id: TENANT_COLUMNS.usuario_id,
    credencial_id: ['INTERNO', 'Id that the authenticator gave the credential'],
    chave_publica: ['INTERNO', 'COSE public key'],
    contador: ['INTERNO', 'Signature counter last seen; one that does not grow is refused'],
    transportes: ['INTERNO', 'How the browser reaches the authenticator'],
    nome: ['PII', 'Name its owner gave it'],
    criada_em: ['INTERNO', 'Instant of registration'],
    ultimo_uso_em: ['INTERNO', 'Instant of the last login with it'],
  });
  await isolateByPerson(db, 'passkeys', 'select, insert, update, delete');
  await sql`
    create constraint trigger passkeys_auditar after insert or delete on passkeys
    deferrable initially deferred for each row execute function auditar_escrita('passkey')
  `.execute(db);

  await sql`
    create table desafios_passkey (
      id uuid primary key,
      usuario_id uuid references usuarios on delete restrict,
      desafio text not null,
      criado_em timestamptz not null,
      expira_em timestamptz not null
    )
  `.execute(db);
  await sql`create index desafios_passkey_usuario_idx on desafios_passkey (usuario_id)`.execute(db);
  await sql`comment on index desafios_passkey_usuario_idx is 'A registration looks for its challenge'`.execute(db);
  await comment(db, 'desafios_passkey', 'Challenges waiting for the signature of a passkey; deleted when answered', {
    id: ['INTERNO', 'UUID v7'],
    usuario_id: ['INTERNO', 'Whose registration; null for a login, which precedes any usuario'],
    desafio: ['SEGREDO', 'Random bytes, base64url; serves once and for minutes'],
    criado_em: ['INTERNO', 'Instant of issue'],
    expira_em: ['INTERNO', 'Refused from this instant on'],
  });
  await isolateByPerson(db, 'desafios_passkey', 'select, insert, delete');
}

async function funcoes(db: Kysely<never>): Promise<void> {
  await defineForApp(
    db,
    'auth_conta_por_email(citext)',
    'Login: what the password is compared with',
    sql`
      create function auth_conta_por_email(procurado citext)
      returns table (id uuid, senha_hash text, email_verificado_em timestamptz, suspenso_em timestamptz)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select u.id, u.senha_hash, u.email_verificado_em, u.suspenso_em
        from public.usuarios u where u.email = procurado
      $$
    `,
  );
  // A suspended account's links and sessions are as good as unknown.
  await sql`
    create or replace function auth_dono_do_refresh(procurado bytea) returns table (usuario_id uuid, sessao_id uuid)
    language sql stable security definer set search_path = pg_catalog, public set row_security = on
    as $$
      select t.usuario_id, t.sessao_id from public.tokens_refresh t
      join public.usuarios u on u.id = t.usuario_id
      where t.hash = procurado and u.suspenso_em is null
    $$
  `.execute(db);
  await sql`
    create or replace function auth_dono_do_token(procurado bytea, para text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public set row_security = on
    as $$
      select t.usuario_id from public.tokens_uso_unico t
      join public.usuarios u on u.id = t.usuario_id
      where t.hash = procurado and t.finalidade = para and u.suspenso_em is null
    $$
  `.execute(db);
  await defineForApp(
    db,
    'auth_dono_da_passkey(bytea)',
    'Login with a passkey: whose it is',
    sql`
      create function auth_dono_da_passkey(procurada bytea) returns uuid
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$ select p.usuario_id from public.passkeys p where p.credencial_id = procurada $$
    `,
  );
  await defineForApp(
    db,
    'auth_guardar_desafio(uuid, text, timestamptz, timestamptz)',
    'Login with a passkey: keeps a challenge that belongs to nobody yet',
    sql`
      create function auth_guardar_desafio(novo uuid, texto text, criado timestamptz, expira timestamptz) returns void
      language sql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
        insert into public.desafios_passkey (id, desafio, criado_em, expira_em) values (novo, texto, criado, expira)
      $$
    `,
  );
  await defineForApp(
    db,
    'auth_usar_desafio(uuid, timestamptz)',
    'Login with a passkey: the challenge, once; null when unknown, used or expired',
    sql`
      create function auth_usar_desafio(procurado uuid, agora timestamptz) returns text
      language sql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
        with usado as (
          delete from public.desafios_passkey where id = procurado and usuario_id is null
          returning desafio, expira_em
        )
        select desafio from usado where expira_em > agora
      $$
    `,
  );
  await defineForApp(
    db,
    'auth_delegantes()',
    'The medicos in whose name whoever acts may work now',
    sql`
      create function auth_delegantes() returns table (usuario_id uuid, nome text)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select m.id, m.nome from public.usuarios m
        where m.tipo = 'medico' and m.suspenso_em is null and m.id in (
          select d.usuario_id from public.delegacoes d
          join public.usuarios a on a.id = d.assistente_id
          where d.assistente_id = public.ator_atual() and d.revogada_em is null and d.termina_em > now()
            and a.tipo = 'assistente' and a.suspenso_em is null
        )
        order by m.nome, m.id
      $$
    `,
  );
  await defineForApp(
    db,
    'auth_registrar_recusa(text, uuid, uuid, uuid, text, text, text)',
    'Audit of a refused proof of identity: in the chain of the account, or of the system when there is none',
    sql`
      create function auth_registrar_recusa(
        acao text, conta uuid, ator uuid, sessao uuid, codigo text, pedido text, endereco text
      ) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        if acao not in ('sessao.recusar', 'sessao.reutilizar') or codigo !~ '^[a-z_]{1,60}$' then
          raise exception 'not a refusal' using errcode = 'invalid_parameter_value';
        end if;
        perform set_config('app.usuario_id', '', true), set_config('app.ator_id', coalesce(ator::text, ''), true),
          set_config('app.pedido_id', coalesce(pedido, ''), true), set_config('app.endereco', coalesce(endereco, ''), true);
        insert into public.eventos_auditoria (usuario_id, acao, recurso_id, detalhe)
        values (
          coalesce((select u.id from public.usuarios u where u.id = conta), ${sql.lit(SISTEMA)}::uuid),
          acao, sessao, jsonb_build_object('codigo', codigo)
        );
      end $$
    `,
  );
}

async function limpeza(db: Kysely<never>): Promise<void> {
  await sql`
    create policy chaves_idempotencia_vencidas on chaves_idempotencia to current_user
    using (criado_em < now() - interval '24 hours') with check (false)
  `.execute(db);
  await defineForApp(
    db,
    'limpar_vencidos()',
    'Removes what can serve nobody any more; one instance at a time. Answers how many rows, null when another is at it',
    sql`
      create function limpar_vencidos() returns bigint
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
