import { Alert } from '@/shared/components/molecules/Alert';
import type { ApiProblem } from '@/shared/services/api-problem';

interface RecusaDoModeloProps {
  problem: ApiProblem;
  'data-testid': string;
}

/** What was refused, with the names of fields as forms and documents spell them. */
export function RecusaDoModelo({ problem, ...rest }: RecusaDoModeloProps) {
  const { campos } = problem.extra;
  const motivo = problem.errors[0]?.message;
  return (
    <Alert tone="error" title={problem.sentence} {...rest}>
      {Array.isArray(campos) ? (
        <p>
          {motivo} <strong>{campos.join(', ')}</strong>
        </p>
      ) : (
        problem.errors.map(({ field, message }) => (
          <p key={field}>
            {field}: {message}
          </p>
        ))
      )}
    </Alert>
  );
}
