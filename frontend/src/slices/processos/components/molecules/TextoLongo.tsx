import { Textarea, type TextareaProps } from '@/shared/components/atoms/Textarea';
import { FormField, type FieldFrameProps } from '@/shared/components/molecules/FormField';

type TextoLongoProps = Omit<TextareaProps, 'className'> & FieldFrameProps & { name: string; alto?: boolean };

/** A text that is long by nature: shows the room that it has before it is written, and grows with it. */
export function TextoLongo({ label, hint, error, optional, aside, className, alto, ...rest }: TextoLongoProps) {
  return (
    <FormField {...{ label, hint, error, optional, aside, className }} name={rest.name}>
      {(control) => <Textarea {...control} {...rest} className={alto ? 'min-h-36' : 'min-h-24'} />}
    </FormField>
  );
}
