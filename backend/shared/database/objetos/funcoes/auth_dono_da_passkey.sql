CREATE OR REPLACE FUNCTION public.auth_dono_da_passkey(procurada bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$ select p.usuario_id from public.passkeys p where p.credencial_id = procurada $function$
;

comment on function auth_dono_da_passkey(bytea) is 'Login with a passkey: whose it is';
revoke all on function auth_dono_da_passkey(bytea) from public, autocusto_app;
grant execute on function auth_dono_da_passkey(bytea) to autocusto_app;
