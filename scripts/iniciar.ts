import './ler-env.ts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { loadConfig, readSetting } from '../backend/shared/config/config.ts';
import { BancoIndisponivelError } from '../backend/shared/database/banco-indisponivel-error.ts';
import { onStopSignal } from '../backend/shared/operations/stop-signals.ts';
import { arquivoDoServidor, bancoEmbutido, prepararAmbiente, servidorDe } from './ambiente.ts';
import { construirPaginas } from './paginas.ts';

/** What to undo when the process ends, the last begun first. */
const aoParar: (() => Promise<unknown>)[] = [];

onStopSignal(parar);

try {
  await iniciar({ ...process.env, ...(process.argv.includes('--demo') && { AUTOCUSTO_DEMO: '1' }) });
} catch (error) {
  console.error(`\nO AutoCusto não iniciou. ${explicar(error)}`);
  process.exitCode = 1;
  await parar();
}

async function iniciar(origem: NodeJS.ProcessEnv): Promise<void> {
  await construirPaginas();
  if (bancoEmbutido(origem)) await ocuparPasta(readSetting('AUTOCUSTO_DADOS', origem));

  // The other modules are read while PostgreSQL starts.
  const preparando = prepararAmbiente(origem);
  const lendo = Promise.all([import('../backend/main.ts'), import('./banco.ts')]);
  lendo.catch(() => undefined); // told below, after what was started is known and can be stopped
  const { env, postgres } = await preparando;
  if (postgres) aoParar.push(() => postgres.stop());
  postgres?.supervise((event) => console.error(event));

  const config = loadConfig(env);
  const { ownerUrl, migrateAtStart } = config.database;
  const [{ startServer }, { atualizarBanco }] = await lendo;
  if (ownerUrl && migrateAtStart) await atualizarBanco(ownerUrl);

  if (config.demo) await carregarContas(ownerUrl);

  const servidor = await startServer(config);
  aoParar.push(() => servidor.stop());
  console.log(`\nAutoCusto em ${config.http.publicUrl} (escuta em ${servidor.url})\n`);
}

async function parar(): Promise<void> {
  try {
    while (aoParar.length > 0) await aoParar.pop()?.();
  } catch (error) {
    console.error(`A parada não foi limpa. ${explicar(error)}`);
    process.exitCode = 1;
  }
  process.exit();
}

/** Two servers on one data folder would stop the embedded database under each other. */
async function ocuparPasta(dados: string): Promise<void> {
  await mkdir(dados, { recursive: true, mode: 0o700 });
  const pid = await servidorDe(dados);
  if (pid !== undefined) {
    throw new Error(`Outro AutoCusto (processo ${pid}) já usa ${dados}. Pare-o, ou escolha outra AUTOCUSTO_DADOS.`);
  }
  const arquivo = arquivoDoServidor(dados);
  await writeFile(arquivo, String(process.pid));
  aoParar.push(() => rm(arquivo, { force: true }));
}

async function carregarContas(ownerUrl: string | undefined): Promise<void> {
  if (!ownerUrl) throw new Error('As contas de demonstração precisam de DATABASE_OWNER_URL.');
  const { carregarDemo } = await import('../backend/demo/demo.ts');
  await carregarDemo(ownerUrl);
}

function explicar(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof BancoIndisponivelError) return `${error.message} ${explicar(error.cause)}`;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `A porta ${port} está ocupada. Pare o outro programa, ou escolha outra: PORT=3100.`;
  if (code === '42501' && error.message.includes('set role')) {
    return 'O usuário de DATABASE_URL não pode assumir o papel autocusto_app. Crie os papéis com infrastructure/postgres/papeis.sql.';
  }
  return error.message;
}
