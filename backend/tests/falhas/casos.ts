import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateKey } from 'openpgp';
import { Redis } from 'ioredis';
import { startRedis } from '../helpers/services.ts';
import { comCarga, novoObservado, observar, type Observado, prontidao, recuperacao } from './carga.ts';
import { type Cliente, makeCliente, PRAZO_MS } from './cliente.ts';
import { executar, familia, iniciarProduto, pararProduto, type Produto, RAIZ } from './produto.ts';

export interface Cena {
  readonly semente: number;
  /** A folder of this case alone. */
  readonly pasta: string;
}

export interface Resultado {
  readonly observado?: Observado;
  readonly fatos: Readonly<Record<string, unknown>>;
  /** What is not as it must be; nothing, when all is well. */
  readonly faltas: readonly string[];
}

export type Caso = (cena: Cena) => Promise<Resultado>;

const JUNTOS = 16;

/** The faults of the database: under load of writes, each time the same questions. */
function noBanco(falhar: (produto: Produto, cliente: Cliente, fatos: Record<string, unknown>) => Promise<void>): Caso {
  return async ({ semente, pasta }) => {
    const fatos: Record<string, unknown> = {};
    const produto = await iniciarProduto(pasta);
    const cliente = makeCliente(produto.porta, semente);
    try {
      await cliente.entrar();
      const observado = await comCarga(cliente, JUNTOS, async () => {
        await sleep(1_000);
        await falhar(produto, cliente, fatos);
      });
      fatos.recuperou_em_ms = await recuperacao(cliente);
      return await concluir(produto, cliente, observado, fatos);
    } finally {
      await pararProduto(produto);
    }
  };
}

async function concluir(
  produto: Produto,
  cliente: Cliente,
  observado: Observado,
  fatos: Record<string, unknown>,
): Promise<Resultado> {
  const comparado = await cliente.comparar();
  const faltas: string[] = [];
  const exigir = (vale: boolean, falta: string) => vale || faltas.push(falta);
  exigir(produto.processo.exitCode === null && produto.processo.signalCode === null, `morreu: ${produto.saida()}`);
  exigir(observado.semResposta === 0, `${observado.semResposta} pedidos sem resposta`);
  exigir(observado.outros === 0, `outra resposta: ${JSON.stringify(observado.primeiroOutro)}`);
  exigir(observado.recusadosSemDizer === 0, `${observado.recusadosSemDizer} recusas sem Retry-After, code e action`);
  exigir(observado.maiorMs <= PRAZO_MS, `uma resposta levou ${observado.maiorMs} ms`);
  exigir(fatos.recuperou_em_ms !== Infinity, 'não voltou sozinho');
  const { prontidao_durante: prontidaoDurante = 'indisponivel' } = fatos;
  exigir(prontidaoDurante === 'indisponivel', `a prontidão disse ${String(prontidaoDurante)}`);
  exigir(comparado.perdidas === 0, `${comparado.perdidas} escritas confirmadas perdidas`);
  exigir(comparado.repetidas === 0, `${comparado.repetidas} escritas em dobro`);
  exigir(comparado.naoAceitas === 0, `${comparado.naoAceitas} escritas recusadas depois`);
  return { observado, fatos: { ...fatos, ...comparado }, faltas };
}

const sessoesEncerradas = noBanco(async (produto, _cliente, fatos) => {
  let encerradas = 0;
  for (let vez = 0; vez < 30; vez++) {
    const { rows } = await produto.sql(
      `
      select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'autocusto_app' and (vez_par or state like '%transaction%')
    `.replace('vez_par', String(vez % 2 === 0)),
    );
    encerradas += rows.length;
    await sleep(100);
  }
  fatos.sessoes_encerradas = encerradas;
});

const postgresMorto = noBanco(async (produto, cliente, fatos) => {
  for (let vez = 0; vez < 3; vez++) {
    process.kill(await produto.pidDoPostgres(), 'SIGKILL');
    await sleep(300);
    fatos.prontidao_durante = await prontidao(cliente);
    await recuperacao(cliente);
    await sleep(500);
  }
});

