import { Textarea, type TextareaProps } from '../atoms/Textarea';
import { FormField, type FieldFrameProps } from './FormField';

type TextareaFieldProps = Omit<TextareaProps, 'className'> & FieldFrameProps & { name: string };

export function TextareaField({ label, hint, error, optional, aside, className, ...rest }: TextareaFieldProps) {
  return (
    <FormField {...{ label, hint, error, optional, aside, className }} name={rest.name}>
      {(control) => <Textarea {...control} {...rest} />}
    </FormField>
  );
}
