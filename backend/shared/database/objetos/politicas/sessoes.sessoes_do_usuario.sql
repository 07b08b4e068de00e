drop policy if exists sessoes_do_usuario on sessoes;
create policy sessoes_do_usuario on sessoes as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
