CREATE OR REPLACE FUNCTION public.convite_para_cadastro(convite bytea)
 RETURNS TABLE(email text, tipo text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select d.convite_email::text, case d.papel when 'substituto' then 'medico' else 'assistente' end
  from public.delegacoes d join public.usuarios m on m.id = d.usuario_id
  where d.convite_hash = convite and public.convite_aberto(d)
    and m.tipo = 'medico' and m.suspenso_em is null
$function$
;

comment on function convite_para_cadastro(bytea) is 'Sign-up: the address that an open invitation went to, and the role of the account that it makes';
revoke all on function convite_para_cadastro(bytea) from public, autocusto_app;
grant execute on function convite_para_cadastro(bytea) to autocusto_app;
