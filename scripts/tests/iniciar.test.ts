import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { construirPaginas } from '../paginas.ts';

const INICIAR = join(import.meta.dirname, '../iniciar.ts');
const MIGRAR = join(import.meta.dirname, '../migrar.ts');

interface Produto {
  readonly processo: ChildProcess;
  readonly saida: () => string;
}

describe('npm start', () => {
  let dados: string;
  let porta: string;
  const iniciados: ChildProcess[] = [];
  const ocupante = createServer();

  beforeAll(async () => {
    await construirPaginas(); // so that no test below waits for them
    dados = await mkdtemp(join(tmpdir(), 'autocusto-iniciar-'));
    porta = await portaLivre();
  }, 300_000);

  afterEach(async () => {
    for (const processo of iniciados.splice(0)) {
      if (processo.exitCode !== null || processo.signalCode !== null) continue;
      processo.kill('SIGTERM');
      await once(processo, 'exit');
    }
    ocupante.close();
  });

  afterAll(() => rm(dados, { recursive: true }));

  const lancar = (env: NodeJS.ProcessEnv = {}): Produto => {
    const processo = spawn(process.execPath, [INICIAR], {
      env: { PATH: process.env.PATH, AUTOCUSTO_DADOS: dados, PORT: porta, LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    iniciados.push(processo);
    let saida = '';
    for (const fluxo of [processo.stdout, processo.stderr])
      fluxo.on('data', (pedaco: Buffer) => (saida += String(pedaco)));
    return { processo, saida: () => saida };
  };

  const noAr = async (env?: NodeJS.ProcessEnv): Promise<Produto> => {
    const produto = lancar(env);
    await new Promise<void>((resolve, reject) => {
      produto.processo.stdout?.on('data', () => produto.saida().includes('AutoCusto em http') && resolve());
      produto.processo.once('exit', () => reject(new Error(produto.saida())));
    });
    return produto;
  };

  const rodar = async (comando: string, env: NodeJS.ProcessEnv): Promise<unknown> => {
    const processo = spawn(process.execPath, [comando], { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' });
    return (await once(processo, 'exit'))[0];
  };

  const clienteCalado = async (): Promise<Socket> => {
    const cliente = connect(Number(porta), '127.0.0.1');
    cliente.on('error', () => undefined);
    await once(cliente, 'connect');
    return cliente;
  };

  const postgres = async (): Promise<number> => {
    const pid = await readFile(join(dados, 'pg/cluster/postmaster.pid'), 'utf8').catch(() => '');
    return Number(pid.split('\n')[0]);
  };

  it('põe API e páginas na porta, e para tudo com SIGTERM', async () => {
    const { processo } = await noAr();

    expect((await fetch(`http://127.0.0.1:${porta}/api/health/ready`)).status).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${porta}/`)).text()).toContain('<html');

    processo.kill('SIGTERM');
    await expect(once(processo, 'exit')).resolves.toEqual([0, null]);
    expect(await postgres()).toBe(0);
  });

  it('volta depois de um SIGKILL, com o banco que ficou rodando', async () => {
    const { processo } = await noAr();
    const antes = await postgres();
    processo.kill('SIGKILL');
    await once(processo, 'exit');

    const segundo = await noAr();
    expect(await postgres()).toBe(antes);
    segundo.processo.kill('SIGINT');
    await once(segundo.processo, 'exit');
    expect(await postgres()).toBe(0);
  });

  it('recusa um segundo servidor na mesma pasta, sem derrubar o primeiro', async () => {
    const { processo } = await noAr();

    const segundo = lancar({ PORT: await portaLivre() });
    await expect(once(segundo.processo, 'exit')).resolves.toEqual([1, null]);
    expect(segundo.saida()).toContain('já usa');
    expect((await fetch(`http://127.0.0.1:${porta}/api/health`)).status).toBe(200);

    processo.kill('SIGTERM');
    await once(processo, 'exit');
  });

  it('diz que a porta está ocupada e não deixa nada rodando', async () => {
    ocupante.listen(Number(porta), '127.0.0.1');
    await once(ocupante, 'listening');

    const { processo, saida } = lancar();
    await expect(once(processo, 'exit')).resolves.toEqual([1, null]);
    expect(saida()).toContain(`A porta ${porta} está ocupada`);
    expect(await postgres()).toBe(0);
  });

  it('com DATABASE_URL e sem segredos, recusa e diz todos os que faltam, sem criar banco', async () => {
    const outra = join(dados, 'outra');
    const { processo, saida } = lancar({
      AUTOCUSTO_DADOS: outra,
      DATABASE_URL: 'postgres://autocusto_app@127.0.0.1:1/x',
    });

    await expect(once(processo, 'exit')).resolves.toEqual([1, null]);
    expect(saida()).toMatch(/JWT_SECRET[\s\S]*CSRF_SECRET[\s\S]*CIFRA_SECRET/);
    await expect(access(outra)).rejects.toThrow('ENOENT');
  });

  it('em produção não migra: com migração pendente recusa, diz qual e para o banco', async () => {
    const vazia = join(dados, 'vazia');
    const { processo, saida } = lancar({ AUTOCUSTO_DADOS: vazia, NODE_ENV: 'production' });

    await expect(once(processo, 'exit')).resolves.toEqual([1, null]);
    expect(saida()).toMatch(/Faltam migrações no banco: 2026-11-20t1000-base.*npm run migrar/s);
    await expect(access(join(vazia, 'pg/cluster/postmaster.pid'))).rejects.toThrow('ENOENT');

    // The line that it says is the one that mends it.
    await expect(rodar(MIGRAR, { AUTOCUSTO_DADOS: vazia, NODE_ENV: 'production' })).resolves.toBe(0);
    await expect(access(join(vazia, 'pg/cluster/postmaster.pid'))).rejects.toThrow('ENOENT');
    const { processo: segundo } = await noAr({ AUTOCUSTO_DADOS: vazia, NODE_ENV: 'production' });
    expect((await fetch(`http://127.0.0.1:${porta}/api/health/ready`)).status).toBe(200);
    segundo.kill('SIGTERM');
    await once(segundo, 'exit');
  });

  it('em produção recusa as contas de demonstração, que têm senha conhecida', async () => {
    const { processo, saida } = lancar({ NODE_ENV: 'production', AUTOCUSTO_DEMO: '1' });
    await expect(once(processo, 'exit')).resolves.toEqual([1, null]);
    expect(saida()).toContain('AUTOCUSTO_DEMO: contas com senha conhecida não entram em NODE_ENV=production');
  });

  it('um Ctrl-C, que sob o npm chega duas vezes, para tudo em ordem, também com um cliente calado', async () => {
    const { processo } = await noAr();
    await clienteCalado();

    processo.kill('SIGINT');
    processo.kill('SIGINT');
    await expect(once(processo, 'exit')).resolves.toEqual([0, null]);
    expect(await postgres()).toBe(0);
  });

  it('um segundo sinal acaba na hora', async () => {
    const { processo } = await noAr();
    const lento = await clienteCalado();
    lento.write('GET / HTTP/1.1\r\nX-Lento: ');
    const enviando = setInterval(() => lento.write('a'), 100); // would be waited for, up to ten seconds

    const repetindo = setInterval(() => processo.kill('SIGTERM'), 300);
    await expect(once(processo, 'exit')).resolves.toEqual([1, null]);
    clearInterval(repetindo);
    clearInterval(enviando);
  });

  it('o PostgreSQL que morre volta sozinho, e o que estava no ar continua', async () => {
    const { processo, saida } = await noAr();
    process.kill(await postgres(), 'SIGKILL');
    while (!saida().includes('voltou')) await new Promise((resolve) => setTimeout(resolve, 50));
    while ((await fetch(`http://127.0.0.1:${porta}/api/health/ready`)).status !== 200);

    processo.kill('SIGTERM');
    await expect(once(processo, 'exit')).resolves.toEqual([0, null]);
    expect(await postgres()).toBe(0);
  });
});

async function portaLivre(): Promise<string> {
  const sonda = createServer().listen(0, '127.0.0.1');
  await once(sonda, 'listening');
  const { port } = sonda.address() as AddressInfo; // a TCP server's address is never a string
  sonda.close();
  await once(sonda, 'close');
  return String(port);
}
