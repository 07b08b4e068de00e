'use client';

import { usePathname } from 'next/navigation';
import { UserRound, UserRoundCheck } from 'lucide-react';
import { Button } from '../atoms/Button';
import { useEmNomeDe } from '@/shared/contexts/EmNomeDeContext';
import { cn } from '@/shared/utils/cn';
import { guardaDigitado } from '@/shared/utils/telas';

/** Over every screen of whoever may work in another's name: whose patients these are. */
export function FaixaEmNomeDe() {
  const emNomeDe = useEmNomeDe();
  const pathname = usePathname() ?? '';
  if (!emNomeDe) return null;
  const { medico, trocar } = emNomeDe;
  const Icon = medico ? UserRoundCheck : UserRound;
  // What is being typed belongs to this medico: it is saved or left before another is chosen.
  const podeTrocar = trocar && !guardaDigitado(pathname);
  return (
    <div
      role="status"
      data-testid={medico ? 'shared-em-nome-de-faixa' : 'shared-em-nome-de-proprio'}
      className={cn(
        'flex min-h-10 items-center gap-2.5 border-b px-4 py-1 text-sm text-ink sm:px-6',
        medico ? 'border-blue/20 bg-blue-soft' : 'border-line bg-surface',
      )}
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', medico ? 'text-blue' : 'text-ink-3')} />
      <p className="min-w-0 flex-1">
        {!medico && 'Você está no seu próprio trabalho'}
        {medico?.papel === 'assistente' && (
          <>
            Você trabalha em nome de <strong className="font-medium">{medico.nome}</strong>
            <span className="text-ink-2 max-sm:sr-only"> · só o médico emite</span>
          </>
        )}
        {medico?.papel === 'substituto' && (
          <>
            Pacientes de <strong className="font-medium">{medico.nome}</strong>, que você substitui
            <span className="text-ink-2 max-sm:sr-only"> · você emite com o seu CRM</span>
          </>
        )}
      </p>
      {podeTrocar && (
        <Button size="sm" onClick={trocar} data-testid="shared-em-nome-de-trocar">
          Trocar
        </Button>
      )}
    </div>
  );
}
