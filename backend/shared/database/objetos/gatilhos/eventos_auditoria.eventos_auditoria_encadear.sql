drop trigger if exists eventos_auditoria_encadear on eventos_auditoria;
CREATE TRIGGER eventos_auditoria_encadear BEFORE INSERT ON public.eventos_auditoria FOR EACH ROW EXECUTE FUNCTION encadear_evento();
