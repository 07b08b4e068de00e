CREATE OR REPLACE FUNCTION public.ator_e_auditor()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select exists (
       select from public.usuarios where id = public.titular_atual() and tipo = 'auditor' and suspenso_em is null
     )
$function$
;
revoke all on function ator_e_auditor() from public, autocusto_app;
grant execute on function ator_e_auditor() to autocusto_app;
