CREATE OR REPLACE FUNCTION public.estatisticas_de_seguranca()
 RETURNS TABLE(acao text, total bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select e.acao, count(*) from public.eventos_auditoria e
      where e.em > now() - interval '24 hours' group by e.acao
      union all
      select 'contas_suspensas', count(*) from public.usuarios u where u.suspenso_em is not null
      order by 1;
  end
$function$
;

comment on function estatisticas_de_seguranca() is 'Events of the last 24 hours by kind, of every chain, and how many accounts are suspended';
revoke all on function estatisticas_de_seguranca() from public, autocusto_app;
grant execute on function estatisticas_de_seguranca() to autocusto_app;
