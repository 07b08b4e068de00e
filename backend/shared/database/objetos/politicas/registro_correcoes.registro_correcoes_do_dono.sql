drop policy if exists registro_correcoes_do_dono on registro_correcoes;
create policy registro_correcoes_do_dono on registro_correcoes as permissive for all to autocusto_dono
  using (true)
  with check (true);
