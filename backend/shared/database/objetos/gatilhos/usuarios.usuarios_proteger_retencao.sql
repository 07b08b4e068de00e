drop trigger if exists usuarios_proteger_retencao on usuarios;
CREATE TRIGGER usuarios_proteger_retencao BEFORE UPDATE ON public.usuarios FOR EACH ROW EXECUTE FUNCTION proteger_retencao();
