drop trigger if exists sessoes_auditar on sessoes;
CREATE CONSTRAINT TRIGGER sessoes_auditar AFTER INSERT OR UPDATE ON public.sessoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('sessao');
