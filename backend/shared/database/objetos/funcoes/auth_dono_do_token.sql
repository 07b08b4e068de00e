CREATE OR REPLACE FUNCTION public.auth_dono_do_token(procurado bytea, para text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select t.usuario_id from public.tokens_uso_unico t
  join public.usuarios u on u.id = t.usuario_id
  where t.hash = procurado and t.finalidade = para and u.suspenso_em is null
$function$
;
revoke all on function auth_dono_do_token(bytea,text) from public, autocusto_app;
grant execute on function auth_dono_do_token(bytea,text) to autocusto_app;
