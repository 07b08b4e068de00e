import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';

export const RAIZ = join(import.meta.dirname, '../../..');

export interface Produto {
  readonly porta: number;
  readonly processo: ChildProcess;
  readonly saida: () => string;
  /** The postmaster's number, or 0 when there is none. */
  pidDoPostgres(): Promise<number>;
  /** As the superuser of the embedded database. */
  sql(comando: string): Promise<pg.QueryResult>;
}

/** The product as `npm start -- --demo` runs it, on a data folder of its own. */
export async function iniciarProduto(dados: string, env: NodeJS.ProcessEnv = {}): Promise<Produto> {
  const porta = await portaLivre();
  const processo = spawn(process.execPath, [join(RAIZ, 'scripts/iniciar.ts'), '--demo'], {
    env: {
      ...{ AUTOCUSTO_DADOS: dados, PORT: String(porta), LOG_LEVEL: 'warn' },
      ...{ ARGON2_MEMORIA_KIB: '1024', ARGON2_PASSES: '1', ...env },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let saida = '';
  for (const fluxo of [processo.stdout, processo.stderr]) {
    fluxo.on('data', (pedaco: Buffer) => (saida = `${saida}${String(pedaco)}`.slice(-20_000)));
  }
  await new Promise<void>((resolve, reject) => {
    processo.stdout.on('data', () => saida.includes('AutoCusto em http') && resolve());
    processo.once('exit', () => reject(new Error(`o produto não iniciou: ${saida}`)));
  });

  return {
    ...{ porta, processo },
    saida: () => saida,

    async pidDoPostgres() {
      const texto = await readFile(join(dados, 'pg/cluster/postmaster.pid'), 'utf8').catch(() => '');
      return Number(texto.split('\n')[0]);
    },

    async sql(comando) {
      const conexao = JSON.parse(await readFile(join(dados, 'pg/conexao.json'), 'utf8')) as {
        port: number;
        passwords: { superuser: string };
      };
      const cliente = new pg.Client({
        ...{ host: '127.0.0.1', port: conexao.port, database: 'autocusto', user: 'postgres' },
        password: conexao.passwords.superuser,
      });
      cliente.on('error', () => undefined);
      await cliente.connect();
      try {
        return await cliente.query(comando);
      } finally {
        await cliente.end();
      }
    },
  };
}

export async function pararProduto({ processo }: Produto): Promise<{ codigo: number | null; ms: number }> {
  const inicio = performance.now();
  if (processo.exitCode === null && processo.signalCode === null) {
    processo.kill('SIGTERM');
    await once(processo, 'exit');
  }
  return { codigo: processo.exitCode, ms: Math.round(performance.now() - inicio) };
}

/** Every process of that cluster, the postmaster first. */
export async function familia(postmaster: number): Promise<number[]> {
  const filhos = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').catch(() => '');
  return [postmaster, ...filhos.trim().split(/\s+/).map(Number).filter(Boolean)];
}

export async function portaLivre(): Promise<number> {
  const sonda = createServer().listen(0, '127.0.0.1');
  await once(sonda, 'listening');
  const { port } = sonda.address() as AddressInfo; // a TCP server's address is never a string
  sonda.close();
  await once(sonda, 'close');
  return port;
}

/** What a program says, and how it ends. */
export function executar(programa: string, args: readonly string[], env?: NodeJS.ProcessEnv) {
  return new Promise<{ codigo: number; saida: string }>((resolve) => {
    execFile(programa, args, { env }, (error, stdout, stderr) => {
      resolve({ codigo: error ? Number(error.code) || 1 : 0, saida: `${stdout}${stderr}` });
    });
  });
}
