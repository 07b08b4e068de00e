CREATE OR REPLACE FUNCTION public.recusar_mudanca()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'the audit only grows' using errcode = 'integrity_constraint_violation';
  end
$function$
;
revoke all on function recusar_mudanca() from public, autocusto_app;
grant execute on function recusar_mudanca() to public;
