drop policy if exists bilhetes_externos_do_usuario on bilhetes_externos;
create policy bilhetes_externos_do_usuario on bilhetes_externos as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
