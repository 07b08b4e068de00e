import { ChevronDown, Info } from 'lucide-react';

interface InformacoesProps {
  informacoes: readonly { mensagem: string; fonte?: string | undefined }[];
  'data-testid': string;
}

/** What the protocolo's rules leave to be checked: there for who opens it, and no warning. */
export function Informacoes({ informacoes, 'data-testid': testId }: InformacoesProps) {
  if (informacoes.length === 0) return null;
  return (
    <details className="group" data-testid={testId}>
      <summary className="flex min-h-control cursor-pointer list-none items-center gap-2.5 rounded px-4 py-2 text-ink-2 [&::-webkit-details-marker]:hidden">
        <Info aria-hidden className="size-4 shrink-0" />
        <span className="flex-1">O avaliador também confere · {informacoes.length}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <ul className="space-y-2 px-4 pb-3 text-sm">
        {informacoes.map(({ mensagem, fonte }) => (
          <li key={mensagem}>
            {mensagem}
            {fonte !== undefined && <span className="block text-xs text-ink-2">{fonte}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
