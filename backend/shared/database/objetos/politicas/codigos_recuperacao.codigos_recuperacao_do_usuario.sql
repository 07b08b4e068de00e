drop policy if exists codigos_recuperacao_do_usuario on codigos_recuperacao;
create policy codigos_recuperacao_do_usuario on codigos_recuperacao as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));
