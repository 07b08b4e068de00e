drop trigger if exists pacientes_auditar on pacientes;
CREATE CONSTRAINT TRIGGER pacientes_auditar AFTER INSERT OR UPDATE ON public.pacientes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('paciente');
