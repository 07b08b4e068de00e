drop trigger if exists clinicas_auditar on clinicas;
CREATE CONSTRAINT TRIGGER clinicas_auditar AFTER INSERT OR UPDATE ON public.clinicas DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('clinica');
