CREATE OR REPLACE FUNCTION public.auth_delegantes()
 RETURNS TABLE(usuario_id uuid, nome text, papel text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
        select distinct m.id, m.nome, d.papel from public.delegacoes d
        join public.usuarios a on a.id = d.assistente_id
        join public.usuarios m on m.id = d.usuario_id
        where d.assistente_id = public.ator_atual() and d.revogada_em is null and d.termina_em > now()
  and a.tipo = case d.papel when 'substituto' then 'medico' else 'assistente' end and a.suspenso_em is null
  and m.tipo = 'medico' and m.suspenso_em is null
        order by m.nome, m.id
$function$
;

comment on function auth_delegantes() is 'The medicos in whose name whoever acts may work now, and as what';
revoke all on function auth_delegantes() from public, autocusto_app;
grant execute on function auth_delegantes() to autocusto_app;
