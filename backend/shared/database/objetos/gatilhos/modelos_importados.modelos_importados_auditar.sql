drop trigger if exists modelos_importados_auditar on modelos_importados;
CREATE CONSTRAINT TRIGGER modelos_importados_auditar AFTER INSERT OR UPDATE ON public.modelos_importados DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('modelo');
