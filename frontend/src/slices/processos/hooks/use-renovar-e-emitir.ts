import { useRef } from 'react';
import { newIdempotencyKey } from '@/shared/utils/idempotencia';
import { ApiProblem } from '@/shared/services/api-problem';
import { processosService } from '../services/processos-service';
import { useProcessoMudou } from '../services/use-processos';
import type { DocumentoEmitido } from '../services/tipos';
import { makeChaves, semResposta } from '../utils/problemas';

/** A new cycle and its packet. A cycle of that date that exists already is not an obstacle: its packet is issued. */
export function useRenovarEEmitir() {
  const mudou = useProcessoMudou();
  const chaves = useRef({ renovar: makeChaves(newIdempotencyKey), emitir: makeChaves(newIdempotencyKey) });

  return async (processoId: string, data: string): Promise<DocumentoEmitido> => {
    const { renovar, emitir } = chaves.current;
    const pedido = { processoId, data };
    try {
      try {
        await processosService.renovar(processoId, data, renovar.para(pedido));
        renovar.respondida();
      } catch (error) {
        const problem = ApiProblem.from(error);
        if (!semResposta(problem)) renovar.respondida();
        if (problem.code !== 'renovacao_duplicada') throw problem;
      }
      const documento = await processosService.emitir(processoId, { data }, emitir.para(pedido));
      emitir.respondida();
      return documento;
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (!semResposta(problem)) emitir.respondida();
      throw problem;
    } finally {
      void mudou(processoId);
    }
  };
}
