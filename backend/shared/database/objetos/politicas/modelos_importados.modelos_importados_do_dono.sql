drop policy if exists modelos_importados_do_dono on modelos_importados;
create policy modelos_importados_do_dono on modelos_importados as permissive for all to autocusto_dono
  using (true)
  with check (true);
