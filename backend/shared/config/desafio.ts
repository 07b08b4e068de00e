export type TipoDeDesafio = 'turnstile' | 'recaptcha';

/** What the page must be allowed to load, and only where a challenge is configured. */
export const ORIGENS_DO_DESAFIO: Readonly<Record<TipoDeDesafio, { scripts: string[]; frames: string[] }>> = {
  turnstile: { scripts: ['https://challenges.cloudflare.com'], frames: ['https://challenges.cloudflare.com'] },
  recaptcha: {
    scripts: ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/'],
    frames: ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/'],
  },
};

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
