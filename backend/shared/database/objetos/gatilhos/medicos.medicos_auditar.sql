drop trigger if exists medicos_auditar on medicos;
CREATE CONSTRAINT TRIGGER medicos_auditar AFTER INSERT OR UPDATE ON public.medicos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('medico');
