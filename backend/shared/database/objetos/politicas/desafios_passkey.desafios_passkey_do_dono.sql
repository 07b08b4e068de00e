drop policy if exists desafios_passkey_do_dono on desafios_passkey;
create policy desafios_passkey_do_dono on desafios_passkey as permissive for all to autocusto_dono
  using (true)
  with check (true);
