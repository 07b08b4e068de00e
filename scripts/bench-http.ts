// npm run bench:http: issues packets over HTTP, database included, and says how long that takes.
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadConfig } from '../backend/shared/config/config.ts';

const JUNTOS = 8;
const AQUECIMENTO = 80;
/** More than the buffers hold (64 MB): what is measured is a rate that lasts, not one that the first minutes take. */
const PEDIDOS = 1600;
const BARRA = { porSegundo: 50, p99Ms: 300 };
const RELATORIO = 'relatorios/bench-http.json';

if (process.argv[2] === 'servidor') await servir();
else await medir();

/** The real server on an embedded PostgreSQL of its own, with the demonstration's synthetic people. */
async function servir(): Promise<void> {
  const { prepararAmbiente } = await import('./ambiente.ts');
  const { atualizarBanco } = await import('./banco.ts');
  const { carregarDemo } = await import('../backend/demo/demo.ts');
  const { startServer } = await import('../backend/main.ts');
  const { env, postgres } = await prepararAmbiente(process.env);
  const { ownerUrl } = loadConfig(env).database;
  if (!ownerUrl) throw new Error('the embedded database has an owner');
  await atualizarBanco(ownerUrl);
  await carregarDemo(ownerUrl);
  const servidor = await startServer(loadConfig(env));

  const atraso = monitorEventLoopDelay({ resolution: 1 });
  const parar = async () => {
    await servidor.stop();
    await postgres?.stop();
    process.exit();
  };
  process.on('message', (pedido) => {
    if (pedido === 'comecar') {
      atraso.reset();
      atraso.enable();
      process.send?.('pronto');
    } else if (pedido === 'atraso') {
      // The monitor counts its own interval.
      process.send?.({ p99: Math.max(0, atraso.percentile(99) / 1e6 - 1), rss: process.memoryUsage.rss() });
    } else void parar();
  });
  process.send?.(servidor.url);
}

async function medir(): Promise<void> {
  const dados = mkdtempSync(join(tmpdir(), 'autocusto-bench-'));
  const servidor = fork(import.meta.filename, ['servidor'], {
    env: { ...process.env, AUTOCUSTO_DADOS: dados, PORT: '0', LOG_LEVEL: 'error' },
  });
  try {
    const url = await resposta<string>(servidor);
    const { emitir, primeira } = await prepararEmissao(url);
    const primeiroMs = await cronometrar(primeira);
    await emParalelo(AQUECIMENTO, emitir);

    servidor.send('comecar');
    await resposta(servidor);
    const inicio = performance.now();
    let bytes = 0;
    const tempos = await emParalelo(PEDIDOS, async () => {
      const emitido = await emitir();
      bytes += emitido.bytes; // read after the wait: eight of them add to it
    });
    const segundos = (performance.now() - inicio) / 1000;
    servidor.send('atraso');
    const { p99, rss } = await resposta<{ p99: number; rss: number }>(servidor);
    relatar(tempos, segundos, { primeiroMs, p99, rss, bytes });
  } finally {
    if (servidor.exitCode === null) {
      const fim = new Promise((resolve) => servidor.once('exit', resolve));
      servidor.send('parar');
      await fim;
    }
    rmSync(dados, { recursive: true, force: true });
  }
}

async function resposta<T>(servidor: ChildProcess): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const aoSair = (code: number | null) => reject(new Error(`o servidor terminou (${code})`));
    servidor.once('exit', aoSair);
    servidor.once('message', (mensagem) => {
      servidor.off('exit', aoSair);
      resolve(mensagem as T);
    });
  });
}

