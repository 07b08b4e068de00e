CREATE OR REPLACE FUNCTION public.revogar_chaves()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.chaves_api c set revogada_em = now() where c.usuario_id = new.id and c.revogada_em is null;
    return null;
  end
$function$
;

comment on function revogar_chaves() is 'A suspension and a change of role revoke the keys of the account';
revoke all on function revogar_chaves() from public, autocusto_app;
