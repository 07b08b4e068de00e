CREATE OR REPLACE FUNCTION public.recuperacao_concluir(agora timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.recuperacoes r set encerrada_em = agora, desfecho = 'concluida'
    where r.usuario_id = public.titular_atual() and r.encerrada_em is null and r.expira_em > agora
      and r.confirmada_em + interval '24 hours' <= agora;
    if not found then return false; end if;
    delete from public.codigos_recuperacao c where c.usuario_id = public.titular_atual();
    delete from public.fatores_totp f where f.usuario_id = public.titular_atual();
    update public.usuarios u set retida_em = null, atualizado_em = agora where u.id = public.titular_atual();
    return true;
  end
$function$
;

comment on function recuperacao_concluir(timestamp with time zone) is 'Login: ends a recuperacao whose wait is over, and with it the second factor and the retention. Answers whether one was';
revoke all on function recuperacao_concluir(timestamp with time zone) from public, autocusto_app;
grant execute on function recuperacao_concluir(timestamp with time zone) to autocusto_app;
