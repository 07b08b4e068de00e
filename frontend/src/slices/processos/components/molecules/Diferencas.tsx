import type { Diferenca } from '../../utils/diferencas';

/** Each field that changed, before and after: side by side on a laptop. */
export function Diferencas({ itens, vazia }: { itens: readonly Diferenca[]; vazia: string }) {
  if (itens.length === 0) {
    return <p className="text-ink-3">{vazia}</p>;
  }
  return (
    <ul className="divide-y divide-line-2 border-t border-line-2" data-testid="processos-revisoes-diferencas">
      {itens.map(({ campo, antes, depois }) => (
        <li key={campo} className="py-3">
          <h3 className="mb-1.5 text-label font-medium text-ink-2">{campo}</h3>
          <div className="grid gap-2 sm:grid-cols-2">
            <Lado rotulo="Antes" texto={antes} vazio="Não havia" className="bg-red-soft" />
            <Lado rotulo="Depois" texto={depois} vazio="Foi tirado" className="bg-brand-soft" />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Lado(props: { rotulo: string; texto: string; vazio: string; className: string }) {
  const { rotulo, texto, vazio, className } = props;
  return (
    <div className={`min-w-0 rounded px-3 py-2 text-ink ${className}`}>
      <span className="block text-xs font-medium text-ink-2">{rotulo}</span>
      <span className="block [overflow-wrap:anywhere] whitespace-pre-line">{texto || <em>{vazio}</em>}</span>
    </div>
  );
}
