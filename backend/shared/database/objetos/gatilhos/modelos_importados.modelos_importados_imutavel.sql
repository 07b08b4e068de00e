drop trigger if exists modelos_importados_imutavel on modelos_importados;
CREATE TRIGGER modelos_importados_imutavel BEFORE UPDATE ON public.modelos_importados FOR EACH ROW EXECUTE FUNCTION modelos_importados_imutavel();
