'use client';

import { usePathname } from 'next/navigation';
import { UserRoundCheck } from 'lucide-react';
import { Button } from '../atoms/Button';
import { useEmNomeDe } from '@/shared/contexts/EmNomeDeContext';

/** Over every screen of an assistente: whose patients these are. */
export function FaixaEmNomeDe() {
  const emNomeDe = useEmNomeDe();
  const pathname = usePathname() ?? '';
  if (!emNomeDe) return null;
  const { medico, trocar } = emNomeDe;
  // What is being typed belongs to this medico: it is saved or left before another is chosen.
  const podeTrocar = trocar && !pathname.startsWith('/processos/formulario');
  return (
    <div
      role="status"
      data-testid="shared-em-nome-de-faixa"
      className="flex min-h-10 items-center gap-2.5 border-b border-blue/20 bg-blue-soft px-4 py-1 text-sm text-ink sm:px-6"
    >
      <UserRoundCheck aria-hidden className="size-4 shrink-0 text-blue" />
      <p className="min-w-0 flex-1">
        Você trabalha em nome de <strong className="font-medium">{medico.nome}</strong>
        <span className="text-ink-2 max-sm:sr-only"> · só o médico emite</span>
      </p>
      {podeTrocar && (
        <Button size="sm" onClick={trocar} data-testid="shared-em-nome-de-trocar">
          Trocar
        </Button>
      )}
    </div>
  );
}
