CREATE OR REPLACE FUNCTION public.guardar_revisao_do_paciente()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
        declare
          cadastro jsonb := (
    select jsonb_object_agg(campo, valor) from jsonb_each(to_jsonb(new)) as cadastro (campo, valor)
    where campo not in ('id', 'usuario_id', 'versao', 'criado_em', 'atualizado_em', 'arquivado_em')
      and campo !~ '^busca(_|$)'
  );
        begin
          if tg_op = 'UPDATE' and new.versao = old.versao then
            if cadastro = (
    select jsonb_object_agg(campo, valor) from jsonb_each(to_jsonb(old)) as cadastro (campo, valor)
    where campo not in ('id', 'usuario_id', 'versao', 'criado_em', 'atualizado_em', 'arquivado_em')
      and campo !~ '^busca(_|$)'
  ) then return null; end if;
            raise exception 'a cadastro changed and its versao did not' using errcode = 'check_violation';
          end if;
          insert into public.paciente_revisoes (usuario_id, paciente_id, versao, conteudo, motivo, autor_id, criado_em)
          values (
            new.usuario_id, new.id, new.versao, cadastro,
            case when tg_op = 'UPDATE' then nullif(current_setting('app.motivo', true), '') end,
            public.ator_atual(), new.atualizado_em
          );
          return null;
        end
$function$
;

comment on function guardar_revisao_do_paciente() is 'Trigger: keeps the cadastro that was just written, who wrote it and why (set_config app.motivo)';
revoke all on function guardar_revisao_do_paciente() from public, autocusto_app;
