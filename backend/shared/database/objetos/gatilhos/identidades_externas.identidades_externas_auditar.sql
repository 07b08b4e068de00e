drop trigger if exists identidades_externas_auditar on identidades_externas;
CREATE CONSTRAINT TRIGGER identidades_externas_auditar AFTER INSERT OR DELETE ON public.identidades_externas DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('identidade_externa');
