CREATE OR REPLACE FUNCTION public.delegacoes_encerrar_dadas()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    abertas integer;
  begin
    with encerradas as (
      update public.delegacoes d set revogada_em = now()
      where d.usuario_id = public.titular_atual() and d.revogada_em is null and d.termina_em > now()
      returning d.aceita_em, d.convite_expira_em
    )
    select count(*) into abertas from encerradas where aceita_em is not null or convite_expira_em > now();
    return abertas;
  end
$function$
;

comment on function delegacoes_encerrar_dadas() is 'Ends what the usuario gave: invitations that nobody accepted and delegations in force. Answers how many';
revoke all on function delegacoes_encerrar_dadas() from public, autocusto_app;
grant execute on function delegacoes_encerrar_dadas() to autocusto_app;
