CREATE OR REPLACE FUNCTION public.auth_dono_do_refresh(procurado bytea)
 RETURNS TABLE(usuario_id uuid, sessao_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select t.usuario_id, t.sessao_id from public.tokens_refresh t
  join public.usuarios u on u.id = t.usuario_id
  where t.hash = procurado and u.suspenso_em is null
$function$
;
revoke all on function auth_dono_do_refresh(bytea) from public, autocusto_app;
grant execute on function auth_dono_do_refresh(bytea) to autocusto_app;
