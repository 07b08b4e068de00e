import { useRef } from 'react';
import { newIdempotencyKey } from '@/shared/utils/idempotencia';
import { ApiProblem } from '@/shared/services/api-problem';
import { processosService } from '../services/processos-service';
import { useProcessoMudou } from '../services/use-processos';
import type { DocumentoEmitido } from '../services/tipos';
import { makeChaves, semResposta } from '../utils/problemas';

/** The packet of the cycle in force on the date, or of the one that `renovar` begins with it, as the processo is now. */
export function useEmitir() {
  const mudou = useProcessoMudou();
  const chaves = useRef(makeChaves(newIdempotencyKey));

  return async (processoId: string, data: string, renovar = false): Promise<DocumentoEmitido> => {
    const corpo = { data, ...(renovar && { renovar }) };
    try {
      const documento = await processosService.emitir(processoId, corpo, chaves.current.para({ processoId, corpo }));
      chaves.current.respondida();
      return documento;
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (!semResposta(problem)) chaves.current.respondida();
      throw problem;
    } finally {
      void mudou(processoId);
    }
  };
}

/** A new cycle and its packet. A cycle of that date that exists already is not an obstacle: its packet is issued. */
export function useRenovarEEmitir() {
  const emitir = useEmitir();
  const chaves = useRef(makeChaves(newIdempotencyKey));

  return async (processoId: string, data: string): Promise<DocumentoEmitido> => {
    try {
      await processosService.renovar(processoId, data, chaves.current.para({ processoId, data }));
      chaves.current.respondida();
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (!semResposta(problem)) chaves.current.respondida();
      if (problem.code !== 'renovacao_duplicada') throw problem;
    }
    return emitir(processoId, data);
  };
}
