// npm run bench:vizinhos: one account holds 20 MB of drafts; what everybody else waits while it asks for all of them.
import { conectar } from '../backend/shared/database/conectar.ts';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO } from '../backend/demo/demo-data.ts';
import { loadConfig } from '../backend/shared/config/config.ts';
import { entrar } from './bench-cliente.ts';

const RASCUNHOS = 40;
const BYTES = 500_000;
const LISTAS = 60;
const BARRA = { esperaMs: 100, memoriaMb: 600 };
const RELATORIO = 'relatorios/bench-vizinhos.json';
const [carregado = '', vizinho = ''] = DEMO.contas.map(({ email }) => email);

if (process.argv[2] === 'servidor') await servir();
else if (process.argv[2] === 'cliente') await pedirTudo();
else await medir();

interface Servidor {
  readonly url: string;
  readonly ownerUrl: string;
}

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
  process.on('message', () => {
    void servidor
      .stop()
      .then(() => postgres?.stop())
      .then(() => process.exit());
  });
  process.send?.({ url: servidor.url, ownerUrl } satisfies Servidor);
}

/** The account with 20 MB, in a process of its own: what it downloads must not make the neighbour's clock late. */
async function pedirTudo(): Promise<void> {
  const url = process.argv[3] ?? '';
  const pedir = await entrar(url, carregado);
  process.on('message', ({ caminho, vezes }: { caminho: string; vezes: number }) => {
    const baixar = async () => {
      let bytes = 0;
      const { body } = await pedir('GET', caminho);
      for await (const parte of body ?? []) bytes += (parte as Uint8Array).length;
      return bytes;
    };
    const inicio = performance.now();
    void Promise.allSettled(Array.from({ length: vezes }, baixar)).then((resultados) => {
      const bytes = resultados.map((cada) => (cada.status === 'fulfilled' ? cada.value : 0));
      const recusas = resultados.flatMap((cada) => (cada.status === 'rejected' ? [String(cada.reason)] : []));
      process.send?.({ ms: performance.now() - inicio, bytes: Math.max(...bytes), recusas });
    });
  });
  process.send?.('pronto');
}

interface Feito {
  readonly ms: number;
  readonly bytes: number;
  readonly recusas: readonly string[];
}

async function medir(): Promise<void> {
  const dados = mkdtempSync(join(tmpdir(), 'autocusto-bench-'));
  const env = { ...process.env, AUTOCUSTO_DADOS: dados, PORT: '0', LOG_LEVEL: 'fatal' };
  const servidor = fork(import.meta.filename, ['servidor'], { env });
  let cliente: ChildProcess | undefined;
  try {
    const { url, ownerUrl } = await resposta<Servidor>(servidor);
    const paciente = await encher(ownerUrl);
    cliente = fork(import.meta.filename, ['cliente', url], { env });
    await resposta(cliente);
    const pedir = await entrar(url, vizinho);

    const resultado: Record<string, unknown> = {};
    const exportacao = `/api/processos/pacientes/${paciente}/exportacao`;
    for (const [nome, caminho, vezes] of [
      ['json', exportacao, 1],
      ['pdf', `${exportacao}/pdf`, 1],
      [`${LISTAS} listas`, '/api/processos/rascunhos?limite=100', LISTAS],
      [`${LISTAS} exportações`, exportacao, LISTAS],
    ] as const) {
      const pico = acompanharMemoria(servidor.pid ?? 0);
      const fim = resposta<Feito>(cliente);
      cliente.send({ caminho, vezes });
      const { esperas, falhas } = await esperasAte(fim, () => pedir('GET', '/api/auth/me'));
      const { ms, bytes, recusas } = await fim;
      const ordem = esperas.toSorted((a, b) => a - b);
      const em = (parte: number) => Math.round((ordem[Math.floor(parte * (ordem.length - 1))] ?? 0) * 10) / 10;
      resultado[nome] = {
        ...{
          vizinho_maior_ms: em(1),
          vizinho_p99_ms: em(0.99),
          vizinho_p50_ms: em(0.5),
          pedidos: esperas.length,
          falhas,
        },
        ...{ memoria_mb: pico.fim(), durou_ms: Math.round(ms), mb: Number((bytes / 1e6).toFixed(2)) },
        recusas: recusas.length,
      };
      if (recusas[0]) console.log(`${nome}: ${recusas[0]}`);
      await sleep(2_000);
    }
    relatar(resultado);
  } finally {
    cliente?.kill();
    if (servidor.exitCode === null) {
      const fim = new Promise((resolve) => servidor.once('exit', resolve));
      servidor.send('parar');
      await fim;
    }
    rmSync(dados, { recursive: true, force: true });
  }
}

