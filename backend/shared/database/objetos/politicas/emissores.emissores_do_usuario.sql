drop policy if exists emissores_do_usuario on emissores;
create policy emissores_do_usuario on emissores as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = titular_atual()));
