drop policy if exists clinicas_do_usuario on clinicas;
create policy clinicas_do_usuario on clinicas as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = titular_atual()));
