drop trigger if exists fatores_totp_auditar on fatores_totp;
CREATE CONSTRAINT TRIGGER fatores_totp_auditar AFTER INSERT OR DELETE OR UPDATE OF confirmado_em, codigos_em ON public.fatores_totp DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('segundo_fator');
