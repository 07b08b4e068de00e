import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { PaginaDaExportacao } from '../domain/pacientes/exportacao-do-paciente.ts';
import type { Recado } from './exportacao-pdf-worker.ts';

export class ExportacaoNaoImpressaError extends DomainError {
  override readonly name = 'ExportacaoNaoImpressaError';
  readonly kind = 'unavailable';
  readonly code = 'exportacao_nao_impressa';
  readonly action = 'Peça o arquivo JSON, que tem tudo o que está guardado, ou tente de novo.';

  constructor(options?: ErrorOptions) {
    super('Não foi possível pôr em PDF tudo o que está guardado.', options);
  }
}

const WORKER = fileURLToPath(new URL('./exportacao-pdf-worker.ts', import.meta.url));
const PRAZO_MS = 5 * 60_000;
const MEMORIA_MB = 1024;
/** Behind whoever answers requests, and not so far behind that a busy machine never lets it begin. */
const PRIORIDADE = 5;

/**
 * The same on paper, by a process of its own that gives way to others: pages without end would hold the event loop.
 * @throws {ExportacaoNaoImpressaError} from `fim`.
 */
export function makeExportacaoEmPdf() {
  const filho = fork(WORKER, {
    // Nothing of the server's environment: it holds secrets.
    env: { NODE_NO_WARNINGS: '1' },
    execArgv: [`--max-old-space-size=${MEMORIA_MB}`],
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const prazo = setTimeout(() => filho.kill('SIGKILL'), PRAZO_MS);
  const partes: Buffer[] = [];
  filho.stdout?.on('data', (parte: Buffer) => partes.push(parte));
  const saiu = once(filho, 'close').then(([codigo]) => codigo as number | null);
  saiu.catch(() => undefined); // asked for in `fim`
  if (filho.pid !== undefined) setPriority(filho.pid, PRIORIDADE);
  const mandar = (recado: Recado) =>
    new Promise<void>((resolve) => {
      // An end of the process is told by `fim`.
      filho.send(recado, () => resolve());
    });

  return {
    receber: (pagina: PaginaDaExportacao) => mandar(pagina),

    async fim(geradoEm: Date): Promise<readonly Buffer[]> {
      await mandar({ geradoEm: geradoEm.toISOString() });
      const codigo = await saiu.catch((cause: unknown) => {
        throw new ExportacaoNaoImpressaError({ cause });
      });
      if (codigo !== 0) throw new ExportacaoNaoImpressaError();
      return partes;
    },

    encerrar(): void {
      clearTimeout(prazo);
      filho.kill('SIGKILL');
    },
  };
}
