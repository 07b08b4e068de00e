CREATE OR REPLACE FUNCTION public.auth_usar_pedido_externo(procurado bytea, agora timestamp with time zone)
 RETURNS TABLE(provedor text, usuario_id uuid, sessao_id uuid, proximo text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  with usado as (delete from public.pedidos_externos p where p.hash = procurado returning p.*)
  select u.provedor, u.usuario_id, u.sessao_id, u.proximo from usado u where u.expira_em > agora
$function$
;

comment on function auth_usar_pedido_externo(bytea,timestamp with time zone) is 'The request that the cookie speaks of, once; nothing when unknown, used or expired';
revoke all on function auth_usar_pedido_externo(bytea,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_usar_pedido_externo(bytea,timestamp with time zone) to autocusto_app;
