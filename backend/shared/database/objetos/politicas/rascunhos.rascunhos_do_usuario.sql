drop policy if exists rascunhos_do_usuario on rascunhos;
create policy rascunhos_do_usuario on rascunhos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));
