drop policy if exists paciente_revisoes_do_usuario on paciente_revisoes;
create policy paciente_revisoes_do_usuario on paciente_revisoes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));
