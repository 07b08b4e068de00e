CREATE OR REPLACE FUNCTION public.limitar_rascunhos()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    quantos bigint;
    total bigint;
    -- Generated columns are filled in after the triggers that come before a row is written.
    tamanho constant integer := octet_length(new.conteudo::text);
  begin
    -- The owner of the tables brings back a copy, whatever it holds.
    if current_user <> 'autocusto_app' or (tg_op = 'UPDATE' and tamanho <= old.bytes) then return new; end if;
    perform pg_advisory_xact_lock(hashtextextended('autocusto.rascunhos ' || new.usuario_id, 0));
    select count(*), coalesce(sum(bytes), 0) into quantos, total
    from rascunhos where usuario_id = new.usuario_id and id <> new.id;
    if tg_op = 'INSERT' and quantos >= 200 then
      raise exception 'too many drafts' using errcode = 'check_violation', constraint = 'rascunhos_quantos_cota';
    end if;
    if total + tamanho > 10485760 then
      raise exception 'drafts too large' using errcode = 'check_violation', constraint = 'rascunhos_bytes_cota';
    end if;
    return new;
  end
$function$
;

comment on function limitar_rascunhos() is 'Quota of drafts of an account, in number and in bytes; what shrinks is always taken';
revoke all on function limitar_rascunhos() from public, autocusto_app;
grant execute on function limitar_rascunhos() to public;
