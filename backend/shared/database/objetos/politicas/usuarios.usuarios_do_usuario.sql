drop policy if exists usuarios_do_usuario on usuarios;
create policy usuarios_do_usuario on usuarios as permissive for all to autocusto_app
  using ((id = titular_atual()))
  with check ((id = titular_atual()));
