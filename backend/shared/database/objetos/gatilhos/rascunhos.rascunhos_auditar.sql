drop trigger if exists rascunhos_auditar on rascunhos;
CREATE CONSTRAINT TRIGGER rascunhos_auditar AFTER INSERT OR DELETE ON public.rascunhos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('rascunho');
