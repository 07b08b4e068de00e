drop trigger if exists pacientes_guardar_revisao on pacientes;
CREATE TRIGGER pacientes_guardar_revisao AFTER INSERT OR UPDATE ON public.pacientes FOR EACH ROW EXECUTE FUNCTION guardar_revisao_do_paciente();