const sessaoMorta = noBanco(async (produto) => {
  // A session killed this way makes PostgreSQL end all others and recover as after a crash.
  const { rows } = await produto.sql("select pid from pg_stat_activity where usename = 'autocusto_app' limit 1");
  process.kill((rows[0] as { pid: number }).pid, 'SIGKILL');
  await sleep(2_000);
});

const postgresPausado = noBanco(async (produto, cliente, fatos) => {
  const processos = await familia(await produto.pidDoPostgres());
  for (const pid of processos) process.kill(pid, 'SIGSTOP');
  await sleep(2_000);
  fatos.prontidao_durante = await prontidao(cliente);
  await sleep(28_000);
  for (const pid of processos.toReversed()) process.kill(pid, 'SIGCONT');
});

/** The data folder on a small disk, which something else fills, and frees again. */
const discoCheio: Caso = async (cena) => {
  await mkdir(cena.pasta, { recursive: true });
  const montado = await executar('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', cena.pasta]);
  if (montado.codigo !== 0) return { fatos: {}, faltas: [`não montou um tmpfs: ${montado.saida}`] };
  try {
    return await noBanco(async (produto, cliente, fatos) => {
      const lastro = join(cena.pasta, 'lastro');
      await executar('dd', ['if=/dev/zero', `of=${lastro}`, 'bs=64k']);
      // Enough writes to need new blocks and a new WAL file: PostgreSQL refuses, or ends and does not come up.
      for (let vez = 0; vez < 40; vez++) {
        await produto
          .sql(
            "create table if not exists enche (t text); insert into enche select repeat('x', 1000) from generate_series(1, 1000)",
          )
          .catch((error: { code?: string }) => (fatos.recusa_do_postgres = error.code));
        await sleep(100);
      }
      fatos.prontidao_durante = await prontidao(cliente);
      await rm(lastro);
      await sleep(1_000);
    })(cena);
  } finally {
    await executar('umount', [cena.pasta]);
  }
};

/** Without whoever counts attempts nobody enters; whoever is in works on. */
function noRedis(falhar: (redis: { pid: number; url: string }) => Promise<() => Promise<void>>): Caso {
  return async ({ semente, pasta }) => {
    const redis = await startRedis();
    const produto = await iniciarProduto(pasta, { REDIS_URL: redis.url });
    const cliente = makeCliente(produto.porta, semente);
    try {
      await cliente.entrar();
      const portas = novoObservado();
      const observado = await comCarga(cliente, 4, async () => {
        const desfazer = await falhar(redis);
        for (let vez = 0; vez < 5; vez++) {
          observar(portas, await makeCliente(produto.porta, semente).login());
          observar(portas, await cliente.renovar());
        }
        portas.outros += (await prontidao(cliente)) === 'indisponivel' ? 0 : 1;
        await desfazer();
      });
      const fatos = { portas, recuperou_em_ms: await recuperacao(cliente) };
      const resultado = await concluir(produto, cliente, observado, fatos);
      const voltou = (await cliente.login()).status;
      return {
        ...resultado,
        faltas: [
          ...resultado.faltas,
          ...(portas.recusados503 === 10 && portas.recusadosSemDizer === 0 && portas.outros === 0
            ? []
            : [`as portas não recusaram como devem: ${JSON.stringify(portas)}`]),
          ...(portas.maiorMs <= 5_000 ? [] : [`uma porta levou ${portas.maiorMs} ms`]),
          ...(observado.recusados503 === 0 ? [] : ['quem já estava dentro foi recusado']),
          ...(voltou === 200 ? [] : [`depois, a entrada respondeu ${voltou}`]),
        ],
      };
    } finally {
      await pararProduto(produto);
      await redis.stop();
    }
  };
}

const redisPausado = noRedis(async ({ pid }) => {
  process.kill(pid, 'SIGSTOP');
  return async () => void process.kill(pid, 'SIGCONT');
});

const redisCheio = noRedis(async ({ url }) => {
  const redis = new Redis(url);
  await redis.config('SET', 'maxmemory', '1');
  return async () => {
    await redis.config('SET', 'maxmemory', '0');
    await redis.quit();
  };
});

