drop trigger if exists usuarios_revogar_chaves on usuarios;
CREATE TRIGGER usuarios_revogar_chaves AFTER UPDATE OF tipo, suspenso_em ON public.usuarios FOR EACH ROW WHEN (((new.tipo <> old.tipo) OR (new.suspenso_em IS DISTINCT FROM old.suspenso_em))) EXECUTE FUNCTION revogar_chaves();
