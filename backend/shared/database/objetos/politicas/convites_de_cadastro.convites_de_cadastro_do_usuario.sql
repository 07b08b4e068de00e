drop policy if exists convites_de_cadastro_do_usuario on convites_de_cadastro;
create policy convites_de_cadastro_do_usuario on convites_de_cadastro as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
