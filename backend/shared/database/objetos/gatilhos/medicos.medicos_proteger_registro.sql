drop trigger if exists medicos_proteger_registro on medicos;
CREATE TRIGGER medicos_proteger_registro BEFORE UPDATE ON public.medicos FOR EACH ROW EXECUTE FUNCTION proteger_registro();