/** SIGTERM among silent clients and with 200 requests in flight: none that was accepted is reset. */
const parada: Caso = async ({ semente, pasta }) => {
  const produto = await iniciarProduto(pasta);
  const cliente = makeCliente(produto.porta, semente);
  const faltas: string[] = [];
  await cliente.entrar();
  await Promise.all(Array.from({ length: 20 }, () => cliente.gravar()));
  for (const texto of [
    '',
    'GET /api/health HTTP/1.1\r\nHost: a',
    'POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
  ]) {
    for (let vez = 0; vez < 20; vez++) {
      const calado = connect(produto.porta, '127.0.0.1').on('error', () => undefined);
      await once(calado, 'connect');
      calado.write(texto);
    }
  }
  const visto = novoObservado();
  const emVoo = Array.from({ length: 200 }, () => cliente.gravar().then((resposta) => observar(visto, resposta)));
  while (visto.pedidos === 0) await sleep(1); // by now all 200 have been sent, and few are answered
  const respondidosAntes = visto.pedidos;
  const { codigo, ms } = await pararProduto(produto);
  await Promise.all(emVoo);
  if (codigo !== 0) faltas.push(`terminou com ${codigo}: ${produto.saida()}`);
  if (ms > 15_000) faltas.push(`levou ${ms} ms a parar`);
  if (visto.semResposta > 0) faltas.push(`${visto.semResposta} pedidos em curso sem resposta`);
  if (visto.outros > 0) faltas.push(`outra resposta: ${JSON.stringify(visto.primeiroOutro)}`);
  if ((await produto.pidDoPostgres()) !== 0) faltas.push('o PostgreSQL embutido ficou rodando');

  const { comparado } = await compararDeNovo(pasta, cliente);
  if (comparado.perdidas > 0) faltas.push(`${comparado.perdidas} escritas confirmadas perdidas`);
  return { observado: visto, fatos: { parou_em_ms: ms, respondidosAntes, ...comparado }, faltas };
};

/** The same writes, seen by the product after a new start. */
async function compararDeNovo(pasta: string, antes: Cliente) {
  const produto = await iniciarProduto(pasta);
  try {
    const depois = makeCliente(produto.porta, 0);
    await depois.entrar();
    depois.escritas.push(...antes.escritas);
    return { comparado: await depois.comparar() };
  } finally {
    await pararProduto(produto);
  }
}

/** A backup killed in the middle leaves nothing in the way of the next one. */
const copiaMorta: Caso = async ({ semente, pasta }) => {
  const produto = await iniciarProduto(pasta);
  const cliente = makeCliente(produto.porta, semente);
  const faltas: string[] = [];
  try {
    await cliente.entrar();
    const { publicKey } = await generateKey({ userIDs: [{ name: 'Ensaio' }], format: 'armored' });
    const [chave, arquivo] = [join(pasta, 'chave.asc'), join(pasta, 'copia.gpg')];
    await writeFile(chave, publicKey);
    const argumentos = [join(RAIZ, 'scripts/backup.ts'), '--chave', chave, '--arquivo', arquivo];
    const env = { AUTOCUSTO_DADOS: pasta };
    for (const esperaMs of [300, 600, 900, 1_200]) {
      const copia = spawn(process.execPath, argumentos, { env, stdio: 'ignore' });
      await Promise.race([sleep(esperaMs), once(copia, 'exit')]);
      copia.kill('SIGKILL');
      if (copia.exitCode === null && copia.signalCode === null) await once(copia, 'exit');
      await rm(arquivo, { force: true }); // what was finished before the kill is no obstacle, but is not overwritten either
    }
    const { codigo, saida } = await executar(process.execPath, argumentos, env);
    if (codigo !== 0) faltas.push(`a cópia seguinte não terminou: ${saida}`);
    else if ((await readFile(arquivo)).length === 0) faltas.push('a cópia seguinte está vazia');
    if ((await prontidao(cliente)) !== 'pronto') faltas.push('o produto deixou de estar pronto');
    return { fatos: { codigo }, faltas };
  } finally {
    await pararProduto(produto);
  }
};

