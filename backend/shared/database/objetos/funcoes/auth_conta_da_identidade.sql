CREATE OR REPLACE FUNCTION public.auth_conta_da_identidade(de text, procurado bytea)
 RETURNS TABLE(identidade_id uuid, usuario_id uuid, suspenso_em timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select i.id, i.usuario_id, u.suspenso_em from public.identidades_externas i
  join public.usuarios u on u.id = i.usuario_id
  where i.provedor = de and i.sub_hash = procurado
$function$
;

comment on function auth_conta_da_identidade(text,bytea) is 'Login through a provider: whose account the identity is linked to';
revoke all on function auth_conta_da_identidade(text,bytea) from public, autocusto_app;
grant execute on function auth_conta_da_identidade(text,bytea) to autocusto_app;
