drop policy if exists medicos_do_usuario on medicos;
create policy medicos_do_usuario on medicos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = titular_atual()));
