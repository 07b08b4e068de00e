import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';
import { abrirFormulario, guardarFormulario, textoDoFormulario } from './formulario-guardado.ts';

export type Pedido =
  | { readonly tipo: 'abrir'; readonly guardado: Uint8Array }
  | { readonly tipo: 'guardar'; readonly formulario: FormularioExtraido }
  | { readonly tipo: 'hash'; readonly antes: string; readonly formulario: FormularioExtraido; readonly depois: string };

export interface Resposta {
  readonly id: number;
  readonly valor?: unknown;
  readonly erro?: unknown;
}

function fazer(pedido: Pedido): unknown {
  if (pedido.tipo === 'abrir') return abrirFormulario(pedido.guardado);
  if (pedido.tipo === 'guardar') return guardarFormulario(pedido.formulario);
  const hash = createHash('sha256').update(pedido.antes).update(textoDoFormulario(pedido.formulario));
  return hash.update(pedido.depois).digest('hex');
}

function responder(id: number, pedido: Pedido): Resposta {
  try {
    return { id, valor: fazer(pedido) };
  } catch (erro) {
    return { id, erro };
  }
}

parentPort?.on('message', ({ id, pedido }: { id: number; pedido: Pedido }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(responder(id, pedido));
});
