drop trigger if exists documentos_emitidos_auditar on documentos_emitidos;
CREATE CONSTRAINT TRIGGER documentos_emitidos_auditar AFTER INSERT ON public.documentos_emitidos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('documento');
