CREATE OR REPLACE FUNCTION public.registro_ler(alvo uuid)
 RETURNS TABLE(nome text, crm text, crm_uf text, cns text, versao integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select m.nome, m.crm, m.crm_uf, m.cns, m.versao from public.medicos m where m.usuario_id = alvo;
  end
$function$
;

comment on function registro_ler(uuid) is 'Administrador: the register of a medico';
revoke all on function registro_ler(uuid) from public, autocusto_app;
grant execute on function registro_ler(uuid) to autocusto_app;
