drop policy if exists fatores_totp_do_usuario on fatores_totp;
create policy fatores_totp_do_usuario on fatores_totp as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
