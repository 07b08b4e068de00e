drop policy if exists chaves_idempotencia_do_usuario on chaves_idempotencia;
create policy chaves_idempotencia_do_usuario on chaves_idempotencia as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));
