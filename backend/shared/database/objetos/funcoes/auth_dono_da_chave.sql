CREATE OR REPLACE FUNCTION public.auth_dono_da_chave(procurada bytea)
 RETURNS TABLE(chave_id uuid, usuario_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$ select c.id, c.usuario_id from public.chaves_api c where c.hash = procurada $function$
;

comment on function auth_dono_da_chave(bytea) is 'Request with an API key: which it is and whose; whether it serves is asked under the policies of that usuario';
revoke all on function auth_dono_da_chave(bytea) from public, autocusto_app;
grant execute on function auth_dono_da_chave(bytea) to autocusto_app;
