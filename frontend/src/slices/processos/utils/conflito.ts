import type { ApiProblem } from '@/shared/services/api-problem';

/** A refusal that is answered by a choice, not by mending a field. */
export type Conflito =
  | { tipo: 'processo_duplicado'; processoId: string; sentence: string }
  | { tipo: 'paciente_existente'; pacienteId: string; sentence: string }
  | { tipo: 'paciente_mudou' }
  | { tipo: 'processo_mudou' };

export function conflitoDe(problem: ApiProblem): Conflito | undefined {
  const { code, sentence, status } = problem;
  const { processoId, pacienteId } = problem.extra;
  if (code === 'processo_duplicado' && typeof processoId === 'string') return { tipo: code, processoId, sentence };
  if (code === 'paciente_existente' && typeof pacienteId === 'string') return { tipo: code, pacienteId, sentence };
  if (status !== 412) return undefined;
  return { tipo: code === 'paciente_mudou' ? code : 'processo_mudou' };
}
