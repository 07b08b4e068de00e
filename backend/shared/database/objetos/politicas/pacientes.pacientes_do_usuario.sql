drop policy if exists pacientes_do_usuario on pacientes;
create policy pacientes_do_usuario on pacientes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));
