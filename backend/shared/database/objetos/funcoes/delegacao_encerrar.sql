CREATE OR REPLACE FUNCTION public.delegacao_encerrar(alvo uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.delegacoes d set revogada_em = now()
    where d.id = alvo and d.revogada_em is null and d.termina_em > now()
      and public.titular_atual() in (d.usuario_id, d.assistente_id);
    return found;
  end
$function$
;

comment on function delegacao_encerrar(uuid) is 'Either side ends it; false when it is not one of those of the usuario or has ended already';
revoke all on function delegacao_encerrar(uuid) from public, autocusto_app;
grant execute on function delegacao_encerrar(uuid) to autocusto_app;
