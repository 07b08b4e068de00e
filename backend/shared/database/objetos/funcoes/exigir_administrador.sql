CREATE OR REPLACE FUNCTION public.exigir_administrador()
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    if not exists (
      select from public.usuarios
      where id = public.titular_atual() and tipo = 'administrador' and suspenso_em is null
    ) then
      raise exception 'administrador only' using errcode = 'insufficient_privilege';
    end if;
  end
$function$
;

comment on function exigir_administrador() is 'Refuses whoever is no administrador in use; the functions of administration begin with it';
revoke all on function exigir_administrador() from public, autocusto_app;
