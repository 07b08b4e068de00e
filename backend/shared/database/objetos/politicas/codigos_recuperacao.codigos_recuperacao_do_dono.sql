drop policy if exists codigos_recuperacao_do_dono on codigos_recuperacao;
create policy codigos_recuperacao_do_dono on codigos_recuperacao as permissive for all to autocusto_dono
  using (true)
  with check (true);
