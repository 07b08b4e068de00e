drop policy if exists delegacoes_do_dono on delegacoes;
create policy delegacoes_do_dono on delegacoes as permissive for all to autocusto_dono
  using (true)
  with check (true);
