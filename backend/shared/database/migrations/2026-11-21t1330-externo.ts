import { type Kysely, sql } from 'kysely';
import { closeTable, comment, defineForApp, isolateByPerson, TENANT_COLUMNS } from '../migration-helpers.ts';

/** Login through another provider (OpenID Connect): who is linked to whom, and what is under way. */
export async function up(db: Kysely<never>): Promise<void> {
  await identidades(db);
  await pedidos(db);
  await bilhetes(db);
  await funcoes(db);
}

async function identidades(db: Kysely<never>): Promise<void> {
  await sql`
    create table identidades_externas (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      provedor text not null,
      sub_hash bytea not null,
      email text not null,
      criada_em timestamptz not null,
      ultimo_uso_em timestamptz,
      constraint identidades_externas_sub_key unique (provedor, sub_hash),
      constraint identidades_externas_usuario_key unique (usuario_id, provedor)
    )
  `.execute(db);
  await comment(db, 'identidades_externas', 'An account of another provider that its owner linked to enter with it', {
    id: TENANT_COLUMNS.id,
    usuario_id: TENANT_COLUMNS.usuario_id,
    provedor: ['INTERNO', 'Id of the provider in OIDC_PROVEDORES'],
    sub_hash: ['PII', 'SHA-256 of issuer and subject: at some providers the subject is a CPF'],
    email: ['PII', 'Address at the provider when it was linked; shown to its owner, never compared'],
    criada_em: ['INTERNO', 'Instant of linking'],
    ultimo_uso_em: ['INTERNO', 'Instant of the last login with it'],
  });
  await isolateByPerson(db, 'identidades_externas', 'select, insert, delete, update (ultimo_uso_em)');
  await sql`
    create constraint trigger identidades_externas_auditar after insert or delete on identidades_externas
    deferrable initially deferred for each row execute function auditar_escrita('identidade_externa')
  `.execute(db);
}

async function pedidos(db: Kysely<never>): Promise<void> {
  await sql`
    create table pedidos_externos (
      hash bytea primary key,
      provedor text not null,
      usuario_id uuid,
      sessao_id uuid,
      proximo text,
      criado_em timestamptz not null,
      expira_em timestamptz not null,
      constraint pedidos_externos_ligacao_check check ((usuario_id is null) = (sessao_id is null)),
      constraint pedidos_externos_sessao_fkey foreign key (usuario_id, sessao_id)
        references sessoes (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await sql`create index pedidos_externos_expira_idx on pedidos_externos (expira_em)`.execute(db);
  await sql`comment on index pedidos_externos_expira_idx is 'A new request removes those that expired'`.execute(db);
  await sql`create index pedidos_externos_sessao_idx on pedidos_externos (usuario_id, sessao_id)`.execute(db);
  await sql`comment on index pedidos_externos_sessao_idx is 'Foreign key'`.execute(db);
  await comment(db, 'pedidos_externos', 'Somebody on the way to a provider and back; deleted by the first return', {
    hash: ['SEGREDO', 'SHA-256 of the secret in the cookie, which state, nonce and verifier come from; cifrado: hash'],
    provedor: ['INTERNO', 'Id of the provider: another one cannot answer in its place'],
    usuario_id: ['INTERNO', 'Who is linking; null for a login'],
    sessao_id: ['INTERNO', 'Session that asked to link, and must still be alive at the return'],
    proximo: ['INTERNO', 'Path of ours to go on to after the login'],
    criado_em: ['INTERNO', 'Instant of the request'],
    expira_em: ['INTERNO', 'Refused from this instant on'],
  });
  await closeTable(db, 'pedidos_externos');
}

async function bilhetes(db: Kysely<never>): Promise<void> {
  await sql`
    create table bilhetes_externos (
      hash bytea primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      identidade_id uuid not null references identidades_externas on delete cascade,
      tentativas smallint not null default 0,
      criado_em timestamptz not null,
      expira_em timestamptz not null
    )
  `.execute(db);
  await sql`create index bilhetes_externos_usuario_idx on bilhetes_externos (usuario_id)`.execute(db);
  await sql`comment on index bilhetes_externos_usuario_idx is 'A new ticket retires the earlier ones'`.execute(db);
  await sql`create index bilhetes_externos_identidade_idx on bilhetes_externos (identidade_id)`.execute(db);
  await sql`comment on index bilhetes_externos_identidade_idx is 'Foreign key: unlinking retires its tickets'`.execute(
    db,
  );
  await comment(
    db,
    'bilhetes_externos',
    'Proof that a provider vouched for somebody, until the page asks for the session',
    {
      hash: ['SEGREDO', 'SHA-256 of the secret in the cookie; cifrado: hash'],
      usuario_id: TENANT_COLUMNS.usuario_id,
      identidade_id: ['INTERNO', 'Identity it came from; unlinking it retires the ticket'],
      tentativas: ['INTERNO', 'Codes of the second factor tried with it'],
      criado_em: ['INTERNO', 'Instant of the return'],
      expira_em: ['INTERNO', 'Refused from this instant on'],
    },
  );
  await isolateByPerson(db, 'bilhetes_externos', 'select, insert, delete, update (tentativas)');
}

async function funcoes(db: Kysely<never>): Promise<void> {
  // Whose request it is comes from the transaction, not from the caller's word.
  await defineForApp(
    db,
    'auth_guardar_pedido_externo(bytea, text, uuid, text, timestamptz, timestamptz)',
    'Keeps a request to a provider, of a login (no usuario) or of linking, and removes what has expired',
    sql`
      create function auth_guardar_pedido_externo(
        novo bytea, de text, sessao uuid, destino text, criado timestamptz, expira timestamptz
      ) returns void
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        delete from public.pedidos_externos where expira_em < criado;
        delete from public.bilhetes_externos where expira_em < criado;
        insert into public.pedidos_externos (hash, provedor, usuario_id, sessao_id, proximo, criado_em, expira_em)
        values (novo, de, case when sessao is not null then public.titular_atual() end, sessao, destino, criado, expira);
      end $$
    `,
  );
  await defineForApp(
    db,
    'auth_usar_pedido_externo(bytea, timestamptz)',
    'The request that the cookie speaks of, once; nothing when unknown, used or expired',
    sql`
      create function auth_usar_pedido_externo(procurado bytea, agora timestamptz)
      returns table (provedor text, usuario_id uuid, sessao_id uuid, proximo text)
      language sql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
        with usado as (delete from public.pedidos_externos p where p.hash = procurado returning p.*)
        select u.provedor, u.usuario_id, u.sessao_id, u.proximo from usado u where u.expira_em > agora
      $$
    `,
  );
  await defineForApp(
    db,
    'auth_conta_da_identidade(text, bytea)',
    'Login through a provider: whose account the identity is linked to',
    sql`
      create function auth_conta_da_identidade(de text, procurado bytea)
      returns table (identidade_id uuid, usuario_id uuid, suspenso_em timestamptz)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select i.id, i.usuario_id, u.suspenso_em from public.identidades_externas i
        join public.usuarios u on u.id = i.usuario_id
        where i.provedor = de and i.sub_hash = procurado
      $$
    `,
  );
  await defineForApp(
    db,
    'auth_dono_do_bilhete_externo(bytea)',
    'Login through a provider: whose ticket it is; nobody when the account is suspended',
    sql`
      create function auth_dono_do_bilhete_externo(procurado bytea) returns uuid
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$
        select b.usuario_id from public.bilhetes_externos b
        join public.usuarios u on u.id = b.usuario_id
        where b.hash = procurado and u.suspenso_em is null
      $$
    `,
  );
}
