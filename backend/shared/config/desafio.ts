import type { TipoDeDesafio } from '../security/desafio.ts';

export interface DesafioConfig {
  readonly tipo: TipoDeDesafio;
  readonly chavePublica: string;
  readonly chaveSecreta: string;
}

/** All three settings or none. @throws {Error} naming the one that is missing. */
export function desafioDe(
  tipo: TipoDeDesafio | undefined,
  chavePublica: string | undefined,
  chaveSecreta: string | undefined,
): DesafioConfig | undefined {
  if (!tipo && !chavePublica && !chaveSecreta) return undefined;
  if (tipo && chavePublica && chaveSecreta) return { tipo, chavePublica, chaveSecreta };
  throw new Error('DESAFIO_TIPO, DESAFIO_CHAVE_PUBLICA e DESAFIO_CHAVE_SECRETA andam juntas: falta uma delas.');
}
