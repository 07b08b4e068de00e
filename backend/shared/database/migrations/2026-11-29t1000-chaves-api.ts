import { type Kysely, sql } from 'kysely';
import { comment, defineForApp, defineInternal, isolateByPerson, TENANT_COLUMNS } from '../migration-helpers.ts';

const SISTEMA = '00000000-0000-0000-0000-000000000000';

/** Keys with which a medico lets a program of theirs in, and their name in the audit. */
export async function up(db: Kysely<never>): Promise<void> {
  await chaves(db);
  await revogacao(db);
  await auditoria(db);
}

async function chaves(db: Kysely<never>): Promise<void> {
  await sql`
    create table chaves_api (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      hash bytea not null constraint chaves_api_hash_key unique,
      nome text not null,
      escopos text[] not null constraint chaves_api_escopos_check check (cardinality(escopos) > 0),
      final text not null constraint chaves_api_final_check check (length(final) = 4),
      criada_em timestamptz not null,
      expira_em timestamptz not null,
      ultimo_uso_em timestamptz,
      revogada_em timestamptz,
      constraint chaves_api_prazo_check check (expira_em <= criada_em + interval '8760 hours')
    )
  `.execute(db);
  await sql`create index chaves_api_usuario_idx on chaves_api (usuario_id) where revogada_em is null`.execute(db);
  await sql`comment on index chaves_api_usuario_idx is 'The screen of security lists and counts them; a new password revokes them'`.execute(
    db,
  );
  await comment(db, 'chaves_api', 'Keys of programs that act as a medico, within what the medico let each do', {
    id: TENANT_COLUMNS.id,
    usuario_id: TENANT_COLUMNS.usuario_id,
    hash: ['SEGREDO', 'SHA-256 of the key, which was shown once; cifrado: hash'],
    nome: ['PII', 'Name its owner gave it'],
    escopos: ['INTERNO', 'What it may do: names of shared/domain/escopo.ts'],
    final: ['INTERNO', 'Last 4 characters of the key, to recognise it'],
    criada_em: ['INTERNO', 'Instant of creation'],
    expira_em: ['INTERNO', 'Refused from this instant on, 365 days after creation at most'],
    ultimo_uso_em: ['INTERNO', 'Instant of the last use, to the minute; null before the first'],
    revogada_em: ['INTERNO', 'Instant of revocation, by its owner, a new password, a suspension or another role'],
  });
  await isolateByPerson(db, 'chaves_api', 'select, insert, update (ultimo_uso_em, revogada_em)');

  await defineForApp(
    db,
    'auth_dono_da_chave(bytea)',
    'Request with an API key: which it is and whose; whether it serves is asked under the policies of that usuario',
    sql`
      create function auth_dono_da_chave(procurada bytea) returns table (chave_id uuid, usuario_id uuid)
      language sql stable security definer set search_path = pg_catalog, public set row_security = on
      as $$ select c.id, c.usuario_id from public.chaves_api c where c.hash = procurada $$
    `,
  );
}

/** Given back after a suspension, or a medico again: the account makes new ones. */
async function revogacao(db: Kysely<never>): Promise<void> {
  await defineInternal(
    db,
    'revogar_chaves()',
    'A suspension and a change of role revoke the keys of the account',
    sql`
      create function revogar_chaves() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public set row_security = on
      as $$
      begin
        update public.chaves_api c set revogada_em = now() where c.usuario_id = new.id and c.revogada_em is null;
        return null;
      end $$
    `,
  );
  await sql`
    create trigger usuarios_revogar_chaves after update of tipo, suspenso_em on usuarios for each row
    when (new.tipo <> old.tipo or new.suspenso_em is distinct from old.suspenso_em) execute function revogar_chaves()
  `.execute(db);
}

async function auditoria(db: Kysely<never>): Promise<void> {
  // Not of ultimo_uso_em, which changes with every use.
  await sql`
    create constraint trigger chaves_api_auditar after insert or update of revogada_em on chaves_api
    deferrable initially deferred for each row execute function auditar_escrita('chave_api')
  `.execute(db);

  await comment(db, 'eventos_auditoria', 'Who did or saw what, when and from where; never changed', {
    detalhe: ['INTERNO', 'Codes, names of changed columns and the API key of the request, if any; never a value'],
  });

  await sql`
    create or replace function auth_registrar_recusa(
      acao text, conta uuid, ator uuid, sessao uuid, codigo text, pedido text, endereco text
    ) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
    as $$
    begin
      if acao not in ('sessao.recusar', 'sessao.reutilizar', 'chave_api.recusar') or codigo !~ '^[a-z_]{1,60}$' then
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
  `.execute(db);
}
