drop policy if exists tokens_uso_unico_do_usuario on tokens_uso_unico;
create policy tokens_uso_unico_do_usuario on tokens_uso_unico as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
