CREATE OR REPLACE FUNCTION public.convite_aberto(d delegacoes)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select d.aceita_em is null and d.revogada_em is null and least(d.convite_expira_em, d.termina_em) > now()
$function$
;

comment on function convite_aberto(delegacoes) is 'Whether somebody may still accept the invitation';
revoke all on function convite_aberto(delegacoes) from public, autocusto_app;
