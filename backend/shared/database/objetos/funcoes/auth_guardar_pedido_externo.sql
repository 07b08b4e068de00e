CREATE OR REPLACE FUNCTION public.auth_guardar_pedido_externo(novo bytea, de text, sessao uuid, destino text, criado timestamp with time zone, expira timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    delete from public.pedidos_externos where expira_em < criado;
    delete from public.bilhetes_externos where expira_em < criado;
    insert into public.pedidos_externos (hash, provedor, usuario_id, sessao_id, proximo, criado_em, expira_em)
    values (novo, de, case when sessao is not null then public.titular_atual() end, sessao, destino, criado, expira);
  end
$function$
;

comment on function auth_guardar_pedido_externo(bytea,text,uuid,text,timestamp with time zone,timestamp with time zone) is 'Keeps a request to a provider, of a login (no usuario) or of linking, and removes what has expired';
revoke all on function auth_guardar_pedido_externo(bytea,text,uuid,text,timestamp with time zone,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_guardar_pedido_externo(bytea,text,uuid,text,timestamp with time zone,timestamp with time zone) to autocusto_app;
