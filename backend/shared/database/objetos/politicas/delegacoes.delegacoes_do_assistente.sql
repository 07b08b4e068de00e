drop policy if exists delegacoes_do_assistente on delegacoes;
create policy delegacoes_do_assistente on delegacoes as permissive for select to autocusto_app
  using ((assistente_id = ator_atual()));
