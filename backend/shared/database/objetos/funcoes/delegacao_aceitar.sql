CREATE OR REPLACE FUNCTION public.delegacao_aceitar(convite bytea)
 RETURNS TABLE(resultado text, delegacao_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    esta public.delegacoes;
    quem public.usuarios;
    pede text;
  begin
    select * into quem from public.usuarios u
    where u.id = public.titular_atual() and u.suspenso_em is null and u.email_verificado_em is not null;
    select d.* into esta from public.delegacoes d join public.usuarios m on m.id = d.usuario_id
    where d.convite_hash = convite and public.convite_aberto(d)
      and m.tipo = 'medico' and m.suspenso_em is null
    for update of d;

    pede := case esta.papel when 'substituto' then 'medico' else 'assistente' end;
    resultado := case
      when esta.id is null or quem.id is null or quem.id = esta.usuario_id then 'invalido'
      when quem.tipo <> pede then 'pede_' || pede
      when quem.email <> esta.convite_email then 'outro_email'
      else 'aceita' end;
    if resultado = 'aceita' then
      delegacao_id := esta.id;
      -- The newest one says until when.
      update public.delegacoes d set revogada_em = now()
      where d.usuario_id = esta.usuario_id and d.assistente_id = quem.id and d.revogada_em is null;
      update public.delegacoes d set assistente_id = quem.id, aceita_em = now() where d.id = esta.id;
    end if;
    return next;
  end
$function$
;

comment on function delegacao_aceitar(bytea) is 'Whoever was invited accepts the invitation with this hash, once: aceita, invalido, pede_assistente, pede_medico or outro_email';
revoke all on function delegacao_aceitar(bytea) from public, autocusto_app;
grant execute on function delegacao_aceitar(bytea) to autocusto_app;
