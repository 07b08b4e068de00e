drop policy if exists modelos_importados_importar on modelos_importados;
create policy modelos_importados_importar on modelos_importados as permissive for insert to autocusto_app
  with check ((( SELECT ator_e_administrador() AS ator_e_administrador) AND (criado_por = titular_atual()) AND (situacao = 'rascunho'::text)));
