CREATE OR REPLACE FUNCTION public.encadear_evento()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    ultimo public.cadeias_auditoria;
    citados uuid[] := new.pacientes;
    chave text := nullif(current_setting('app.chave_id', true), '');
  begin
    select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
    if not found then
      insert into public.cadeias_auditoria values (new.usuario_id, 0, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
      select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
    end if;

    -- A trigger took its paciente from the row that was written; what else arrives was said by the application.
    if new.usuario_id <> '00000000-0000-0000-0000-000000000000'::uuid and (new.pacientes = '{}' or pg_trigger_depth() = 1) then
      if new.acao ~ '^(paciente|processo|documento|rascunho)[.]' then
        citados := citados || array[
          new.recurso_id, (select d.processo_id from public.documentos_emitidos d where d.id = new.recurso_id),
          (select r.processo_id from public.rascunhos r where r.id = new.recurso_id)
        ];
      end if;
      if citados <> '{}' then
        select coalesce(array_agg(deles.id order by deles.id), '{}') into new.pacientes from (
          select p.id from public.pacientes p where p.usuario_id = new.usuario_id and p.id = any (citados)
          union
          select p.paciente_id from public.processos p where p.usuario_id = new.usuario_id and p.id = any (citados)
        ) deles;
      end if;
    end if;
    -- The key that the request came with: in the detail, which the hash covers already.
    if chave is not null then new.detalhe := new.detalhe || jsonb_build_object('chave', chave); end if;
    new.sequencia := ultimo.sequencia + 1;
    new.em := clock_timestamp();
    new.ator_id := nullif(public.ator_atual(), '00000000-0000-0000-0000-000000000000'::uuid);
    new.pedido_id := nullif(current_setting('app.pedido_id', true), '');
    new.endereco := nullif(current_setting('app.endereco', true), '');
    new.hash_anterior := ultimo.hash;
    new.hash := sha256(ultimo.hash || convert_to(jsonb_build_array(
      new.usuario_id, new.sequencia, extract(epoch from new.em)::text, new.ator_id, new.acao, new.recurso_id,
      to_jsonb(new.pacientes), new.detalhe, new.pedido_id, new.endereco
    )::text, 'UTF8'));
    update public.cadeias_auditoria set sequencia = new.sequencia, hash = new.hash
    where usuario_id = new.usuario_id;
    return new;
  end
$function$
;

comment on function encadear_evento() is 'Trigger: chains an event, and keeps of the ids that it names only the pacientes of its usuario';
revoke all on function encadear_evento() from public, autocusto_app;
