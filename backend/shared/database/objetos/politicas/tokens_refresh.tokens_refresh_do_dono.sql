drop policy if exists tokens_refresh_do_dono on tokens_refresh;
create policy tokens_refresh_do_dono on tokens_refresh as permissive for all to autocusto_dono
  using (true)
  with check (true);
