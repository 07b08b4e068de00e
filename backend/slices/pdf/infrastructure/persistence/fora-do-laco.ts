import { Worker } from 'node:worker_threads';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';
import type { Pedido, Resposta } from './formulario-worker.ts';

/*
 * Packing, unpacking and hashing a form of megabytes takes a tenth of a second or more. A thread does it, so that the
 * requests of everybody else do not wait for it; it starts when it is first needed and ends when nobody has asked for a
 * while.
 */

const OCIOSO_MS = 20_000;
const THREAD = new URL('./formulario-worker.ts', import.meta.url);

interface Espera {
  readonly resolve: (valor: unknown) => void;
  readonly reject: (erro: unknown) => void;
}

let thread: Worker | undefined;
let ocioso: NodeJS.Timeout | undefined;
let numero = 0;
const esperas = new Map<number, Espera>();

export async function abrirForaDoLaco(guardado: Uint8Array): Promise<FormularioExtraido> {
  return (await pedir({ tipo: 'abrir', guardado })) as FormularioExtraido; // what the thread answers to this
}

export async function guardarForaDoLaco(formulario: FormularioExtraido): Promise<Buffer> {
  const guardado = (await pedir({ tipo: 'guardar', formulario })) as Uint8Array; // as above
  return Buffer.from(guardado.buffer, guardado.byteOffset, guardado.byteLength);
}

/** SHA-256 over the form between two texts. */
export async function hashForaDoLaco(antes: string, formulario: FormularioExtraido, depois: string): Promise<string> {
  return (await pedir({ tipo: 'hash', antes, formulario, depois })) as string; // as above
}

async function pedir(pedido: Pedido): Promise<unknown> {
  clearTimeout(ocioso);
  const id = numero++;
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  esperas.set(id, { resolve, reject });
  thread ??= comecar();
  thread.ref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage({ id, pedido });
  try {
    return await promise;
  } finally {
    esperas.delete(id);
    if (esperas.size === 0) {
      thread?.unref();
      ocioso = setTimeout(terminar, OCIOSO_MS).unref();
    }
  }
}

function comecar(): Worker {
  const novo = new Worker(THREAD);
  novo.on('message', ({ id, valor, erro }: Resposta) => {
    const espera = esperas.get(id);
    if (erro === undefined) espera?.resolve(valor);
    else espera?.reject(erro);
  });
  novo.on('error', (erro) => {
    if (thread === novo) thread = undefined;
    for (const { reject } of esperas.values()) reject(erro);
  });
  return novo;
}

function terminar(): void {
  void thread?.terminate();
  thread = undefined;
}
