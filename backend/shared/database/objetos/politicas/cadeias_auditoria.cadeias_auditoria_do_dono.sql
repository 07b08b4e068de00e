drop policy if exists cadeias_auditoria_do_dono on cadeias_auditoria;
create policy cadeias_auditoria_do_dono on cadeias_auditoria as permissive for all to autocusto_dono
  using (true)
  with check (true);
