drop policy if exists paciente_revisoes_do_dono on paciente_revisoes;
create policy paciente_revisoes_do_dono on paciente_revisoes as permissive for all to autocusto_dono
  using (true)
  with check (true);
