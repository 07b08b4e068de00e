import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FormularioRecusadoError, type MotivoDaRecusa } from '../../domain/importacao-errors.ts';
import type { Pedido, Resposta } from './analise-worker.ts';
import type { AnalisadorDeFormularios, OpcoesDeAnalise } from '../../application/ports/analisador-de-formularios.ts';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';
import { LIMITES } from './limites.ts';

export interface Analisador extends AnalisadorDeFormularios {
  close(): void;
}

export interface OpcoesDoAnalisador {
  readonly prazoMs?: number;
  readonly maxRssBytes?: number;
  /** How long the reading process may take to start. */
  readonly startMs?: number;
  /** Called with each resident size that is seen. */
  readonly onMemory?: (bytes: number) => void;
  /** Called with what each file took, from the moment that a process was ready for it until its answer or its end. */
  readonly onRead?: (ms: number) => void;
}

/** Nothing was read, and nothing is known of the file: the machine has no process to give. */
export class LeituraNaoComecouError extends Error {
  override readonly name = 'LeituraNaoComecouError';
}

const MAX_RSS = 256 * 1024 * 1024;
/** Killed a little before the bound: between two looks a process can still grow. */
const HEADROOM = 24 * 1024 * 1024;
const LOOK_EVERY_MS = 15;
const PRAZO_MS = 5000;
const START_MS = 30_000;
const IDLE_MS = 20_000;
/** A process that read many files has a heap to match. */
const FILES_PER_PROCESS = 250;
const PAGE_BYTES = 4096;
/**
 * The kernel's own bound, in KiB: writable private memory. V8 reserves about 570 MB of it for code that it never
 * touches (Node 24), so this leaves some 160 MB; where it does not exist the look-outs remain.
 */
const DATA_KIB = 733_184;
const LIMITED = `ulimit -d ${DATA_KIB} 2>/dev/null; exec "$0" "$@"`;

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const WORKER = fileURLToPath(new URL('./analise-worker.ts', import.meta.url));

/** Reads foreign files, one at a time, in a process that is killed when it takes too long or too much. */
export function makeAnalisador(options: OpcoesDoAnalisador = {}): Analisador {
  const prazoMs = options.prazoMs ?? PRAZO_MS;
  const maxRss = (options.maxRssBytes ?? MAX_RSS) - HEADROOM;
  let current: Processo | undefined;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stop = () => {
    current?.kill();
    current = undefined;
  };

  const run = async (bytes: Uint8Array, opcoes: OpcoesDeAnalise): Promise<FormularioExtraido> => {
    if (bytes.length > LIMITES.bytes) throw new FormularioRecusadoError('arquivo_grande_demais');
    clearTimeout(idle);
    if (!current?.isUsable()) current = new Processo(maxRss, options.startMs ?? START_MS, options.onMemory);
    const resposta = await current.perguntar({ bytes, opcoes }, prazoMs, options.onRead);
    idle = setTimeout(stop, IDLE_MS).unref();
    if (resposta.tipo === 'formulario') return resposta.formulario;
    throw new FormularioRecusadoError(resposta.tipo === 'recusa' ? resposta.codigo : 'analise_interrompida', [
      ...(resposta.tipo === 'recusa' ? resposta.campos : []),
    ]);
  };

  return {
    analisar(bytes, opcoes = {}) {
      const answer = queue.then(() => run(bytes, opcoes));
      queue = answer.catch(() => undefined);
      return answer;
    },
    close() {
      clearTimeout(idle);
      stop();
    },
  };
}

class Processo {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  readonly #maxRss: number;
  readonly #onMemory: ((bytes: number) => void) | undefined;
  #alive = true;
  #files = 0;
  #settle: ((resposta: Resposta) => void) | undefined;

  constructor(maxRss: number, startMs: number, onMemory: ((bytes: number) => void) | undefined) {
    this.#maxRss = maxRss;
    this.#onMemory = onMemory;
    this.#child = spawn('/bin/sh', ['-c', LIMITED, process.execPath, ...flags(), WORKER], {
      // Nothing of the server's environment: it holds secrets.
      env: { NODE_NO_WARNINGS: '1', UV_THREADPOOL_SIZE: '1' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.#child.unref();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#ready = promise;
    const late = setTimeout(() => {
      this.kill(); // the next file gets another one
      reject(new LeituraNaoComecouError('the reading process did not start'));
    }, startMs).unref();
    this.#child.on('message', (resposta: Resposta) => {
      if (resposta.tipo === 'pronto') {
        clearTimeout(late);
        resolve();
      } else this.#settle?.(resposta);
    });
    this.#child.on('error', (cause) => reject(new LeituraNaoComecouError('no reading process', { cause })));
    this.#child.on('exit', (code, signal) => {
      this.#alive = false;
      reject(new LeituraNaoComecouError(`the reading process ended (${code ?? signal})`));
      this.#settle?.(recusa(isOutOfMemory(code, signal) ? 'analise_sem_memoria' : 'analise_interrompida'));
    });
    promise.catch(() => undefined); // asked for below, or not at all
  }

  isUsable(): boolean {
    return (this.#alive && this.#files < FILES_PER_PROCESS && this.#rss() < this.#maxRss / 2) || this.#discard();
  }

  async perguntar(pedido: Pedido, prazoMs: number, onRead?: (ms: number) => void): Promise<Resposta> {
    this.#child.ref();
    await this.#ready;
    this.#files++;
    const inicio = performance.now();
    const { promise, resolve } = Promise.withResolvers<Resposta>();
    this.#settle = resolve;
    const end = (motivo: MotivoDaRecusa) => {
      this.kill();
      resolve(recusa(motivo));
      return true;
    };
    const deadline = setTimeout(() => end('analise_demorada'), prazoMs);
    const look = () => this.#rss() > this.#maxRss && end('analise_sem_memoria');
    const lookOut = setInterval(look, LOOK_EVERY_MS);
    try {
      if (!look()) this.#child.send(pedido, (error) => error && end('analise_interrompida'));
      return await promise;
    } finally {
      onRead?.(performance.now() - inicio);
      clearTimeout(deadline);
      clearInterval(lookOut);
      this.#settle = undefined;
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }

  kill(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  #discard(): false {
    this.kill();
    return false;
  }

  /** 0 where the system does not say. */
  #rss(): number {
    try {
      const [, resident] = readFileSync(`/proc/${this.#child.pid}/statm`, 'latin1').split(' ');
      const bytes = Number(resident) * PAGE_BYTES;
      this.#onMemory?.(bytes);
      return bytes;
    } catch {
      return 0;
    }
  }
}

function recusa(codigo: MotivoDaRecusa): Resposta {
  return { tipo: 'recusa', codigo, campos: [] };
}

/** V8 ends a process without memory by a trap or an abort. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGTRAP' || signal === 'SIGABRT' || code === 133 || code === 134;
}

/** May read the program, and nothing else: no writing, no processes, no threads, no native addons. */
function flags(): string[] {
  return [
    '--permission',
    `--allow-fs-read=${ROOT}`,
    '--max-old-space-size=128',
    '--max-semi-space-size=8',
    '--v8-pool-size=1',
    '--stack-size=900',
  ];
}
