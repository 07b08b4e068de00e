CREATE OR REPLACE FUNCTION public.texto_de_busca(texto text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, texto)) $function$
;

comment on function texto_de_busca(text) is 'Lower case without accents: both sides of every search go through it';
revoke all on function texto_de_busca(text) from public, autocusto_app;
grant execute on function texto_de_busca(text) to public;
