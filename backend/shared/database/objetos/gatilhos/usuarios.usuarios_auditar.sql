drop trigger if exists usuarios_auditar on usuarios;
CREATE CONSTRAINT TRIGGER usuarios_auditar AFTER INSERT OR UPDATE ON public.usuarios DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('usuario');
