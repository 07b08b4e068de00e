drop policy if exists modelos_importados_tratar on modelos_importados;
create policy modelos_importados_tratar on modelos_importados as permissive for update to autocusto_app
  using (true)
  with check (( SELECT ator_e_administrador() AS ator_e_administrador));
