CREATE OR REPLACE FUNCTION public.auth_dono_do_bilhete_externo(procurado bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select b.usuario_id from public.bilhetes_externos b
  join public.usuarios u on u.id = b.usuario_id
  where b.hash = procurado and u.suspenso_em is null
$function$
;

comment on function auth_dono_do_bilhete_externo(bytea) is 'Login through a provider: whose ticket it is; nobody when the account is suspended';
revoke all on function auth_dono_do_bilhete_externo(bytea) from public, autocusto_app;
grant execute on function auth_dono_do_bilhete_externo(bytea) to autocusto_app;
