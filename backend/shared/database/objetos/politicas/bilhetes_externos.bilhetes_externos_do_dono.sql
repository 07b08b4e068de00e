drop policy if exists bilhetes_externos_do_dono on bilhetes_externos;
create policy bilhetes_externos_do_dono on bilhetes_externos as permissive for all to autocusto_dono
  using (true)
  with check (true);
