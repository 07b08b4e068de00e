drop policy if exists eventos_auditoria_do_dono on eventos_auditoria;
create policy eventos_auditoria_do_dono on eventos_auditoria as permissive for all to autocusto_dono
  using (true)
  with check (true);
