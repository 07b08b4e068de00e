drop policy if exists modelos_importados_ler on modelos_importados;
create policy modelos_importados_ler on modelos_importados as permissive for select to autocusto_app
  using (true);
