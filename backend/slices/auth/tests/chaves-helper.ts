import type { TestApp, TestBrowser } from '../../../tests/helpers/test-app.ts';

export const CHAVES = '/api/auth/chaves';
export const TODOS_OS_ESCOPOS = ['catalogo.ler', 'pacientes.ler', 'processos.ler', 'rascunhos.escrever'];

export interface ChaveCriada {
  readonly id: string;
  readonly chave: string;
  readonly expira_em: string;
}

export async function criarChave(browser: TestBrowser, mais: object = {}): Promise<ChaveCriada> {
  const pedido = { nome: 'Meu programa', escopos: TODOS_OS_ESCOPOS, validade_dias: 90, ...mais };
  const resposta = await browser.post(CHAVES, pedido);
  if (resposta.statusCode !== 201) throw new Error(resposta.body);
  return resposta.json<ChaveCriada>();
}

/** As a program asks: no cookie, no CSRF token, only the key. */
export function comChave({ app }: Pick<TestApp, 'app'>, chave: string) {
  return (method: 'GET' | 'POST' | 'DELETE', url: string, headers: Record<string, string> = {}) =>
    app.inject({ method, url, headers: { authorization: `Bearer ${chave}`, ...headers } });
}
