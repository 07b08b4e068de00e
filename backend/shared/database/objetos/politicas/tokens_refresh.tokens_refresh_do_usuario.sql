drop policy if exists tokens_refresh_do_usuario on tokens_refresh;
create policy tokens_refresh_do_usuario on tokens_refresh as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
