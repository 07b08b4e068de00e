drop policy if exists delegacoes_do_medico on delegacoes;
create policy delegacoes_do_medico on delegacoes as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check (((usuario_id = titular_atual()) AND (assistente_id IS NULL) AND (EXISTS ( SELECT
   FROM usuarios u
  WHERE ((u.id = titular_atual()) AND (u.tipo = 'medico'::text) AND (u.suspenso_em IS NULL))))));
