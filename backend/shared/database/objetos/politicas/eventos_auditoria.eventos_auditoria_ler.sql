drop policy if exists eventos_auditoria_ler on eventos_auditoria;
create policy eventos_auditoria_ler on eventos_auditoria as permissive for select to autocusto_app
  using (((usuario_id = titular_atual()) OR ( SELECT ator_e_auditor() AS ator_e_auditor)));
