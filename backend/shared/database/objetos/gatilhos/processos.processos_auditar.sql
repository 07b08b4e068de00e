drop trigger if exists processos_auditar on processos;
CREATE CONSTRAINT TRIGGER processos_auditar AFTER INSERT OR UPDATE ON public.processos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('processo');
