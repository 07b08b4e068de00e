drop policy if exists pedidos_externos_do_dono on pedidos_externos;
create policy pedidos_externos_do_dono on pedidos_externos as permissive for all to autocusto_dono
  using (true)
  with check (true);
