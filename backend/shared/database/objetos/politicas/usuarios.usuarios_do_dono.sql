drop policy if exists usuarios_do_dono on usuarios;
create policy usuarios_do_dono on usuarios as permissive for all to autocusto_dono
  using (true)
  with check (true);
