drop policy if exists convites_de_cadastro_do_dono on convites_de_cadastro;
create policy convites_de_cadastro_do_dono on convites_de_cadastro as permissive for all to autocusto_dono
  using (true)
  with check (true);
