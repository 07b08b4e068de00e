CREATE OR REPLACE FUNCTION public.usuario_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(titular_atual(), delegante_atual()) $function$
;

comment on function usuario_atual() is 'Usuario whose rows this transaction may touch: oneself, or the medico one works for';
revoke all on function usuario_atual() from public, autocusto_app;
grant execute on function usuario_atual() to public;
