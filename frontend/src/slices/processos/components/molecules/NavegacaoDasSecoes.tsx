'use client';

import { Check } from 'lucide-react';
import { cn } from '@/shared/utils/cn';
import { SECOES, type EstadoDaSecao, type Secao } from '../../utils/completude';

const PALAVRAS: Record<EstadoDaSecao, string> = {
  vazia: 'a preencher',
  incompleta: 'incompleta',
  pronta: 'pronta',
  nada: 'nada a preencher',
};

interface NavegacaoDasSecoesProps {
  estados: Record<Secao, EstadoDaSecao>;
  atual: Secao;
  onIr: (secao: Secao) => void;
}

/** Column on a wide screen, strip of chips on a narrow one. The sign and the word say the state, the colour helps. */
export function NavegacaoDasSecoes({ estados, atual, onIr }: NavegacaoDasSecoesProps) {
  return (
    <nav aria-label="Seções do formulário">
      <ol className="flex gap-1 xl:flex-col">
        {SECOES.map(({ id, titulo }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === atual ? 'true' : undefined}
              data-testid={`processos-secoes-${id}`}
              onClick={() => onIr(id)}
              className={cn(
                'relative flex min-h-control-sm w-full items-center gap-2 rounded border px-2.5 text-left whitespace-nowrap xl:min-h-control',
                id === atual
                  ? 'border-line bg-surface font-medium text-ink shadow-card'
                  : 'border-transparent text-ink-2 hover:bg-line-2',
              )}
            >
              <Sinal estado={estados[id]} />
              {titulo}
              <span className="sr-only">, {PALAVRAS[estados[id]]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Sinal({ estado }: { estado: EstadoDaSecao }) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-[18px] shrink-0 place-items-center rounded-full border',
        estado === 'pronta' && 'border-brand bg-brand text-on-brand',
        estado === 'incompleta' && 'border-amber bg-amber-soft text-amber',
        estado === 'vazia' && 'border-input',
        estado === 'nada' && 'border-line text-ink-3',
      )}
    >
      {estado === 'pronta' && <Check strokeWidth={3} className="size-3" />}
      {estado === 'incompleta' && <span className="size-1.5 rounded-full bg-current" />}
      {estado === 'nada' && <span className="h-px w-2 bg-current" />}
    </span>
  );
}
