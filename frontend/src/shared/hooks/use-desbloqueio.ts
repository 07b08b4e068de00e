import { useState } from 'react';
import { useAuth } from '@/shared/contexts/AuthContext';
import type { Desbloqueio } from '@/shared/services/sessao-service';
import { ApiProblem } from '@/shared/services/api-problem';

/** One attempt at a time; what the server answered to the last one. */
export function useDesbloqueio() {
  const { desbloquear } = useAuth();
  const [problem, setProblem] = useState<ApiProblem>();
  const [enviando, setEnviando] = useState(false);

  /** Answers whether it opened. */
  const tentar = async (prova: Desbloqueio): Promise<boolean> => {
    setEnviando(true);
    try {
      await desbloquear(prova);
      return true;
    } catch (error) {
      setProblem(ApiProblem.from(error));
      return false;
    } finally {
      setEnviando(false);
    }
  };
  return { tentar, enviando, erro: problem && frase(problem), esquecerErro: () => setProblem(undefined) };
}

/** Who is about to lose the session is told before. */
function frase({ sentence, extra }: ApiProblem): string {
  const restam = extra['tentativasRestantes'];
  if (typeof restam !== 'number') return sentence;
  return `${sentence} ${restam === 1 ? 'Resta 1 tentativa.' : `Restam ${restam} tentativas.`}`;
}
