import { useRef, useState } from 'react';
import type { Paciente, Processo } from '../services/tipos';
import type { Caso } from '../utils/formulario';
import type { Abertura } from './use-abertura';

/** What of the case is stored by now, and at which version. */
interface Guardados {
  paciente: Paciente | undefined;
  processo: Processo | undefined;
}

export function useCaso(abertura: Abertura) {
  const [caso, setCaso] = useState<Caso>(abertura.caso);
  const [guardados, setGuardados] = useState<Guardados>({ paciente: abertura.paciente, processo: abertura.processo });
  const atual = useRef(caso);
  atual.current = caso;
  return {
    caso,
    /** As the screen was drawn; `ler` for what happens between two drawings. */
    guardados,
    ler: () => atual.current,
    mudar(mudanca: Partial<Caso>, novos: Partial<Guardados>): Caso {
      atual.current = { ...atual.current, ...mudanca };
      setCaso(atual.current);
      setGuardados((antes) => ({ ...antes, ...novos }));
      return atual.current;
    },
  };
}

export type CasoDoFormulario = ReturnType<typeof useCaso>;
