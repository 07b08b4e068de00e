import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useAvisoAoSair } from '@/shared/hooks/use-aviso-ao-sair';
import { ApiProblem } from '@/shared/services/api-problem';
import { sessaoService } from '@/shared/services/sessao-service';
import { rascunhosService } from '../services/rascunhos-service';
import { useRascunhosMudaram } from '../services/use-rascunhos';
import { makeAutosave, type EstadoDoAutosave } from '../utils/autosave';
import { paraConteudo } from '../utils/rascunho';
import type { Caso, FormularioValores } from '../utils/formulario';

export interface RascunhoAtual {
  id: string;
  versao: number;
}

interface UseAutosave {
  inicial: RascunhoAtual | undefined;
  salvoEm: Date | undefined;
  /** Read at the moment of sending: what is on the screen then. */
  ler: () => { caso: Caso; valores: FormularioValores };
}

/** The draft of this form. It exists from the first key on, and follows every key until it becomes a processo. */
export function useAutosave({ inicial, salvoEm, ler }: UseAutosave) {
  const rascunho = useRef(inicial);
  // What is typed here is of who opened the form, however late it is sent.
  const [autor] = useState(sessaoService.autor);
  const [estado] = useState(() => makeEstado(salvoEm ? { tipo: 'salvo', em: salvoEm } : { tipo: 'parado' }));
  const leitor = useRef(ler);
  leitor.current = ler;
  const mudaram = useRascunhosMudaram();
  const avisarLista = useRef(mudaram);
  avisarLista.current = mudaram;

  const fila = useMemo(() => {
    const salvar = async (saindo: boolean) => {
      const { caso, valores } = leitor.current();
      const conteudo = paraConteudo(caso, valores);
      const { processoId } = caso;
      const atual = rascunho.current;
      if (!atual) {
        rascunho.current = await rascunhosService.criar(conteudo, { processoId, autor });
        void avisarLista.current();
        return;
      }
      try {
        rascunho.current = await rascunhosService.salvar(atual, conteudo, { processoId, saindo, autor });
      } catch (error) {
        // Thrown away in another tab; what is typed here is worth a new one.
        if (ApiProblem.from(error).status !== 404) throw error;
        rascunho.current = await rascunhosService.criar(conteudo, { processoId, autor });
      }
    };
    return makeAutosave({ salvar, onEstado: estado.mudar });
  }, [estado, autor]);

  // The tab closes, goes to the background, or another screen opens: what waits is sent at once.
  useEffect(() => {
    fila.continuar(); // React mounts twice while developing
    const esconder = () => document.visibilityState === 'hidden' && void fila.agora(true);
    const sair = () => void fila.agora(true);
    document.addEventListener('visibilitychange', esconder);
    window.addEventListener('pagehide', sair);
    return () => {
      document.removeEventListener('visibilitychange', esconder);
      window.removeEventListener('pagehide', sair);
      void fila.encerrar().then(() => avisarLista.current());
    };
  }, [fila]);

  return {
    estado,
    mudou: fila.mudou,
    salvarAgora: () => fila.agora(),
    temPendencia: fila.temPendencia,
    idAtual: () => rascunho.current?.id,
    /** The draft has done its work. Losing the call costs only a stale line in a list. */
    async descartar(): Promise<void> {
      await fila.parar();
      const atual = rascunho.current;
      rascunho.current = undefined;
      estado.mudar({ tipo: 'parado' });
      fila.continuar();
      if (atual) await rascunhosService.descartar(atual.id, autor).catch(() => undefined);
      await avisarLista.current();
    },
    /** After a conflict: what is on this screen wins. */
    async salvarPorCima(): Promise<void> {
      const atual = rascunho.current;
      if (atual) {
        const outro = await rascunhosService.obter(atual.id).catch(() => undefined);
        rascunho.current = outro ?? undefined;
      }
      fila.continuar();
      fila.mudou();
      await fila.agora();
    },
  };
}

/** The state lives beside React: a save every second must not draw the whole form again. */
function makeEstado(inicial: EstadoDoAutosave) {
  let atual = inicial;
  const ouvintes = new Set<() => void>();
  return {
    ler: () => atual,
    mudar: (proximo: EstadoDoAutosave) => {
      atual = proximo;
      ouvintes.forEach((ouvinte) => ouvinte());
    },
    ouvir: (ouvinte: () => void) => {
      ouvintes.add(ouvinte);
      return () => ouvintes.delete(ouvinte);
    },
  };
}

export type AutosaveDoFormulario = ReturnType<typeof useAutosave>;

export function useEstadoDoAutosave({ estado }: Pick<AutosaveDoFormulario, 'estado'>): EstadoDoAutosave {
  return useSyncExternalStore(estado.ouvir, estado.ler, estado.ler);
}

/** How long whoever is leaving waits for the last save before being asked. */
const ULTIMA_ESPERA_MS = 3000;

/** What is not yet stored is saved on the way out; when it cannot be, whoever leaves is asked. */
export function useAvisoDeNaoSalvo(
  autosave: Pick<AutosaveDoFormulario, 'estado' | 'salvarAgora' | 'temPendencia'>,
): void {
  const { tipo } = useEstadoDoAutosave(autosave);
  useAvisoAoSair(['pendente', 'salvando', 'erro', 'conflito'].includes(tipo), async () => {
    const tarde = new Promise((resolve) => setTimeout(resolve, ULTIMA_ESPERA_MS));
    await Promise.race([autosave.salvarAgora(), tarde]);
    return autosave.estado.ler().tipo === 'salvo' && !autosave.temPendencia();
  });
}
