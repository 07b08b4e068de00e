import { Tag } from '@/shared/components/atoms/Tag';
import type { MedicamentoDoCid } from '../../services/tipos';
import { notificacaoDe } from '@autocusto/dominio/processos/receita.ts';

/** What must be known of a drug before it is prescribed here: its list, where it comes from, whether it still counts. */
export function SinaisDoMedicamento({ medicamento }: { medicamento: MedicamentoDoCid }) {
  const { lista344: lista, origem, vigente } = medicamento;
  return (
    <>
      {lista && (
        <Tag tone={notificacaoDe(medicamento) ? 'amber' : 'blue'}>
          {lista}
          <span className="sr-only"> da Portaria 344</span>
        </Tag>
      )}
      {origem === 'sigtap' && <Tag>SIGTAP</Tag>}
      {!vigente && <Tag tone="amber">não vigente</Tag>}
    </>
  );
}
