'use client';

import { useState } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { Input, type InputProps } from '../atoms/Input';
import { FormField, type FieldFrameProps } from './FormField';

type PasswordFieldProps = Omit<InputProps, 'className' | 'type'> & FieldFrameProps & { name: string };

export function PasswordField({ label, hint, error, optional, aside, className, ...rest }: PasswordFieldProps) {
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;
  return (
    <FormField {...{ label, hint, error, optional, aside, className }} name={rest.name}>
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            className="pr-11"
            spellCheck={false}
            autoCapitalize="none"
            {...rest}
            type={visible ? 'text' : 'password'}
          />
          <button
            type="button"
            aria-pressed={visible}
            aria-label="Mostrar a senha"
            data-testid={`${rest['data-testid']}-mostrar`}
            onClick={() => setVisible(!visible)}
            className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded text-ink-3 hover:text-ink"
          >
            <Icon aria-hidden className="size-4" />
          </button>
        </span>
      )}
    </FormField>
  );
}
