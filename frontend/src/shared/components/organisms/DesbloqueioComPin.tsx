'use client';

import { useRef, useState, type FormEvent } from 'react';
import { Delete } from 'lucide-react';
import { Button } from '../atoms/Button';
import { Input } from '../atoms/Input';
import { FormField } from '../molecules/FormField';
import { useDesbloqueio } from '@/shared/hooks/use-desbloqueio';

const TECLAS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const MINIMO = 4;
const MAXIMO = 8;

/** Keys for fingers and a field for the keyboard, both writing the same digits: a phone needs no second keyboard. */
export function DesbloqueioComPin() {
  const { tentar, enviando, erro, esquecerErro } = useDesbloqueio();
  const [pin, setPin] = useState('');
  const [curto, setCurto] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const mudar = (value: string) => {
    setPin(value.replace(/\D/g, '').slice(0, MAXIMO));
    setCurto(false);
    esquecerErro();
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (enviando) return;
    if (pin.length < MINIMO) return setCurto(true);
    if (await tentar({ pin })) return;
    setPin('');
    field.current?.focus();
  };

  return (
    <form method="post" onSubmit={(event) => void onSubmit(event)} noValidate>
      <FormField label="PIN" error={curto ? 'O PIN tem de 4 a 8 números.' : erro}>
        {(control) => (
          <Input
            {...control}
            ref={field}
            type="password"
            inputMode="none"
            autoComplete="off"
            autoFocus
            value={pin}
            onChange={(event) => mudar(event.target.value)}
            data-testid="shared-bloqueio-pin"
            className="text-center tracking-[0.4em]"
          />
        )}
      </FormField>
      <div role="group" aria-label="Teclado numérico" className="mt-3 grid grid-cols-3 gap-2">
        {TECLAS.map((digit) => (
          <Tecla key={digit} digit={digit} onClick={() => mudar(pin + digit)} />
        ))}
        <Button
          variant="ghost"
          className="h-13"
          aria-label="Apagar o último número"
          data-testid="shared-bloqueio-apagar"
          onClick={() => mudar(pin.slice(0, -1))}
          icon={<Delete aria-hidden className="size-5" />}
        />
        <Tecla digit="0" onClick={() => mudar(`${pin}0`)} />
        <Button
          type="submit"
          variant="primary"
          className="h-13"
          loading={enviando}
          aria-label="Abrir a tela"
          data-testid="shared-bloqueio-desbloquear"
        >
          {!enviando && 'Abrir'}
        </Button>
      </div>
    </form>
  );
}

function Tecla({ digit, onClick }: { digit: string; onClick: () => void }) {
  return (
    <Button className="h-13 text-xl tabular-nums" onClick={onClick} data-testid={`shared-bloqueio-tecla-${digit}`}>
      {digit}
    </Button>
  );
}
