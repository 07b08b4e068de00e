import { useState } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import { TextField } from '@/shared/components/molecules/TextField';
import { OBRIGATORIO } from '@/shared/utils/validacao';

export interface LoginValues {
  email: string;
  senha: string;
  codigo: string;
}

interface Props {
  register: UseFormRegister<LoginValues>;
  error: string | undefined;
  /** Neither the app nor a code is left. */
  onPerdi: () => void;
}

/** Digits for the application, letters for a recovery code: the keyboard of a phone follows. */
export function CodigoDoLogin({ register, error, onPerdi }: Props) {
  const [recuperacao, setRecuperacao] = useState(false);
  return (
    <>
      <TextField
        key={recuperacao ? 'recuperacao' : 'aplicativo'}
        label={recuperacao ? 'Código de recuperação' : 'Código de verificação'}
        inputMode={recuperacao ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        hint={
          recuperacao
            ? 'Um dos dez que você guardou ao ativar a verificação. Serve uma vez.'
            : 'Os 6 dígitos do seu aplicativo autenticador.'
        }
        error={error}
        data-testid="auth-login-codigo"
        {...register('codigo', { required: OBRIGATORIO })}
      />
      <button
        type="button"
        onClick={() => setRecuperacao(!recuperacao)}
        data-testid="auth-login-outro-codigo"
        className="rounded-sm py-1 text-label font-medium text-brand underline decoration-brand/35 underline-offset-[3px] hover:decoration-brand"
      >
        {recuperacao ? 'Usar o aplicativo autenticador' : 'Sem o telefone? Usar um código de recuperação'}
      </button>
      {recuperacao && (
        <button
          type="button"
          onClick={onPerdi}
          data-testid="auth-login-perdi"
          className="block rounded-sm py-1 text-label font-medium text-brand underline decoration-brand/35 underline-offset-[3px] hover:decoration-brand"
        >
          Perdi o aplicativo e os códigos
        </button>
      )}
    </>
  );
}
