import { useUsuario } from '@/shared/contexts/AuthContext';

/** Said wherever an assistente would look for the button. */
export const SO_O_MEDICO_EMITE = 'Só o médico emite.';

/** What bears the physician's name only the physician issues. */
export function usePodeEmitir(): boolean {
  return useUsuario()?.userType !== 'assistente';
}
