drop policy if exists desafios_passkey_do_usuario on desafios_passkey;
create policy desafios_passkey_do_usuario on desafios_passkey as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
