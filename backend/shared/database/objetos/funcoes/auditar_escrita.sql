CREATE OR REPLACE FUNCTION public.auditar_escrita()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    linha jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    antes jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
    mudou jsonb := '[]';
    dono uuid;
    paciente uuid;
  begin
    if tg_op = 'UPDATE' then
      select coalesce(jsonb_agg(campo order by campo), '[]') into mudou from jsonb_object_keys(linha) campo
      where linha -> campo is distinct from antes -> campo
        and campo not in ('versao', 'atualizado_em', 'ultimo_uso_em', 'edicao') and campo !~ '^busca(_|$)';
      -- A new version of the same values is an edit all the same, and its answer shows the resource.
      if mudou = '[]' and not linha ? 'versao' then return null; end if;
    end if;
    dono := case tg_table_name
      when 'usuarios' then (linha ->> 'id')::uuid
      when 'modelos_importados' then '00000000-0000-0000-0000-000000000000'::uuid
      else (linha ->> 'usuario_id')::uuid end;
    paciente := case tg_table_name
      when 'pacientes' then (linha ->> 'id')::uuid
      when 'processos' then (linha ->> 'paciente_id')::uuid
      else (select p.paciente_id from public.processos p where p.id = (linha ->> 'processo_id')::uuid) end;
    insert into public.eventos_auditoria (usuario_id, acao, recurso_id, pacientes, detalhe)
    values (
      dono,
      tg_argv[0] || case tg_op when 'INSERT' then '.criar' when 'UPDATE' then '.alterar' else '.apagar' end,
      (linha ->> 'id')::uuid,
      case when paciente is null then '{}' else array[paciente] end,
      case when tg_op = 'UPDATE' then jsonb_build_object('campos', mudou) else '{}' end
    );
    return null;
  end
$function$
;
revoke all on function auditar_escrita() from public, autocusto_app;
