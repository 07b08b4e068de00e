CREATE OR REPLACE FUNCTION public.proteger_papel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if current_user = 'autocusto_app' and (case tg_op
      when 'INSERT' then new.tipo not in ('medico', 'assistente') or new.suspenso_em is not null
      else new.tipo <> old.tipo or new.suspenso_em is distinct from old.suspenso_em end)
    then
      raise exception 'role and suspension are changed by an administrador' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
$function$
;
revoke all on function proteger_papel() from public, autocusto_app;
grant execute on function proteger_papel() to public;
