CREATE OR REPLACE FUNCTION public.convite_aceitar_do_cadastro()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.delegacao_aceitar(c.convite_hash) from public.convites_de_cadastro c
    where c.usuario_id = public.titular_atual();
  end
$function$
;

comment on function convite_aceitar_do_cadastro() is 'Accepts the invitation that the usuario signed up with, if it still can be';
revoke all on function convite_aceitar_do_cadastro() from public, autocusto_app;
grant execute on function convite_aceitar_do_cadastro() to autocusto_app;
