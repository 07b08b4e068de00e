import { useCallback, useEffect, useState } from 'react';
import { sessaoService, type Desbloqueio } from '@/shared/services/sessao-service';
import { ApiProblem } from '@/shared/services/api-problem';
import { useCanalDaSessao } from './use-canal-da-sessao';

const REPETIR_MS = 10_000;

export interface Bloqueio {
  /** The screen shows nothing until the PIN or the password is given. */
  bloqueada: boolean;
  /** Hides at once, in every tab; the server hears of it as soon as it can be reached. */
  bloquear: () => void;
  /** @throws {ApiProblem} when the PIN or the password is not the right one. */
  desbloquear: (prova: Desbloqueio) => Promise<void>;
}

export interface BloqueioInterno extends Bloqueio {
  /** What the server says, or a new session. */
  marcar: (bloqueada: boolean) => void;
}

/** The quick lock of this session. `onEncerrada`: too many wrong PINs. */
export function useBloqueio(usuarioId: string | undefined, onEncerrada: () => void): BloqueioInterno {
  const [bloqueada, setBloqueada] = useState(false);
  /** Locked here, not yet there. */
  const [pendente, setPendente] = useState(false);
  const marcar = useCallback((agora: boolean) => {
    setBloqueada(agora);
    if (!agora) setPendente(false);
  }, []);
  const avisar = useCanalDaSessao(usuarioId, (recado) => {
    if (recado === 'bloqueou') marcar(true);
    if (recado === 'desbloqueou') {
      sessaoService.desbloqueada();
      marcar(false);
    }
  });

  useEffect(() => sessaoService.onBloqueada(() => marcar(true)), [marcar]);

  useEffect(() => {
    if (!pendente) return;
    const tentar = () => void sessaoService.bloquear().then(() => setPendente(false), stopUnlessPassing);
    // An answer other than silence will be the same the next time.
    const stopUnlessPassing = (error: unknown) => {
      const { status } = ApiProblem.from(error);
      if (status > 0 && status < 500) setPendente(false);
    };
    tentar();
    const timer = setInterval(tentar, REPETIR_MS);
    return () => clearInterval(timer);
  }, [pendente]);

  const bloquear = useCallback(() => {
    marcar(true);
    setPendente(true);
    avisar('bloqueou');
  }, [avisar, marcar]);

  const desbloquear = useCallback(
    async (prova: Desbloqueio) => {
      try {
        await sessaoService.desbloquear(prova);
      } catch (error) {
        if (ApiProblem.from(error).code !== 'sessao_encerrada') throw error;
        onEncerrada();
        return;
      }
      marcar(false);
      avisar('desbloqueou');
    },
    [avisar, marcar, onEncerrada],
  );

  return { bloqueada, bloquear, desbloquear, marcar };
}
