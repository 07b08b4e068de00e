drop policy if exists passkeys_do_usuario on passkeys;
create policy passkeys_do_usuario on passkeys as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
