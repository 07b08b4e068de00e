CREATE OR REPLACE FUNCTION public.registro_corrigir(alvo uuid, versao_lida integer, novo_crm text, nova_uf text, novo_cns text, por_que text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    antes public.medicos;
    campos jsonb;
  begin
    perform public.exigir_administrador();
    select * into antes from public.medicos m where m.usuario_id = alvo for update;
    if not found then return 'nao_encontrado'; end if;
    if antes.versao <> versao_lida then return 'versao'; end if;

    with mudancas (campo, anterior, novo) as (
      values ('crm', antes.crm, novo_crm), ('crm_uf', antes.crm_uf, nova_uf), ('cns', antes.cns, novo_cns)
    ), escritas as (
      insert into public.registro_correcoes (usuario_id, campo, anterior, novo, motivo, por)
      select alvo, m.campo, m.anterior, m.novo, por_que, public.titular_atual() from mudancas m
      where m.anterior <> m.novo
      returning campo
    )
    select jsonb_agg(e.campo order by e.campo) into campos from escritas e;
    if campos is null then return 'corrigido'; end if;

    update public.medicos m
    set crm = novo_crm, crm_uf = nova_uf, cns = novo_cns, versao = m.versao + 1, atualizado_em = now()
    where m.id = antes.id;
    insert into public.eventos_auditoria (usuario_id, acao, recurso_id, detalhe)
    values (
      alvo, 'medico.corrigir_registro', antes.id,
      jsonb_build_object('codigo', 'correcao_de_registro', 'campos', campos)
    );
    return 'corrigido';
  end
$function$
;

comment on function registro_corrigir(uuid,integer,text,text,text,text) is 'Administrador: corrects the register of a medico, kept in registro_correcoes and in the audit of the medico: corrigido, nao_encontrado or versao';
revoke all on function registro_corrigir(uuid,integer,text,text,text,text) from public, autocusto_app;
grant execute on function registro_corrigir(uuid,integer,text,text,text,text) to autocusto_app;
