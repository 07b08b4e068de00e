drop trigger if exists eventos_auditoria_imutavel on eventos_auditoria;
CREATE TRIGGER eventos_auditoria_imutavel BEFORE DELETE OR UPDATE ON public.eventos_auditoria FOR EACH ROW EXECUTE FUNCTION recusar_mudanca();