/** As from before the quota: through the owner, whose role it does not hold. Prose, one word, and many keys. */
async function encher(ownerUrl: string): Promise<string> {
  const dono = await conectar(ownerUrl);
  await dono.query("select set_config('app.usuario_id', id::text, false) from usuarios where email = $1", [carregado]);
  const { rows } = await dono.query<{ id: string; usuario_id: string }>(
    'select p.id, p.usuario_id from pacientes p limit 1',
  );
  const [paciente] = rows;
  if (!paciente) throw new Error('a demonstração não tem paciente');
  const textos = [
    () => ({ anamnese: 'Paciente com diagnóstico há três anos, em uso contínuo. '.repeat(BYTES / 56) }),
    () => ({ anamnese: 'x'.repeat(BYTES) }),
    () => Object.fromEntries(Array.from({ length: BYTES / 32 }, (_, n) => [`campo ${n}`, 'resposta curta'])),
  ];
  for (let n = 0; n < RASCUNHOS; n++) {
    const caso = { cid: 'G35', paciente_id: paciente.id };
    const valores = { paciente: { nome: `Rascunho ${n}` }, ...textos[n % textos.length]?.() };
    await dono.query('insert into rascunhos (id, usuario_id, conteudo) values (gen_random_uuid(), $1, $2)', [
      paciente.usuario_id,
      JSON.stringify({ caso, valores }),
    ]);
  }
  await dono.end();
  return paciente.id;
}

/** One request after the other, a few milliseconds apart, until `fim`: how long each one took. */
async function esperasAte(fim: Promise<unknown>, pedir: () => Promise<Response>) {
  const esperas: number[] = [];
  let falhas = 0;
  const acabou = new AbortController();
  void fim.finally(() => acabou.abort());
  while (!acabou.signal.aborted) {
    const inicio = performance.now();
    await pedir()
      .then((cada) => cada.arrayBuffer())
      .catch(() => (falhas += 1));
    esperas.push(performance.now() - inicio);
    await sleep(5);
  }
  return { esperas, falhas };
}

/** Highest resident size that the kernel saw since now. */
function acompanharMemoria(pid: number): { fim(): number } {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  return {
    fim: () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024),
  };
}

async function resposta<T>(filho: ChildProcess): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const aoSair = (code: number | null) => reject(new Error(`um processo terminou (${code})`));
    filho.once('exit', aoSair);
    filho.once('message', (mensagem) => {
      filho.off('exit', aoSair);
      resolve(mensagem as T);
    });
  });
}

function relatar(resultado: Record<string, unknown>): void {
  const carga = Number((loadavg()[0] ?? 0).toFixed(2));
  mkdirSync('relatorios', { recursive: true });
  writeFileSync(RELATORIO, `${JSON.stringify({ ...resultado, carga_da_maquina: carga }, null, 2)}\n`);
  console.table(resultado);
  const medidas = Object.values(resultado) as { vizinho_maior_ms: number; memoria_mb: number; falhas: number }[];
  const alcancada = medidas.every(
    ({ vizinho_maior_ms, memoria_mb, falhas }) =>
      vizinho_maior_ms <= BARRA.esperaMs && memoria_mb <= BARRA.memoriaMb && falhas === 0,
  );
  console.log(`${alcancada ? 'Alcança' : 'Não alcança'} a barra: ${BARRA.esperaMs} ms, ${BARRA.memoriaMb} MB.`);
  if (!alcancada) process.exitCode = 1;
}
