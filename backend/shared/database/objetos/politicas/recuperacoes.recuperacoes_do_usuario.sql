drop policy if exists recuperacoes_do_usuario on recuperacoes;
create policy recuperacoes_do_usuario on recuperacoes as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
