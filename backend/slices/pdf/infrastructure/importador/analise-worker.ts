import type { MotivoDaRecusa } from '../../domain/importacao-errors.ts';
import type { OpcoesDeAnalise } from '../../application/ports/analisador-de-formularios.ts';
import { extrair } from './extracao.ts';
import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';
import { Recusa } from './recusa.ts';

/*
 * The process in which foreign files are read. It has no secret, no connection and no right to write; whoever started
 * it kills it when it takes too long or grows too large.
 */

export interface Pedido {
  readonly bytes: Uint8Array;
  readonly opcoes: OpcoesDeAnalise;
}

export type Resposta =
  | { readonly tipo: 'pronto' }
  | { readonly tipo: 'formulario'; readonly formulario: FormularioExtraido }
  | { readonly tipo: 'recusa'; readonly codigo: MotivoDaRecusa; readonly campos: readonly string[] };

function motivoDe(error: unknown): Resposta {
  if (error instanceof Recusa) return { tipo: 'recusa', codigo: error.code, campos: error.campos };
  const message = error instanceof Error ? error.message : '';
  if (/call stack/i.test(message)) return { tipo: 'recusa', codigo: 'estrutura_circular', campos: [] };
  if (/allocation failed|Invalid (typed )?array( buffer)? length|Cannot create a string/i.test(message)) {
    return { tipo: 'recusa', codigo: 'analise_sem_memoria', campos: [] };
  }
  return { tipo: 'recusa', codigo: 'pdf_corrompido', campos: [] };
}

async function responder({ bytes, opcoes }: Pedido): Promise<Resposta> {
  try {
    return { tipo: 'formulario', formulario: await extrair(bytes, opcoes) };
  } catch (error) {
    return motivoDe(error);
  }
}

process.on('message', (pedido: Pedido) => {
  void responder(pedido).then((resposta) => process.send?.(resposta));
});
// The one who asked is gone: nobody would end this process any more.
process.on('disconnect', () => process.exit(0));
process.send?.({ tipo: 'pronto' } satisfies Resposta);
