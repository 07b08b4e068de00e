import type { Medida } from '../../services/medida-service';
import { letraMiuda, linhasDaMedida } from '../../utils/medida';

/** At the right of a field's label: how much of the paper the text takes. `onde`: "no LME". */
export function MedidaDoTexto({ medida, onde, ...rest }: { medida: Medida | undefined; onde: string }) {
  if (!medida || medida.linhas === 0) return null;
  const miuda = letraMiuda(medida);
  return (
    <span className="text-right text-xs text-ink-3" {...rest}>
      {medida.cabe ? `cabe ${onde}: ${linhasDaMedida(medida)}` : linhasDaMedida(medida)}
      {miuda && <span className="text-amber"> · {miuda}</span>}
    </span>
  );
}

/** Below a field: what has no room on paper. Read aloud when it appears; the save does not wait for it. */
export function AvisosDaMedida({ frases, ...rest }: { frases: readonly string[] }) {
  return (
    <span role="status" {...rest}>
      {frases.map((frase) => (
        <span key={frase} className="block text-label font-medium text-amber">
          {frase}
        </span>
      ))}
    </span>
  );
}
