import { Tag } from '@/shared/components/atoms/Tag';
import type { MedicamentoDoCid } from '../../services/tipos';
import { especieDeReceita } from '../../utils/medicamentos';

/** What must be known of a drug before it is prescribed here: its list, where it comes from, whether it still counts. */
export function SinaisDoMedicamento({ medicamento }: { medicamento: MedicamentoDoCid }) {
  const { lista_344: lista, origem, vigente } = medicamento;
  return (
    <>
      {lista && (
        <Tag tone={especieDeReceita(medicamento) === 'notificacao' ? 'amber' : 'blue'}>
          {lista}
          <span className="sr-only"> da Portaria 344</span>
        </Tag>
      )}
      {origem === 'sigtap' && <Tag>SIGTAP</Tag>}
      {!vigente && <Tag tone="amber">não vigente</Tag>}
    </>
  );
}