/** Signs in as a medico of the demonstration; each call issues one packet and fails when it is refused. */
async function prepararEmissao(url: string) {
  const { DEMO } = await import('../backend/demo/demo-data.ts');
  const conta = DEMO.contas.find(({ processos }) => processos.length > 0);
  if (!conta) throw new Error('a demonstração não tem processo');
  const cookies = new Map<string, string>();
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const pedir = async (method: string, path: string, corpo?: object, mais: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([nome, valor]) => `${nome}=${valor}`).join('; ');
    const body = corpo && JSON.stringify(corpo);
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, cookie, ...mais },
      ...(body && { body }),
    });
    for (const linha of response.headers.getSetCookie()) {
      const [, nome = '', valor = ''] = /^([^=]+)=([^;]*)/.exec(linha) ?? [];
      cookies.set(nome, valor);
    }
    const texto = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${texto.slice(0, 200)}`);
    return texto === '' ? {} : JSON.parse(texto);
  };
  const csrf = async () => (headers['x-csrf-token'] = (await pedir('GET', '/api/auth/csrf')).csrf_token);

  await csrf();
  const { access_token } = await pedir('POST', '/api/auth/login', { email: conta.email, senha: DEMO.senha });
  headers.authorization = `Bearer ${access_token}`;
  await csrf();
  const { itens } = (await pedir('GET', '/api/processos')) as { itens: { id: string }[] };
  const data = new Date().toLocaleDateString('sv', { timeZone: 'America/Sao_Paulo' });
  const emitirUm = (id: string): Promise<{ bytes: number }> =>
    pedir('POST', `/api/processos/${id}/documentos`, { data }, { 'idempotency-key': randomUUID() });

  // Only those that can be issued as they are.
  const emissiveis: string[] = [];
  for (const { id } of itens) {
    const { erros } = await pedir('POST', `/api/processos/${id}/validacao`, { data });
    if (erros.length === 0) emissiveis.push(id);
  }
  if (emissiveis.length === 0) throw new Error('nenhum processo da demonstração pode ser emitido hoje');
  let vez = 0;
  const emitir = () => emitirUm(emissiveis[vez++ % emissiveis.length] ?? '');
  return { emitir, primeira: emitir };
}

async function emParalelo(quantos: number, trabalho: () => Promise<unknown>): Promise<number[]> {
  const tempos: number[] = [];
  let comecados = 0;
  const trabalhar = async () => {
    while (comecados++ < quantos) tempos.push(await cronometrar(trabalho));
  };
  await Promise.all(Array.from({ length: JUNTOS }, trabalhar));
  return tempos;
}

async function cronometrar(trabalho: () => Promise<unknown>): Promise<number> {
  const inicio = performance.now();
  await trabalho();
  return performance.now() - inicio;
}

function relatar(
  tempos: readonly number[],
  segundos: number,
  outros: { primeiroMs: number; p99: number; rss: number; bytes: number },
) {
  const ordem = tempos.toSorted((a, b) => a - b);
  const em = (parte: number) => Number((ordem[Math.floor(parte * (ordem.length - 1))] ?? 0).toFixed(1));
  const resultado = {
    pedidos: tempos.length,
    juntos: JUNTOS,
    emitidos_mb: Math.round(outros.bytes / 1e6),
    por_segundo: Number((tempos.length / segundos).toFixed(1)),
    ...{ p50_ms: em(0.5), p95_ms: em(0.95), p99_ms: em(0.99), maior_ms: em(1) },
    primeiro_pacote_ms: Number(outros.primeiroMs.toFixed(1)),
    atraso_do_laco_p99_ms: Number(outros.p99.toFixed(2)),
    memoria_mb: Math.round(outros.rss / 1e6),
    carga_da_maquina: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
  mkdirSync('relatorios', { recursive: true });
  writeFileSync(RELATORIO, `${JSON.stringify(resultado, null, 2)}\n`);
  console.table(resultado);
  const alcancada = resultado.por_segundo >= BARRA.porSegundo && resultado.p99_ms <= BARRA.p99Ms;
  console.log(`${alcancada ? 'Alcança' : 'Não alcança'} a barra: ${BARRA.porSegundo}/s, p99 até ${BARRA.p99Ms} ms.`);
  if (!alcancada) process.exitCode = 1;
}
