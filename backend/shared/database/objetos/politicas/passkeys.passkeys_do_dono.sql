drop policy if exists passkeys_do_dono on passkeys;
create policy passkeys_do_dono on passkeys as permissive for all to autocusto_dono
  using (true)
  with check (true);
