import type { ReactNode } from 'react';

interface ItemDoPacote {
  titulo: string;
  motivo: string;
  paginas?: number;
}

/** The packet in its order; each document with the reason why it is there. */
export function ListaDoPacote({ documentos, vazio }: { documentos: readonly ItemDoPacote[]; vazio?: ReactNode }) {
  if (documentos.length === 0) return vazio ?? null;
  return (
    <ol className="divide-y divide-line-2">
      {documentos.map(({ titulo, motivo, paginas }, index) => (
        <li key={`${titulo}:${motivo}`} className="flex gap-3 py-2">
          <span aria-hidden className="w-4 shrink-0 pt-px text-right text-xs text-ink-3">
            {index + 1}
          </span>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{titulo}</span>
            <span className="block text-sm text-ink-3">{motivo}</span>
          </span>
          {paginas !== undefined && (
            <span className="shrink-0 text-xs text-ink-3">
              {paginas} {paginas === 1 ? 'página' : 'páginas'}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
