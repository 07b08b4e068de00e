drop policy if exists identidades_externas_do_dono on identidades_externas;
create policy identidades_externas_do_dono on identidades_externas as permissive for all to autocusto_dono
  using (true)
  with check (true);
