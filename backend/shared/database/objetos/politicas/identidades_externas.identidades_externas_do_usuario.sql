drop policy if exists identidades_externas_do_usuario on identidades_externas;
create policy identidades_externas_do_usuario on identidades_externas as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
