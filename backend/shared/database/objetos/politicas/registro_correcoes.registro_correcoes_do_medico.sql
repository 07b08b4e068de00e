drop policy if exists registro_correcoes_do_medico on registro_correcoes;
create policy registro_correcoes_do_medico on registro_correcoes as permissive for select to autocusto_app
  using ((usuario_id = titular_atual()));
