CREATE OR REPLACE FUNCTION public.auth_guardar_desafio(novo uuid, texto text, criado timestamp with time zone, expira timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  insert into public.desafios_passkey (id, desafio, criado_em, expira_em) values (novo, texto, criado, expira)
$function$
;

comment on function auth_guardar_desafio(uuid,text,timestamp with time zone,timestamp with time zone) is 'Login with a passkey: keeps a challenge that belongs to nobody yet';
revoke all on function auth_guardar_desafio(uuid,text,timestamp with time zone,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_guardar_desafio(uuid,text,timestamp with time zone,timestamp with time zone) to autocusto_app;
