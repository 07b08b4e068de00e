CREATE OR REPLACE FUNCTION public.proteger_retencao()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if current_user = 'autocusto_app' and old.retida_em is not null
      and new.retida_em is distinct from old.retida_em
    then
      raise exception 'a recuperacao gives the account back' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
$function$
;
revoke all on function proteger_retencao() from public, autocusto_app;
grant execute on function proteger_retencao() to public;
