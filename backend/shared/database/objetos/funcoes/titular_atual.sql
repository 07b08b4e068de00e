CREATE OR REPLACE FUNCTION public.titular_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when nullif(current_setting('app.usuario_id', true), '')::uuid = ator_atual() then ator_atual() end $function$
;

comment on function titular_atual() is 'The usuario, when nobody acts for them; null under a delegation';
revoke all on function titular_atual() from public, autocusto_app;
grant execute on function titular_atual() to public;
