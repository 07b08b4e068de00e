CREATE OR REPLACE FUNCTION public.modelos_importados_imutavel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if new.arquivo is distinct from old.arquivo or new.formulario is distinct from old.formulario
      or (old.hash is not null and (new.mapa is distinct from old.mapa or new.hash is distinct from old.hash
        or new.documento is distinct from old.documento))
    then
      raise exception 'an activated form does not change' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end
$function$
;
revoke all on function modelos_importados_imutavel() from public, autocusto_app;
grant execute on function modelos_importados_imutavel() to public;
