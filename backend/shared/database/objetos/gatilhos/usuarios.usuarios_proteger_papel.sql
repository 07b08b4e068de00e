drop trigger if exists usuarios_proteger_papel on usuarios;
CREATE TRIGGER usuarios_proteger_papel BEFORE INSERT OR UPDATE ON public.usuarios FOR EACH ROW EXECUTE FUNCTION proteger_papel();
