import type { MedicamentoDoCid } from '../services/tipos';
import type { LinhaDaGrade } from '../utils/grade';
import { frasesDasPosologias, papelDaReceita } from '../utils/medida';
import { useMedidas } from './use-medida';

/** What of a drug's posologias has no room on its receita, in words. */
export function useMedidaDasPosologias(linha: LinhaDaGrade, medicamento: MedicamentoDoCid | undefined): string[] {
  // Months mostly repeat one another: each text is measured once.
  const textos = [...new Set(linha.meses.map(({ posologia }) => posologia))];
  const medidas = useMedidas({ documento: papelDaReceita(medicamento), campo: 'med1_posologia' }, textos);
  return frasesDasPosologias(linha, medidas);
}
