drop policy if exists chaves_api_do_dono on chaves_api;
create policy chaves_api_do_dono on chaves_api as permissive for all to autocusto_dono
  using (true)
  with check (true);
