drop policy if exists tokens_uso_unico_do_dono on tokens_uso_unico;
create policy tokens_uso_unico_do_dono on tokens_uso_unico as permissive for all to autocusto_dono
  using (true)
  with check (true);
