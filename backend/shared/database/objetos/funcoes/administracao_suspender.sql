CREATE OR REPLACE FUNCTION public.administracao_suspender(alvo uuid, suspender boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtext('autocusto.administracao'));
    perform public.exigir_administrador();
    if alvo = public.titular_atual() then return 'proprio'; end if;
    update public.usuarios u
    set suspenso_em = case when suspender then coalesce(u.suspenso_em, now()) end, atualizado_em = now()
    where u.id = alvo;
    if not found then return 'nao_encontrado'; end if;
    if suspender then
      update public.sessoes s set encerrada_em = now(), motivo_encerramento = 'suspensao'
      where s.usuario_id = alvo and s.encerrada_em is null;
    end if;
    return 'feito';
  end
$function$
;

comment on function administracao_suspender(uuid,boolean) is 'Suspends another account and ends its sessions, or gives it back: feito, nao_encontrado or proprio';
revoke all on function administracao_suspender(uuid,boolean) from public, autocusto_app;
grant execute on function administracao_suspender(uuid,boolean) to autocusto_app;
