CREATE OR REPLACE FUNCTION public.administracao_buscar_usuarios(termo text, quantos integer)
 RETURNS TABLE(id uuid, nome text, email text, tipo text, suspenso_em timestamp with time zone, criado_em timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select u.id, u.nome, u.email::text, u.tipo, u.suspenso_em, u.criado_em from public.usuarios u
      where (
        select bool_and(position(palavra in public.texto_de_busca(u.nome || ' ' || u.email::text)) > 0)
        from regexp_split_to_table(public.texto_de_busca(trim(termo)), '\s+') palavra
      )
      order by u.nome, u.id limit quantos;
  end
$function$
;

comment on function administracao_buscar_usuarios(text,integer) is 'Accounts whose name or e-mail has every word of the search';
revoke all on function administracao_buscar_usuarios(text,integer) from public, autocusto_app;
grant execute on function administracao_buscar_usuarios(text,integer) to autocusto_app;
