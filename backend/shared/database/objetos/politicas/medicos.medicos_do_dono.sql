drop policy if exists medicos_do_dono on medicos;
create policy medicos_do_dono on medicos as permissive for all to autocusto_dono
  using (true)
  with check (true);
