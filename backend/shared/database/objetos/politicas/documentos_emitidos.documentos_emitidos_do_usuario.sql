drop policy if exists documentos_emitidos_do_usuario on documentos_emitidos;
create policy documentos_emitidos_do_usuario on documentos_emitidos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check (((usuario_id = COALESCE(titular_atual(), substituido_atual())) AND (emitido_por = ator_atual())));
