import { useEffect, useReducer, useState } from 'react';
import { ApiProblem } from '@/shared/services/api-problem';
import { processosService } from '../services/processos-service';
import type { PedidoCorpo, Validacao } from '../services/tipos';
import { pedidoParaCorpo, type Caso, type FormularioValores } from '../utils/formulario';

const PAUSA_MS = 400;

export type Conferencia =
  /** Something is missing yet: there is nothing whole to ask about. */
  | { estado: 'incompleta' }
  | { estado: 'conferindo' }
  | { estado: 'sem_resposta'; problem: ApiProblem; tentar: () => void }
  | { estado: 'conferida'; validacao: Validacao };

/**
 * What the server's rules say of the request as it stands in the form, asked once typing stands still. An answer is of
 * the values that were asked about: for any others nothing is known.
 */
export function useConferencia(valores: FormularioValores, caso: Caso, completa: boolean): Conferencia {
  const chave = completa ? JSON.stringify(pedidoParaCorpo(valores, caso)) : undefined;
  const [resposta, setResposta] = useState<{ chave: string; de: Validacao | ApiProblem }>();
  const [tentativa, tentar] = useReducer((n: number) => n + 1, 0);

  useEffect(() => {
    window.addEventListener('online', tentar);
    return () => window.removeEventListener('online', tentar);
  }, []);

  useEffect(() => {
    if (chave === undefined) return;
    const controller = new AbortController();
    const perguntar = async () => {
      const de = await processosService
        .validarPedido(JSON.parse(chave) as PedidoCorpo, controller.signal)
        .catch(recusada);
      if (!controller.signal.aborted) setResposta({ chave, de });
    };
    const timer = setTimeout(() => void perguntar(), PAUSA_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [chave, tentativa]);

  if (chave === undefined) return { estado: 'incompleta' };
  if (resposta?.chave !== chave) return { estado: 'conferindo' };
  const { de } = resposta;
  return de instanceof ApiProblem
    ? { estado: 'sem_resposta', problem: de, tentar }
    : { estado: 'conferida', validacao: de };
}

/** What is refused by field is an answer: it says what to mend. */
function recusada(error: unknown): Validacao | ApiProblem {
  const problem = ApiProblem.from(error);
  if (problem.status !== 422) return problem;
  return { documentos: [], avisos: [], erros: [...problem.errors], primeiraVez: null, cicloEncerradoEm: null };
}
