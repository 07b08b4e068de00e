CREATE OR REPLACE FUNCTION public.perfil_do_substituto()
 RETURNS TABLE(nome text, crm text, crm_uf text, cns text, especialidade text, rqe text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select p.nome, p.crm, p.crm_uf, p.cns, p.especialidade, p.rqe from public.usuarios u
  left join public.medicos p on p.usuario_id = u.id
  where public.titular_atual() is null and u.id = public.ator_atual() and public.substituido_atual() is not null
$function$
;

comment on function perfil_do_substituto() is 'The profile that a substitute in force signs with, all null while there is none; no row when nobody stands in for the usuario';
revoke all on function perfil_do_substituto() from public, autocusto_app;
grant execute on function perfil_do_substituto() to autocusto_app;
