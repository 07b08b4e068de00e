drop policy if exists renovacoes_do_usuario on renovacoes;
create policy renovacoes_do_usuario on renovacoes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));
