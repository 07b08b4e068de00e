drop trigger if exists codigos_recuperacao_auditar on codigos_recuperacao;
CREATE CONSTRAINT TRIGGER codigos_recuperacao_auditar AFTER UPDATE ON public.codigos_recuperacao DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('codigo_recuperacao');
