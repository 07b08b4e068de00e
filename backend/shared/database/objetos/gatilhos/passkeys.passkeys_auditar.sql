drop trigger if exists passkeys_auditar on passkeys;
CREATE CONSTRAINT TRIGGER passkeys_auditar AFTER INSERT OR DELETE ON public.passkeys DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('passkey');
