drop policy if exists sessoes_do_dono on sessoes;
create policy sessoes_do_dono on sessoes as permissive for all to autocusto_dono
  using (true)
  with check (true);
