import { TriangleAlert } from 'lucide-react';

interface Aviso {
  codigo: string;
  mensagem: string;
  fonte: string;
}

/** What must be seen to before the papers are handed in. */
export function AvisosDoPacote({ avisos }: { avisos: readonly Aviso[] }) {
  if (avisos.length === 0) return null;
  return (
    <section aria-labelledby="pdf-avisos" className="mb-4 rounded border border-amber/25 bg-amber-soft px-3 py-2.5">
      <h2 id="pdf-avisos" className="flex items-center gap-2 font-medium">
        <TriangleAlert aria-hidden className="size-4 shrink-0 text-amber" />
        Antes de entregar
      </h2>
      <ul className="mt-1.5 space-y-2 text-sm" data-testid="pdf-ver-avisos">
        {avisos.map(({ codigo, mensagem, fonte }) => (
          <li key={`${codigo}:${mensagem}`}>
            {mensagem}
            <span className="block text-xs text-ink-2">{fonte}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
