import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO } from '../../demo/demo-data.ts';
import { newId } from '../../shared/new-id.ts';
import { cpfDe, umPaciente } from '../../slices/processos/tests/pacientes-helper.ts';

export interface Resposta {
  /** 0 when the connection ended without an answer. */
  readonly status: number;
  readonly ms: number;
  readonly corpo: Record<string, unknown>;
  readonly retryAfter: string | undefined;
  readonly cookies: readonly string[];
  readonly erro?: string;
}

interface Escrita {
  readonly chave: string;
  readonly corpo: object;
  /** What the product acknowledged. */
  id?: string;
}

/** No answer is later than this, whatever failed: a statement's bound, a connection's, and a busy machine. */
export const PRAZO_MS = 20_000;

export type Cliente = ReturnType<typeof makeCliente>;

/** A program of a medico that writes down each write and what was acknowledged, and compares when all is well again. */
export function makeCliente(porta: number, semente: number) {
  let agente = new Agent({ keepAlive: true, maxSockets: Infinity });
  const cookies = new Map<string, string>();
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const escritas: Escrita[] = [];
  let numero = semente;

  function pedir(method: string, path: string, corpo?: object, mais: Record<string, string> = {}): Promise<Resposta> {
    const inicio = performance.now();
    const passou = () => Math.round(performance.now() - inicio);
    const cookie = [...cookies].map(([nome, valor]) => `${nome}=${valor}`).join('; ');
    return new Promise((resolve) => {
      const semResposta = (error: NodeJS.ErrnoException) =>
        resolve({ status: 0, ms: passou(), corpo: {}, retryAfter: undefined, cookies: [], erro: error.code ?? 'erro' });
      const pedido = request(
        { host: '127.0.0.1', port: porta, agent: agente, method, path, headers: { ...headers, cookie, ...mais } },
        (resposta) => {
          let texto = '';
          resposta.on('data', (pedaco: Buffer) => (texto += String(pedaco)));
          resposta.once('error', semResposta);
          resposta.once('end', () => {
            const { statusCode = 0, headers: recebidos } = resposta;
            const json = recebidos['content-type']?.includes('json') && texto !== '';
            resolve({
              ...{ status: statusCode, ms: passou(), retryAfter: recebidos['retry-after'] },
              ...{ corpo: json ? JSON.parse(texto) : {}, cookies: recebidos['set-cookie'] ?? [] },
            });
          });
        },
      );
      pedido.setTimeout(60_000, () => pedido.destroy(Object.assign(new Error(), { code: 'SEM_RESPOSTA_EM_60_S' })));
      pedido.once('error', semResposta);
      pedido.end(corpo && JSON.stringify(corpo));
    });
  }

  async function navegar(method: string, path: string, corpo?: object): Promise<Resposta> {
    const csrf = await pedir('GET', '/api/auth/csrf');
    guardarCookies(csrf);
    const resposta = await pedir(method, path, corpo, { 'x-csrf-token': String(csrf.corpo.csrf_token) });
    guardarCookies(resposta);
    return resposta;
  }

  function guardarCookies(resposta: Resposta): void {
    for (const linha of resposta.cookies) {
      const [, nome = '', valor = ''] = /^([^=]+)=([^;]*)/.exec(linha) ?? [];
      cookies.set(nome, valor);
    }
  }

  const login = () => navegar('POST', '/api/auth/login', { email: DEMO.contas[0]?.email, senha: DEMO.senha });

  return {
    pedir,
    escritas,
    login,
    renovar: () => navegar('POST', '/api/auth/refresh'),

    async entrar(): Promise<void> {
      const { status, corpo } = await login();
      if (status !== 200) throw new Error(`não entrou: ${status} ${JSON.stringify(corpo)}`);
      headers.authorization = `Bearer ${String(corpo.access_token)}`;
      const csrf = await pedir('GET', '/api/auth/csrf');
      guardarCookies(csrf);
      headers['x-csrf-token'] = String(csrf.corpo.csrf_token);
    },

    /** One new paciente, under a key of its own. */
    async gravar(): Promise<Resposta> {
      const escrita: Escrita = { chave: newId(), corpo: umPaciente({ cpf: cpfDe(numero++) }) };
      escritas.push(escrita);
      return enviar(escrita);
    },

    /** After the fault: everything acknowledged is there, and each write that is tried again is there once. */
    async comparar(): Promise<{ confirmadas: number; perdidas: number; repetidas: number; naoAceitas: number }> {
      const confirmadas = escritas.filter(({ id }) => id !== undefined).length;
      const antes = escritas.map(({ id }) => id);
      let naoAceitas = 0;
      for (const escrita of escritas) if ((await comPaciencia(() => enviar(escrita))).status !== 201) naoAceitas++;
      const outras = escritas.filter(({ id }, i) => antes[i] !== undefined && antes[i] !== id).length;
      let perdidas = 0;
      for (const { id } of escritas) {
        const lido = await comPaciencia(() => pedir('GET', `/api/processos/pacientes/${id}`));
        if (lido.status !== 200) perdidas++;
      }
      return { confirmadas, perdidas, repetidas: outras, naoAceitas };
    },

    descansar(): void {
      agente.destroy();
      agente = new Agent({ keepAlive: true, maxSockets: Infinity });
    },
  };

  async function enviar(escrita: Escrita): Promise<Resposta> {
    const resposta = await pedir('POST', '/api/processos/pacientes', escrita.corpo, {
      'idempotency-key': escrita.chave,
    });
    if (resposta.status === 201) escrita.id = String(resposta.corpo.id);
    return resposta;
  }
}

/** Comparing is not the fault under test: what is refused for being too much is asked again. */
async function comPaciencia(pedir: () => Promise<Resposta>): Promise<Resposta> {
  for (let vez = 0; ; vez++) {
    const resposta = await pedir();
    if (vez === 20 || (resposta.status !== 503 && resposta.status !== 0)) return resposta;
    await sleep(250);
  }
}
