CREATE OR REPLACE FUNCTION public.administracao_recusar_recuperacao(alvo uuid, agora timestamp with time zone)
 RETURNS TABLE(resultado text, email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    esta public.recuperacoes;
  begin
    perform public.exigir_administrador();
    select r.* into esta from public.recuperacoes r where r.id = alvo and r.encerrada_em is null for update;
    resultado := case
      when esta.id is null then 'nao_encontrado'
      when esta.usuario_id = public.titular_atual() then 'proprio'
      else 'feito' end;
    if resultado = 'feito' then
      update public.recuperacoes r set encerrada_em = agora, desfecho = 'recusada' where r.id = alvo;
      select u.email::text into email from public.usuarios u where u.id = esta.usuario_id;
    end if;
    return next;
  end
$function$
;

comment on function administracao_recusar_recuperacao(uuid,timestamp with time zone) is 'Administrador: ends an open recuperacao, confirmed or not: feito, nao_encontrado or proprio';
revoke all on function administracao_recusar_recuperacao(uuid,timestamp with time zone) from public, autocusto_app;
grant execute on function administracao_recusar_recuperacao(uuid,timestamp with time zone) to autocusto_app;
