CREATE OR REPLACE FUNCTION public.auth_registrar_recusa(acao text, conta uuid, ator uuid, sessao uuid, codigo text, pedido text, endereco text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    if acao not in ('sessao.recusar', 'sessao.reutilizar', 'chave_api.recusar') or codigo !~ '^[a-z_]{1,60}$' then
      raise exception 'not a refusal' using errcode = 'invalid_parameter_value';
    end if;
    perform set_config('app.usuario_id', '', true), set_config('app.ator_id', coalesce(ator::text, ''), true),
      set_config('app.pedido_id', coalesce(pedido, ''), true), set_config('app.endereco', coalesce(endereco, ''), true);
    insert into public.eventos_auditoria (usuario_id, acao, recurso_id, detalhe)
    values (
      coalesce((select u.id from public.usuarios u where u.id = conta), '00000000-0000-0000-0000-000000000000'::uuid),
      acao, sessao, jsonb_build_object('codigo', codigo)
    );
  end
$function$
;

comment on function auth_registrar_recusa(text,uuid,uuid,uuid,text,text,text) is 'Audit of a refused proof of identity: in the chain of the account, or of the system when there is none';
revoke all on function auth_registrar_recusa(text,uuid,uuid,uuid,text,text,text) from public, autocusto_app;
grant execute on function auth_registrar_recusa(text,uuid,uuid,uuid,text,text,text) to autocusto_app;
