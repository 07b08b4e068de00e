CREATE OR REPLACE FUNCTION public.delegacoes_visiveis(so_esta uuid, depois_de uuid, quantas integer)
 RETURNS TABLE(id uuid, papel text, recebida boolean, email text, situacao text, assistente_nome text, medico_nome text, criada_em timestamp with time zone, aceita_em timestamp with time zone, termina_em date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select d.id, d.papel, d.usuario_id <> public.titular_atual(), d.convite_email::text,
    case
      when public.convite_aberto(d) then 'convidada'
      when d.revogada_em is not null or d.termina_em <= now() or d.aceita_em is null then 'encerrada'
      else 'ativa'
    end,
    a.nome, m.nome, d.criada_em, d.aceita_em,
    (d.termina_em at time zone 'America/Sao_Paulo' - interval '1 second')::date
  from public.delegacoes d
  join public.usuarios m on m.id = d.usuario_id
  left join public.usuarios a on a.id = d.assistente_id
  where public.titular_atual() in (d.usuario_id, d.assistente_id)
    and (so_esta is null or d.id = so_esta) and (depois_de is null or d.id < depois_de)
  order by d.id desc limit quantas
$function$
;

comment on function delegacoes_visiveis(uuid,uuid,integer) is 'Delegations given or received by the usuario, newest first, with the names that row-level security hides';
revoke all on function delegacoes_visiveis(uuid,uuid,integer) from public, autocusto_app;
grant execute on function delegacoes_visiveis(uuid,uuid,integer) to autocusto_app;
