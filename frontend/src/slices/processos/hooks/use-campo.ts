import { get, useFormContext, type FieldPath } from 'react-hook-form';
import type { FormularioValores } from '../utils/formulario';

type Nome = FieldPath<FormularioValores>;

/**
 * What a control of the form needs: registration and its error. A field left blank is not scolded before the save;
 * one that was filled wrongly is, as soon as it is left, and the message goes as soon as it is mended.
 */
export function useCampo() {
  const { register, trigger, formState } = useFormContext<FormularioValores>();
  const { errors } = formState;

  return <N extends Nome>(name: N) => {
    const erro: { message?: string; type?: string } | undefined = get(errors, name);
    const error = erro?.message;
    const registro = register(name, {
      onBlur: (event: { target: { value?: unknown } }) => {
        // What the server said stays until the value changes: leaving the field does not answer it.
        if (erro?.type === 'server') return;
        if (typeof event.target.value === 'string' && event.target.value.trim() !== '') void trigger(name);
      },
      onChange: () => {
        if (error) void trigger(name);
      },
    });
    return { ...registro, error };
  };
}

/** The same for a group of radios, which takes the registration whole. */
export function useEscolha() {
  const campo = useCampo();
  return (name: Nome) => {
    const { error, ...register } = campo(name);
    return { register, error };
  };
}
