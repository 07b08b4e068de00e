import { Input, type InputProps } from '../atoms/Input';
import { FormField, type FieldFrameProps } from './FormField';

type TextFieldProps = Omit<InputProps, 'className'> & FieldFrameProps & { name: string };

/** `<TextField label="Nome" error={errors.nome?.message} data-testid="…" {...register('nome')} />` */
export function TextField({ label, hint, error, optional, aside, className, ...rest }: TextFieldProps) {
  return (
    <FormField {...{ label, hint, error, optional, aside, className }} name={rest.name}>
      {(control) => <Input {...control} {...rest} />}
    </FormField>
  );
}
