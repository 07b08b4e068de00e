CREATE OR REPLACE FUNCTION public.proteger_registro()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if current_user = 'autocusto_app' and (new.crm, new.crm_uf, new.cns) is distinct from (old.crm, old.crm_uf, old.cns)
    then
      raise exception 'the register is corrected by an administrador' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
$function$
;
revoke all on function proteger_registro() from public, autocusto_app;
grant execute on function proteger_registro() to public;
