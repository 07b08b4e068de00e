CREATE OR REPLACE FUNCTION public.recuperacao_administradores()
 RETURNS TABLE(email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select u.email::text from public.usuarios u
  where u.tipo = 'administrador' and u.suspenso_em is null and u.email_verificado_em is not null
    and u.id <> public.titular_atual()
    and (
      exists (select from public.recuperacoes r where r.usuario_id = public.titular_atual())
      or exists (
        select from public.usuarios a
        where a.id = public.titular_atual() and a.tipo = 'administrador' and a.suspenso_em is null
      )
    )
  order by u.email
$function$
;

comment on function recuperacao_administradores() is 'To whom a recuperacao is told: the other administradores; nobody for whoever neither has one nor decides';
revoke all on function recuperacao_administradores() from public, autocusto_app;
grant execute on function recuperacao_administradores() to autocusto_app;
