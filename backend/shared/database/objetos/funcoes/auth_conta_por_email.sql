CREATE OR REPLACE FUNCTION public.auth_conta_por_email(procurado citext)
 RETURNS TABLE(id uuid, senha_hash text, email_verificado_em timestamp with time zone, suspenso_em timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select u.id, u.senha_hash, u.email_verificado_em, u.suspenso_em
  from public.usuarios u where u.email = procurado
$function$
;

comment on function auth_conta_por_email(citext) is 'Login: what the password is compared with';
revoke all on function auth_conta_por_email(citext) from public, autocusto_app;
grant execute on function auth_conta_por_email(citext) to autocusto_app;
