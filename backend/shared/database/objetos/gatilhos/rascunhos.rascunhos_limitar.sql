drop trigger if exists rascunhos_limitar on rascunhos;
CREATE TRIGGER rascunhos_limitar BEFORE INSERT OR UPDATE ON public.rascunhos FOR EACH ROW EXECUTE FUNCTION limitar_rascunhos();
