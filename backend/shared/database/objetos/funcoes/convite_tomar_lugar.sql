CREATE OR REPLACE FUNCTION public.convite_tomar_lugar(convite bytea, novo_nome text, nova_senha text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.usuarios u
    set nome = novo_nome, senha_hash = nova_senha, tipo = c.tipo, atualizado_em = now()
    from public.convite_para_cadastro(convite) c
    where u.id = public.titular_atual() and u.email_verificado_em is null and u.suspenso_em is null
      and u.tipo in ('medico', 'assistente') and u.email = c.email::citext;
    if not found then return false; end if;
    insert into public.convites_de_cadastro (usuario_id, convite_hash) values (public.titular_atual(), convite)
    on conflict (usuario_id) do update set convite_hash = excluded.convite_hash, criado_em = now();
    return true;
  end
$function$
;

comment on function convite_tomar_lugar(bytea,text,text) is 'Sign-up with an invitation: an account of its address that nobody confirmed becomes that of whoever was invited; false when there is none';
revoke all on function convite_tomar_lugar(bytea,text,text) from public, autocusto_app;
grant execute on function convite_tomar_lugar(bytea,text,text) to autocusto_app;
