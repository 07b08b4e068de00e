import type { TipoDeDesafio } from '../../../../shared/config/desafio.ts';
import { type DesafioHumano, DesafioIndisponivelError } from './desafio.ts';

interface Options {
  readonly tipo: TipoDeDesafio;
  readonly chavePublica: string;
  readonly chaveSecreta: string;
  readonly publicUrl: string;
  /** Where answers are checked; the third party's own address unless a test says otherwise. */
  readonly verificador?: string;
}

const VERIFICADORES: Readonly<Record<TipoDeDesafio, string>> = {
  turnstile: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
  recaptcha: 'https://www.google.com/recaptcha/api/siteverify',
};
const TIMEOUT_MS = 5_000;

/** Turnstile and reCAPTCHA are asked in the same words and answer in the same shape. */
export function makeDesafioRemoto({
  tipo,
  chavePublica,
  chaveSecreta,
  publicUrl,
  verificador,
}: Options): DesafioHumano {
  const { hostname } = new URL(publicUrl);

  async function perguntar(resposta: string, endereco: string): Promise<{ success?: unknown; hostname?: unknown }> {
    try {
      const response = await fetch(verificador ?? VERIFICADORES[tipo], {
        method: 'POST',
        body: new URLSearchParams({ secret: chaveSecreta, response: resposta, remoteip: endereco }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const corpo: unknown = await response.json();
      return typeof corpo === 'object' && corpo !== null ? corpo : {};
    } catch (cause) {
      throw new DesafioIndisponivelError({ cause });
    }
  }

  return {
    tipo,
    chavePublica,
    async resolveu(resposta, endereco) {
      const corpo = await perguntar(resposta, endereco);
      // Solved on another site's page, it is somebody else's answer.
      return corpo.success === true && corpo.hostname === hostname;
    },
  };
}
