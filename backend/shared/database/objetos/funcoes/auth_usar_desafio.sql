CREATE OR REPLACE FUNCTION public.auth_usar_desafio(procurado uuid, agora timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  with usado as (
    delete from public.desafios_passkey where id = procurado and usuario_id is null
    returning desafio, expira_em
  )
  select desafio from usado where expira_em > agora
$function$
;

comment on function auth_usar_desafio(uuid,timestamp with time zone) is 'Login with a passkey: the challenge, once; null when unknown, used or expired';
revoke all on function auth_usar_desafio(uuid,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_usar_desafio(uuid,timestamp with time zone) to autocusto_app;
