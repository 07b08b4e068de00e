import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useEmissores } from '@/shared/services/use-medicos';
import { medidaService, type Medida } from '../services/medida-service';
import type { FormularioValores } from '../utils/formulario';

const PAUSA_MS = 300;

export interface CampoDoPapel {
  documento: string;
  campo: string;
  /** When the CID leaves no choice of it, the form does not hold it. */
  protocolo?: string | undefined;
}

/**
 * How much room each text takes on paper, once typing stands still: by the text that was measured. No answer is no
 * measure: nothing waits for it, and nothing of it is kept but what is on the screen.
 */
export function useMedidas(
  { documento, campo, protocolo }: CampoDoPapel,
  textos: readonly string[],
): ReadonlyMap<string, Medida | undefined> {
  const { control } = useFormContext<FormularioValores>();
  const [emissorId, protocoloId] = useWatch({ control, name: ['emissorId', 'protocoloId'] });
  const { data: emissores } = useEmissores();
  const uf = emissores?.find(({ id }) => id === emissorId)?.clinica?.uf;
  const papel = { documento, campo, uf, protocolo: protocoloId || protocolo };
  const pedido = useDebounced(JSON.stringify({ papel, textos }), PAUSA_MS);
  const [medidas, setMedidas] = useState<ReadonlyMap<string, Medida | undefined>>(new Map());
  const mostra = useRef(false);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const quietos = JSON.parse(pedido) as { papel: typeof papel; textos: string[] };
    const medir = async (texto: string) => {
      if (texto.trim() === '') return undefined;
      return medidaService.medir({ ...quietos.papel, texto }, signal);
    };
    const mostrar = (novas: readonly (Medida | undefined)[]) => {
      const algo = novas.some(Boolean);
      const porTexto = new Map(quietos.textos.map((texto, index) => [texto, novas[index]]));
      if (!signal.aborted && (algo || mostra.current)) setMedidas(porTexto);
      if (!signal.aborted) mostra.current = algo;
    };
    Promise.all(quietos.textos.map(medir)).then(mostrar, () => mostrar([]));
    return () => controller.abort();
  }, [pedido]);

  return medidas;
}
