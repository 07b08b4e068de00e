CREATE OR REPLACE FUNCTION public.administracao_recuperacoes(agora timestamp with time zone)
 RETURNS TABLE(id uuid, usuario_id uuid, nome text, email text, tipo text, pedida_em timestamp with time zone, confirmada_em timestamp with time zone, vale_em timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select r.id, u.id, u.nome, u.email::text, u.tipo, r.pedida_em, r.confirmada_em,
        r.confirmada_em + interval '24 hours'
      from public.recuperacoes r join public.usuarios u on u.id = r.usuario_id
      where r.encerrada_em is null and r.expira_em > agora and u.suspenso_em is null
      order by r.confirmada_em nulls first, r.pedida_em, r.id limit 100;
  end
$function$
;

comment on function administracao_recuperacoes(timestamp with time zone) is 'Administrador: the open recuperacoes, those that wait for a confirmation first';
revoke all on function administracao_recuperacoes(timestamp with time zone) from public, autocusto_app;
grant execute on function administracao_recuperacoes(timestamp with time zone) to autocusto_app;
