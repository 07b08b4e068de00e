import { useFormContext } from 'react-hook-form';
import { PasswordField } from '@/shared/components/molecules/PasswordField';
import { OBRIGATORIO } from '@/shared/utils/validacao';
import { DICA_SENHA, regraSenha } from '../../utils/senha';

interface CamposDaSenhaNovaProps {
  rotulos: { readonly senha: string; readonly senhaRepetida: string };
  /** Where the form comes after the screen had no field to start at. */
  autoFocus?: boolean;
  /** `auth-…`: the fields are `…-senha` and `…-senha-repetida`. */
  'data-testid': string;
}

export const ROTULOS_DA_TROCA = { senha: 'Nova senha', senhaRepetida: 'Repita a nova senha' } as const;

/** A password that is new, twice. Inside a FormProvider that has both. */
export function CamposDaSenhaNova({ rotulos, autoFocus, ...rest }: CamposDaSenhaNovaProps) {
  const { register, getValues, formState } = useFormContext<{ senha: string; senhaRepetida: string }>();
  const { errors } = formState;
  return (
    <>
      <PasswordField
        label={rotulos.senha}
        autoFocus={autoFocus}
        autoComplete="new-password"
        hint={DICA_SENHA}
        error={errors.senha?.message}
        data-testid={`${rest['data-testid']}-senha`}
        {...register('senha', { required: OBRIGATORIO, validate: regraSenha, deps: 'senhaRepetida' })}
      />
      <PasswordField
        label={rotulos.senhaRepetida}
        autoComplete="new-password"
        error={errors.senhaRepetida?.message}
        data-testid={`${rest['data-testid']}-senha-repetida`}
        {...register('senhaRepetida', {
          required: OBRIGATORIO,
          validate: (value) => value === getValues('senha') || 'As duas senhas estão diferentes. Digite de novo.',
        })}
      />
    </>
  );
}
