drop trigger if exists chaves_api_auditar on chaves_api;
CREATE CONSTRAINT TRIGGER chaves_api_auditar AFTER INSERT OR UPDATE OF revogada_em ON public.chaves_api DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('chave_api');
