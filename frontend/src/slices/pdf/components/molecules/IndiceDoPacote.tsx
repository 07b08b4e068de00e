'use client';

import { cn } from '@/shared/utils/cn';
import type { ItemDoIndice } from '../../utils/indice';

interface IndiceDoPacoteProps {
  itens: readonly ItemDoIndice[];
  /** First page of the document in sight. */
  atual: number | undefined;
  onIr: (pagina: number) => void;
}

/** The packet in its order: what each document is, and why it is there. */
export function IndiceDoPacote({ itens, atual, onIr }: IndiceDoPacoteProps) {
  return (
    <ol className="space-y-0.5">
      {itens.map(({ titulo, motivo, paginas, pagina }) => (
        <li key={pagina}>
          <button
            type="button"
            aria-current={pagina === atual ? 'page' : undefined}
            data-testid={`pdf-indice-documento-${pagina}`}
            onClick={() => onIr(pagina)}
            className={cn(
              'flex w-full gap-3 rounded px-2.5 py-2 text-left',
              pagina === atual ? 'bg-brand-soft text-brand-ink' : 'hover:bg-bg',
            )}
          >
            <span aria-hidden className="w-5 shrink-0 pt-px text-right text-xs text-ink-3">
              {pagina}
            </span>
            <span className="min-w-0">
              <span className="block font-medium">{titulo}</span>
              <span className={cn('block text-sm', pagina === atual ? 'text-brand-ink' : 'text-ink-3')}>{motivo}</span>
              <span className="sr-only">
                {paginas === 1 ? `página ${pagina}` : `páginas ${pagina} a ${pagina + paginas - 1}`}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
