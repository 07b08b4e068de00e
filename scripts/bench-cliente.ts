import { DEMO } from '../backend/demo/demo-data.ts';

export type Pedir = (method: string, path: string, corpo?: object, mais?: Record<string, string>) => Promise<Response>;

/** Signs in as somebody of the demonstration, and asks as their browser would. */
export async function entrar(url: string, email: string): Promise<Pedir> {
  const cookies = new Map<string, string>();
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const pedir: Pedir = async (method, path, corpo, mais = {}) => {
    const cookie = [...cookies].map(([nome, valor]) => `${nome}=${valor}`).join('; ');
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, cookie, ...mais },
      ...(corpo && { body: JSON.stringify(corpo) }),
    });
    for (const linha of response.headers.getSetCookie()) {
      const [, nome = '', valor = ''] = /^([^=]+)=([^;]*)/.exec(linha) ?? [];
      cookies.set(nome, valor);
    }
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 200)}`);
    return response;
  };
  const csrf = async () => {
    const { csrf_token } = (await (await pedir('GET', '/api/auth/csrf')).json()) as { csrf_token: string };
    headers['x-csrf-token'] = csrf_token;
  };

  await csrf();
  const entrada = await pedir('POST', '/api/auth/login', { email, senha: DEMO.senha });
  headers.authorization = `Bearer ${((await entrada.json()) as { access_token: string }).access_token}`;
  await csrf();
  return pedir;
}
