CREATE OR REPLACE FUNCTION public.ator_e_administrador()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select exists (
         select from public.usuarios where id = public.titular_atual() and tipo = 'administrador' and suspenso_em is null
       )
$function$
;

comment on function ator_e_administrador() is 'Whether who acts, for nobody else, is an administrador in use';
revoke all on function ator_e_administrador() from public, autocusto_app;
grant execute on function ator_e_administrador() to autocusto_app;
