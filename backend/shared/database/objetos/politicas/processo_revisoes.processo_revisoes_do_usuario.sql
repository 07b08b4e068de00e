drop policy if exists processo_revisoes_do_usuario on processo_revisoes;
create policy processo_revisoes_do_usuario on processo_revisoes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));
