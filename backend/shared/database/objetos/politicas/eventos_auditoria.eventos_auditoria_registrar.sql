drop policy if exists eventos_auditoria_registrar on eventos_auditoria;
create policy eventos_auditoria_registrar on eventos_auditoria as permissive for insert to autocusto_app
  with check (((usuario_id = usuario_atual()) OR (usuario_id = '00000000-0000-0000-0000-000000000000'::uuid)));
