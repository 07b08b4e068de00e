CREATE OR REPLACE FUNCTION public.nomes_dos_atores(procurados uuid[])
 RETURNS TABLE(id uuid, nome text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select u.id, u.nome from public.usuarios u
  where u.id = any (procurados) and (
    public.ator_e_auditor()
    or exists (
      select from public.eventos_auditoria e where e.usuario_id = public.usuario_atual() and e.ator_id = u.id
    )
  )
$function$
;

comment on function nomes_dos_atores(uuid[]) is 'Names of those among them who acted on the rows of the usuario of the transaction; of anyone, for the auditor';
revoke all on function nomes_dos_atores(uuid[]) from public, autocusto_app;
grant execute on function nomes_dos_atores(uuid[]) to autocusto_app;
