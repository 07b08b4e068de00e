drop trigger if exists delegacoes_auditar on delegacoes;
CREATE CONSTRAINT TRIGGER delegacoes_auditar AFTER INSERT OR UPDATE ON public.delegacoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('delegacao');
