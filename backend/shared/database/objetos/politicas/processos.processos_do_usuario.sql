drop policy if exists processos_do_usuario on processos;
create policy processos_do_usuario on processos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));
