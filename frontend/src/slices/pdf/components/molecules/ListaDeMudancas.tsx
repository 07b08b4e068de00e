import { cn } from '@/shared/utils/cn';
import type { Mudanca } from '../../services/modelos-service';
import { CORES } from '../../utils/cores-das-mudancas';
import { chaveDaMudanca, GRUPOS, nomeDaMudanca, paginasDaMudanca } from '../../utils/mudancas';

interface ListaDeMudancasProps {
  mudancas: readonly Mudanca[];
  escolhida: Mudanca | undefined;
  onEscolher: (mudanca: Mudanca) => void;
}

/** What changed, by kind; choosing one shows its pages. */
export function ListaDeMudancas({ mudancas, escolhida, onEscolher }: ListaDeMudancasProps) {
  return GRUPOS.map(({ tipo, titulo }) => {
    const dele = mudancas.filter((mudanca) => mudanca.tipo === tipo);
    if (dele.length === 0) return null;
    return (
      <section key={tipo} aria-label={titulo} data-testid={`pdf-comparacao-${tipo}`}>
        <h2 className="mb-1 flex items-center gap-2 font-medium">
          <span aria-hidden className={cn('size-3 rounded-xs border-2', CORES[tipo])} />
          {titulo} <span className="font-normal text-ink-3">{dele.length}</span>
        </h2>
        <ul className="-m-1 grid max-h-60 gap-px overflow-y-auto p-1">
          {dele.map((mudanca) => (
            <li key={chaveDaMudanca(mudanca)}>
              <button
                type="button"
                aria-pressed={mudanca === escolhida}
                onClick={() => onEscolher(mudanca)}
                className="min-h-control-sm w-full rounded px-2 py-1 text-left wrap-anywhere hover:bg-line-2 aria-pressed:bg-brand-soft"
                data-testid="pdf-comparacao-mudanca"
              >
                {nomeDaMudanca(mudanca)} <span className="text-sm text-ink-2">{paginasDaMudanca(mudanca)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
