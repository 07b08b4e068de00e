CREATE OR REPLACE FUNCTION public.delegante_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
    select d.usuario_id from public.delegacoes d
    join public.usuarios a on a.id = d.assistente_id
    join public.usuarios m on m.id = d.usuario_id
    where d.usuario_id = nullif(current_setting('app.usuario_id', true), '')::uuid
      and d.assistente_id = nullif(current_setting('app.ator_id', true), '')::uuid
      and nullif(current_setting('app.chave_id', true), '') is null
      and d.papel in ('assistente', 'substituto') and d.revogada_em is null and d.termina_em > now()
  and a.tipo = case d.papel when 'substituto' then 'medico' else 'assistente' end and a.suspenso_em is null
  and m.tipo = 'medico' and m.suspenso_em is null
    limit 1
$function$
;

comment on function delegante_atual() is 'The usuario, while a delegation to whoever acts is in force; else null';
revoke all on function delegante_atual() from public, autocusto_app;
grant execute on function delegante_atual() to autocusto_app;
