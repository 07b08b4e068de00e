drop trigger if exists renovacoes_auditar on renovacoes;
CREATE CONSTRAINT TRIGGER renovacoes_auditar AFTER INSERT ON public.renovacoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('renovacao');
