import { ChevronDown, TriangleAlert } from 'lucide-react';
import { Informacoes } from '@/shared/components/molecules/Informacoes';
import { porSeveridade } from '@/shared/utils/severidade';

interface Aviso {
  codigo: string;
  mensagem: string;
  fonte: string;
  severidade?: 'aviso' | 'informacao' | undefined;
}

/** What must be seen to before the papers are handed in. Folded where room is short, never absent. */
export function AvisosDoPacote({ avisos: ditos, aberto }: { avisos: readonly Aviso[]; aberto: boolean }) {
  const { avisos, informacoes } = porSeveridade(ditos);
  return (
    <>
      {avisos.length > 0 && <Avisos avisos={avisos} aberto={aberto} />}
      <Informacoes informacoes={informacoes} data-testid="pdf-ver-informacoes" />
    </>
  );
}

function Avisos({ avisos, aberto }: { avisos: readonly Aviso[]; aberto: boolean }) {
  return (
    <details open={aberto} className="group mb-4 rounded border border-amber/25 bg-amber-soft">
      <summary
        className="flex min-h-control cursor-pointer list-none items-center gap-2 rounded px-3 py-2 font-medium [&::-webkit-details-marker]:hidden"
        data-testid="pdf-ver-avisos-titulo"
      >
        <TriangleAlert aria-hidden className="size-4 shrink-0 text-amber" />
        <span className="flex-1">
          Antes de entregar
          <span className="font-normal text-ink-2">
            {' '}
            · {avisos.length} {avisos.length === 1 ? 'aviso' : 'avisos'}
          </span>
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-2 transition-transform group-open:rotate-180" />
      </summary>
      <ul className="space-y-2 px-3 pb-2.5 text-sm" data-testid="pdf-ver-avisos">
        {avisos.map(({ codigo, mensagem, fonte }) => (
          <li key={`${codigo}:${mensagem}`}>
            {mensagem}
            <span className="block text-xs text-ink-2">{fonte}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
