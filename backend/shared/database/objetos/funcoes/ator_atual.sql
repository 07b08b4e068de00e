CREATE OR REPLACE FUNCTION public.ator_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(nullif(current_setting('app.ator_id', true), ''),
       nullif(current_setting('app.usuario_id', true), ''))::uuid
$function$
;

comment on function ator_atual() is 'Who acts in this transaction (set_config app.ator_id); without it, the usuario';
revoke all on function ator_atual() from public, autocusto_app;
grant execute on function ator_atual() to public;
