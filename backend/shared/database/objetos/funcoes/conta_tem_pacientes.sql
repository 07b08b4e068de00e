CREATE OR REPLACE FUNCTION public.conta_tem_pacientes(alvo uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    usuario text := coalesce(current_setting('app.usuario_id', true), '');
    ator text := coalesce(current_setting('app.ator_id', true), '');
    tem boolean;
  begin
    perform set_config('app.usuario_id', alvo::text, true), set_config('app.ator_id', alvo::text, true);
    tem := exists (select from public.pacientes p where p.usuario_id = alvo)
      or exists (select from public.rascunhos r where r.usuario_id = alvo);
    perform set_config('app.usuario_id', usuario, true), set_config('app.ator_id', ator, true);
    return tem;
  end
$function$
;

comment on function conta_tem_pacientes(uuid) is 'Whether the account has pacientes, or drafts about them, which another role would not reach';
revoke all on function conta_tem_pacientes(uuid) from public, autocusto_app;
