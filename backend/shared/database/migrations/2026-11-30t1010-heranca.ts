import { type Kysely, sql } from 'kysely';
import { defineForApp } from '../migration-helpers.ts';

/** What a reset of the password takes from whoever had the account before, and accounts that nobody ever confirmed. */
export async function up(db: Kysely<never>): Promise<void> {
  await defineForApp(
    db,
    'delegacoes_encerrar_dadas()',
    'Ends what the usuario gave: invitations that nobody accepted and delegations in force. Answers how many',
    sql`
      create function delegacoes_encerrar_dadas() returns integer
      language plpgsql volatile security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        abertas integer;
      begin
        with encerradas as (
          update public.delegacoes d set revogada_em = now()
          where d.usuario_id = public.titular_atual() and d.revogada_em is null and d.termina_em > now()
          returning d.aceita_em, d.convite_expira_em
        )
        select count(*) into abertas from encerradas where aceita_em is not null or convite_expira_em > now();
        return abertas;
      end $$
    `,
  );
  await porConfirmar(db);
}

async function porConfirmar(db: Kysely<never>): Promise<void> {
  await sql`
    create index usuarios_por_confirmar_idx on usuarios (criado_em) where email_verificado_em is null
  `.execute(db);
  await sql`comment on index usuarios_por_confirmar_idx is 'The clean-up looks for sign-ups that nobody confirmed'`.execute(
    db,
  );
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
        conta uuid;
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

        -- Sign-ups of a week ago whose every link is over: the address is free again, and the audit keeps that they were.
        for conta in
          select u.id from public.usuarios u
          where u.email_verificado_em is null and u.suspenso_em is null and u.criado_em < now() - interval '7 days'
            and not exists (select from public.tokens_uso_unico t where t.usuario_id = u.id and t.usado_em is null)
          order by u.criado_em limit 1000 for update skip locked
        loop
          begin
            delete from public.convites_de_cadastro where usuario_id = conta;
            delete from public.tokens_uso_unico where usuario_id = conta;
            delete from public.usuarios where id = conta;
            insert into public.eventos_auditoria (usuario_id, acao, recurso_id, pacientes)
            values (conta, 'usuario.expirar', conta, '{}');
            total := total + 1;
          exception when foreign_key_violation or restrict_violation then
            null; -- it has something of somebody: it stays
          end;
        end loop;
        return total;
      end $$
    `,
  );
}
