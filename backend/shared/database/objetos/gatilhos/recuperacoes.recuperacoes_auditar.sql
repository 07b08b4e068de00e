drop trigger if exists recuperacoes_auditar on recuperacoes;
CREATE CONSTRAINT TRIGGER recuperacoes_auditar AFTER INSERT OR UPDATE ON public.recuperacoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('recuperacao');
