drop policy if exists fatores_totp_do_dono on fatores_totp;
create policy fatores_totp_do_dono on fatores_totp as permissive for all to autocusto_dono
  using (true)
  with check (true);
