import type { ChangeEvent } from 'react';
import { Input, type InputProps } from '../atoms/Input';
import { digitos, mascarar, type Mascara } from '@/shared/utils/formatos';
import { FormField, type FieldFrameProps } from './FormField';

const EXEMPLOS: Record<Mascara, string> = {
  cpf: '000.000.000-00',
  cns: '000 0000 0000 0000',
  cnes: '0000000',
  cep: '00000-000',
  telefone: '(00) 00000-0000',
  data: 'DD/MM/AAAA',
};

export type MaskedInputProps = Omit<InputProps, 'type' | 'inputMode'> & { mask: Mascara };

/** Formats identifiers as they are typed or pasted, caret kept. The form holds the formatted text; the API takes either. */
export function MaskedInput({ mask, onChange, ...rest }: MaskedInputProps) {
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    format(event.target, mask);
    return onChange?.(event);
  };
  return (
    <Input
      type="text"
      inputMode={mask === 'telefone' ? 'tel' : 'numeric'}
      autoComplete="off"
      placeholder={EXEMPLOS[mask]}
      onChange={handleChange}
      {...rest}
    />
  );
}

function format(input: HTMLInputElement, mask: Mascara): void {
  const formatted = mascarar(mask, input.value);
  if (formatted === input.value) return;

  const digitsBefore = digitos(input.value.slice(0, input.selectionStart ?? input.value.length)).length;
  const hadCaret = input.ownerDocument.activeElement === input;
  input.value = formatted;
  if (!hadCaret) return;
  const caret = caretAfter(formatted, digitsBefore);
  input.setSelectionRange(caret, caret);
}

function caretAfter(formatted: string, digitCount: number): number {
  let seen = 0;
  for (let i = 0; i < formatted.length; i += 1) {
    if (seen === digitCount) return i;
    if (/\d/.test(formatted[i] ?? '')) seen += 1;
  }
  return formatted.length;
}

type MaskedFieldProps = Omit<MaskedInputProps, 'className'> & FieldFrameProps & { name: string };

export function MaskedField({ label, hint, error, optional, aside, className, ...rest }: MaskedFieldProps) {
  return (
    <FormField {...{ label, hint, error, optional, aside, className }} name={rest.name}>
      {(control) => <MaskedInput {...control} {...rest} />}
    </FormField>
  );
}
