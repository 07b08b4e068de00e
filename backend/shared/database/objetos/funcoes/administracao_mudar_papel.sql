CREATE OR REPLACE FUNCTION public.administracao_mudar_papel(alvo uuid, novo text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    -- Two administradores that demote each other at once go one after the other: one of them stays.
    perform pg_advisory_xact_lock(hashtext('autocusto.administracao'));
    perform public.exigir_administrador();
    if alvo = public.titular_atual() then return 'proprio'; end if;
    perform from public.usuarios u where u.id = alvo for update;
    if not found then return 'nao_encontrado'; end if;
    if novo <> 'medico' and public.conta_tem_pacientes(alvo) then return 'com_pacientes'; end if;
    perform public.conta_mudar_papel(alvo, novo);
    return 'feito';
  end
$function$
;

comment on function administracao_mudar_papel(uuid,text) is 'Changes the role of another account: feito, nao_encontrado, proprio or com_pacientes';
revoke all on function administracao_mudar_papel(uuid,text) from public, autocusto_app;
grant execute on function administracao_mudar_papel(uuid,text) to autocusto_app;
