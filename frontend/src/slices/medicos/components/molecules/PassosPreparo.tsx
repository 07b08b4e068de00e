import { Check } from 'lucide-react';
import { cn } from '@/shared/utils/cn';

const PASSOS = ['Seu perfil', 'Primeira clínica'] as const;

/** Where one is in the two steps before the first request. */
export function PassosPreparo({ atual }: { atual: 1 | 2 }) {
  return (
    <ol aria-label="Passos antes da primeira solicitação" className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2">
      {PASSOS.map((nome, index) => {
        const passo = index + 1;
        const done = passo < atual;
        return (
          <li
            key={nome}
            aria-current={passo === atual ? 'step' : undefined}
            className={cn('flex items-center gap-2', passo === atual ? 'font-medium text-ink' : 'text-ink-3')}
          >
            {index > 0 && <span aria-hidden className="mr-1 h-px w-6 bg-line" />}
            <span
              className={cn(
                'grid size-5.5 place-items-center rounded-full text-xs font-medium',
                done && 'bg-brand-soft text-brand-ink',
                passo === atual && 'bg-brand text-on-brand',
                passo > atual && 'border border-input',
              )}
            >
              {done ? <Check aria-hidden strokeWidth={3} className="size-3" /> : passo}
            </span>
            {nome}
            {done && <span className="sr-only">, pronto</span>}
          </li>
        );
      })}
    </ol>
  );
}
