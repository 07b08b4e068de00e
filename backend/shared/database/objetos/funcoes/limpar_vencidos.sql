CREATE OR REPLACE FUNCTION public.limpar_vencidos()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
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
    where d.convite_hash = c.convite_hash and not public.convite_aberto(d);
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
  end
$function$
;

comment on function limpar_vencidos() is 'Removes what can serve nobody any more; one instance at a time. Answers how many rows, null when another is at it';
revoke all on function limpar_vencidos() from public, autocusto_app;
grant execute on function limpar_vencidos() to autocusto_app;
