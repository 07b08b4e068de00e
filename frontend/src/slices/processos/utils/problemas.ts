import { ApiProblem } from '@/shared/services/api-problem';

/** A refusal of the patient alone, told as the form names its fields. */
export function comPrefixo(error: unknown, prefixo: string): ApiProblem {
  const problem = ApiProblem.from(error);
  if (problem.errors.length === 0) return problem;
  const errors = problem.errors.map((item) => ({ ...item, field: `${prefixo}.${item.field}` }));
  return new ApiProblem({ ...problem.props, errors }, { cause: problem });
}

/** One key per intention: the same body after an unanswered try repeats the key, anything else takes a new one. */
export function makeChaves(newKey: () => string) {
  let ultima: { corpo: string; chave: string } | undefined;
  return {
    para(corpo: unknown): string {
      const texto = JSON.stringify(corpo);
      if (ultima?.corpo !== texto) ultima = { corpo: texto, chave: newKey() };
      return ultima.chave;
    },
    /** The server answered, whatever it said: the next try is another intention. */
    respondida(): void {
      ultima = undefined;
    },
  };
}

/** No answer came, or the server was not able to give one: the same request may be sent again. */
export function semResposta(problem: ApiProblem): boolean {
  return problem.status === 0 || problem.status >= 500;
}
