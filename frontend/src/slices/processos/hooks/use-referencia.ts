import { useMemo } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { dataParaIso } from '@/shared/utils/formatos';
import { useDoenca } from '../services/use-catalogo';
import { useHistorico } from '../services/use-processos';
import type { Referencia } from '../utils/completude';
import type { Fase } from '../utils/escalas';
import type { Caso, FormularioValores } from '../utils/formulario';
import { medicamentosOfertados, protocoloDoCaso } from '../utils/medicamentos';

/** What the catalogue and the history say of the case, by the choices made so far. */
export function useReferencia(caso: Caso, control: Control<FormularioValores>, cicloEncerrado: boolean) {
  const { data: doenca, isLoading } = useDoenca(caso.cid);
  const { data: historico } = useHistorico(caso.processoId);
  const [protocoloId, primeiraVez, data] = useWatch({ control, name: ['protocoloId', 'primeiraVez', 'data'] });
  const iso = dataParaIso(data) ?? '';

  // The cycle in force on the date decides, not the day on which it is registered.
  const faseDoHistorico: Fase =
    cicloEncerrado || historico?.renovacoes.some((renovacao) => renovacao.data <= iso) ? 'renovacao' : 'solicitacao';
  const fase: Fase =
    primeiraVez === '' || cicloEncerrado ? faseDoHistorico : primeiraVez === 'sim' ? 'solicitacao' : 'renovacao';

  const ofertados = useMemo(() => medicamentosOfertados(doenca, protocoloId), [doenca, protocoloId]);
  const referencia = useMemo<Referencia>(
    () => ({
      cid: caso.cid,
      protocolo: protocoloDoCaso(doenca, protocoloId),
      escolheProtocolo: (doenca?.protocolos.length ?? 0) > 1,
      ofertados: new Map(ofertados.map((item) => [item.id, item])),
      fase,
    }),
    [caso.cid, doenca, protocoloId, ofertados, fase],
  );
  return { doenca, carregando: isLoading, ofertados, referencia, faseDoHistorico };
}
