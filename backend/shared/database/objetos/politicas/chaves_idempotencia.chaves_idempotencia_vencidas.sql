drop policy if exists chaves_idempotencia_vencidas on chaves_idempotencia;
create policy chaves_idempotencia_vencidas on chaves_idempotencia as permissive for all to autocusto_dono
  using ((criado_em < (now() - '24:00:00'::interval)))
  with check (false);