const CONEXOES = 3_000;

/** Far more at once than is answered: some are served, the others hear at once that they should come later. */
const sobrecarga: Caso = async ({ semente, pasta }) => {
  const produto = await iniciarProduto(pasta);
  const cliente = makeCliente(produto.porta, semente);
  const tempos: { aceitos: number[]; recusados: number[] } = { aceitos: [], recusados: [] };
  try {
    await cliente.entrar();
    const ler = async () => {
      // Of the database, and of no account's rate: all come from one account here.
      const resposta = await cliente.pedir('GET', '/api/auth/me');
      (resposta.status === 200 ? tempos.aceitos : tempos.recusados).push(resposta.ms);
      if (resposta.status === 503) await sleep(500); // less than it asks for
      return resposta;
    };
    const sozinho = await comCarga(cliente, 8, () => sleep(5_000), ler);
    const capacidade = Math.round(sozinho.aceitos / 5);
    tempos.aceitos.length = 0;
    const vivo = novoObservado();
    const observado = await comCarga(
      cliente,
      CONEXOES,
      async () => {
        for (let vez = 0; vez < 20; vez++) {
          await sleep(500);
          observar(vivo, await saude(produto.porta));
        }
      },
      ler,
    );
    cliente.descansar();
    const recuperou = await recuperacao(cliente);
    const em = (lista: number[], parte: number) =>
      lista.sort((a, b) => a - b)[Math.floor(parte * (lista.length - 1))] ?? 0;
    const fatos = {
      ...{
        conexoes: CONEXOES,
        capacidade_por_segundo: capacidade,
        servidos_por_segundo: Math.round(observado.aceitos / 10),
      },
      aceitos_ms: { p50: em(tempos.aceitos, 0.5), p99: em(tempos.aceitos, 0.99) },
      recusados_ms: { p50: em(tempos.recusados, 0.5), p99: em(tempos.recusados, 0.99) },
      saude: { respostas: vivo.aceitos, maior_ms: vivo.maiorMs },
      recuperou_em_ms: recuperou,
    };
    const faltas = [
      ...(observado.recusados503 > 0 ? [] : ['não recusou ninguém']),
      ...(observado.recusadosSemDizer === 0
        ? []
        : [`${observado.recusadosSemDizer} recusas sem Retry-After, code e action`]),
      ...(observado.outros === 0 ? [] : [`outra resposta: ${JSON.stringify(observado.primeiroOutro)}`]),
      ...(vivo.aceitos === vivo.pedidos ? [] : ['a saúde deixou de responder']),
      ...(recuperou <= 5_000 ? [] : [`voltou só em ${recuperou} ms`]),
    ];
    return { observado, fatos, faltas };
  } finally {
    await pararProduto(produto);
  }
};

/** As an orchestrator asks: on a connection of its own. */
function saude(porta: number) {
  const inicio = performance.now();
  return new Promise<Parameters<typeof observar>[1]>((resolve) => {
    const responder = (status: number) =>
      resolve({ status, ms: Math.round(performance.now() - inicio), corpo: {}, retryAfter: undefined, cookies: [] });
    request({ host: '127.0.0.1', port: porta, path: '/api/health', agent: false }, (resposta) => {
      resposta.resume().once('end', () => responder(resposta.statusCode ?? 0));
    })
      .once('error', () => responder(0))
      .end();
  });
}

export const CASOS: Readonly<Record<string, Caso>> = {
  'sessões encerradas no meio da transação': sessoesEncerradas,
  'sessão do PostgreSQL morta (recuperação de queda)': sessaoMorta,
  'PostgreSQL morto': postgresMorto,
  'PostgreSQL pausado 30 s': postgresPausado,
  'disco cheio': discoCheio,
  'Redis pausado': redisPausado,
  'Redis cheio': redisCheio,
  'SIGTERM com clientes calados e 200 pedidos em curso': parada,
  'cópia morta no meio': copiaMorta,
  'três mil conexões': sobrecarga,
};
