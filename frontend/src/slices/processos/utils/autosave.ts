/** Keeps a draft up to date: at most one request in flight, at most two seconds behind the last key, never silent. */
import { ApiProblem } from '@/shared/services/api-problem';

export type EstadoDoAutosave =
  | { tipo: 'parado' }
  | { tipo: 'pendente' }
  | { tipo: 'salvando' }
  | { tipo: 'salvo'; em: Date }
  | { tipo: 'erro'; problem: ApiProblem }
  /** Somebody else, or another tab, wrote first: nothing more is sent until the person chooses. */
  | { tipo: 'conflito'; problem: ApiProblem };

interface Dependencias {
  /** @param saindo the page is closing: send what survives it. */
  salvar: (saindo: boolean) => Promise<void>;
  onEstado: (estado: EstadoDoAutosave) => void;
  agora?: () => Date;
}

const QUIETO_MS = 700;
/** Who types without a pause is saved too. */
const NO_MAXIMO_MS = 1500;
const TENTAR_DE_NOVO_MS = [2000, 4000, 8000, 15_000];

export function makeAutosave({ salvar, onEstado, agora = () => new Date() }: Dependencias) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pendenteDesde: number | undefined;
  let emCurso: Promise<void> | undefined;
  let falhas = 0;
  let parado = false;
  let encerrada = false;

  function agendar(ms: number): void {
    clearTimeout(timer);
    if (encerrada) return;
    timer = setTimeout(() => void enviar(false), ms);
  }

  async function enviar(saindo: boolean): Promise<void> {
    clearTimeout(timer);
    if (emCurso) {
      await emCurso;
      if (saindo && pendenteDesde !== undefined) await enviar(true);
      return;
    }
    if (pendenteDesde === undefined || parado) return;
    pendenteDesde = undefined;
    onEstado({ tipo: 'salvando' });
    emCurso = tentar(saindo).finally(() => {
      emCurso = undefined;
    });
    await emCurso;
  }

  async function tentar(saindo: boolean): Promise<void> {
    try {
      await salvar(saindo);
      falhas = 0;
      if (parado) return;
      if (pendenteDesde === undefined) onEstado({ tipo: 'salvo', em: agora() });
      else agendar(QUIETO_MS);
    } catch (error) {
      if (parado) return;
      const problem = ApiProblem.from(error);
      pendenteDesde ??= Date.now();
      if (problem.status === 412) {
        parado = true;
        onEstado({ tipo: 'conflito', problem });
        return;
      }
      onEstado({ tipo: 'erro', problem });
      agendar(TENTAR_DE_NOVO_MS[Math.min(falhas, TENTAR_DE_NOVO_MS.length - 1)] ?? 15_000);
      falhas += 1;
    }
  }

  return {
    mudou(): void {
      if (parado) return;
      if (pendenteDesde === undefined) onEstado({ tipo: 'pendente' });
      pendenteDesde ??= Date.now();
      const resta = NO_MAXIMO_MS - (Date.now() - pendenteDesde);
      agendar(Math.max(0, Math.min(QUIETO_MS, resta)));
    },
    /** Sends now what waits. */
    agora: (saindo = false) => enviar(saindo),
    temPendencia: () => pendenteDesde !== undefined || emCurso !== undefined,
    /** The form closed: what waits is sent once more, and nothing after it. */
    async encerrar(): Promise<void> {
      encerrada = true;
      await emCurso;
      await enviar(false);
    },
    /** The draft became a processo, or was thrown away. Waits for what is on the way. */
    async parar(): Promise<void> {
      parado = true;
      clearTimeout(timer);
      pendenteDesde = undefined;
      await emCurso?.catch(() => undefined);
    },
    continuar(): void {
      parado = false;
      encerrada = false;
      falhas = 0;
    },
  };
}
