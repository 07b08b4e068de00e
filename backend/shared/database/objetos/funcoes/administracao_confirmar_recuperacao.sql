CREATE OR REPLACE FUNCTION public.administracao_confirmar_recuperacao(alvo uuid, agora timestamp with time zone, cancelamento bytea)
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
    select r.* into esta from public.recuperacoes r
    where r.id = alvo and r.encerrada_em is null and r.confirmada_em is null and r.expira_em > agora for update;
    resultado := case
      when esta.id is null then 'nao_encontrado'
      when esta.usuario_id = public.titular_atual() then 'proprio'
      else 'feito' end;
    if resultado = 'feito' then
      update public.recuperacoes r
      set confirmada_em = agora, confirmada_por = public.titular_atual(), expira_em = agora + interval '8 days'
      where r.id = alvo;
      update public.tokens_uso_unico t set usado_em = agora
      where t.usuario_id = esta.usuario_id and t.finalidade = 'cancelamento' and t.usado_em is null;
      insert into public.tokens_uso_unico (hash, usuario_id, finalidade, criado_em, expira_em)
      values (cancelamento, esta.usuario_id, 'cancelamento', agora, agora + interval '8 days');
      select u.email::text into email from public.usuarios u where u.id = esta.usuario_id;
    end if;
    return next;
  end
$function$
;

comment on function administracao_confirmar_recuperacao(uuid,timestamp with time zone,bytea) is 'Administrador: says that it is who asks, and keeps the link that cancels it: feito, nao_encontrado or proprio';
revoke all on function administracao_confirmar_recuperacao(uuid,timestamp with time zone,bytea) from public, autocusto_app;
grant execute on function administracao_confirmar_recuperacao(uuid,timestamp with time zone,bytea) to autocusto_app;
