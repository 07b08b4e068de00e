import { Select, type SelectProps } from '../atoms/Select';
import { FormField, type FieldFrameProps } from './FormField';

type SelectFieldProps = Omit<SelectProps, 'className'> & FieldFrameProps & { name: string };

export function SelectField({ label, hint, error, optional, aside, className, ...rest }: SelectFieldProps) {
  return (
    <FormField {...{ label, hint, error, optional, aside, className }} name={rest.name}>
      {(control) => <Select {...control} {...rest} />}
    </FormField>
  );
}
