drop policy if exists recuperacoes_do_dono on recuperacoes;
create policy recuperacoes_do_dono on recuperacoes as permissive for all to autocusto_dono
  using (true)
  with check (true);
