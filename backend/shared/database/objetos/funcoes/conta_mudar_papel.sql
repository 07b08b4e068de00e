CREATE OR REPLACE FUNCTION public.conta_mudar_papel(alvo uuid, novo text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.usuarios u set tipo = novo, atualizado_em = now() where u.id = alvo and u.tipo <> novo;
    if not found then return; end if;
    update public.delegacoes d set revogada_em = now()
    where alvo in (d.usuario_id, d.assistente_id) and d.revogada_em is null and d.termina_em > now();
    -- Whoever proved who they are did so for what the old role could do.
    update public.sessoes s set encerrada_em = now(), motivo_encerramento = 'papel'
    where s.usuario_id = alvo and s.encerrada_em is null;
  end
$function$
;

comment on function conta_mudar_papel(uuid,text) is 'Gives an account another role and ends what it had in the one before: delegations and sessions';
revoke all on function conta_mudar_papel(uuid,text) from public, autocusto_app;
