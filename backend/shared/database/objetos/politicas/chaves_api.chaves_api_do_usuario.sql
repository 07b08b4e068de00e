drop policy if exists chaves_api_do_usuario on chaves_api;
create policy chaves_api_do_usuario on chaves_api as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
