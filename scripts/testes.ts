// Everything that judges a clone, in one run; the last line is "N passed, N failed". A missing service is a failure,
// never a skip.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { construirPaginas } from './paginas.ts';
import { conferirTudo, type Contagem } from './portoes/portoes.ts';
import { executar, RAIZ } from './processo.ts';

const RELATORIOS = join(RAIZ, 'relatorios');
const total: Contagem = { passaram: 0, falharam: 0 };

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('Os testes precisam do Node 24 que vem com as dependências: rode "npm test".');
  process.exit(1);
}

await etapa('Conferências', conferirTudo);
await etapa('Páginas', paginas);
// Side by side: each leaves a third of two cores idle, waiting for a database or a browser.
await Promise.all([etapa('Jest', jest), etapa('Playwright', playwright)]);

console.log(`\n${total.passaram} passed, ${total.falharam} failed`);
process.exitCode = total.falharam === 0 ? 0 : 1;

async function etapa(nome: string, rodar: () => Promise<Contagem>): Promise<void> {
  console.log(`\n── ${nome}`);
  const inicio = performance.now();
  const { passaram, falharam } = await rodar();
  total.passaram += passaram;
  total.falharam += falharam;
  const segundos = ((performance.now() - inicio) / 1000).toFixed(1);
  console.log(`${nome}: ${passaram} passaram, ${falharam} falharam em ${segundos} s`);
}

/** Coverage below the thresholds counts as one failure of its own: Jest only tells it by its exit code. */
async function jest(): Promise<Contagem> {
  const relatorio = join(RELATORIOS, 'jest.json');
  await rm(relatorio, { force: true });
  const { codigo, saida } = await executar('jest', ['--coverage', '--silent', '--json', `--outputFile=${relatorio}`], {
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  });
  const resumo = await ler<{ numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }>(
    relatorio,
  );
  const passaram = resumo?.numPassedTests ?? 0;
  const falharam = (resumo?.numFailedTests ?? 0) + (resumo?.numRuntimeErrorTestSuites ?? 0);
  console.log(semJson(saida));
  return { passaram: passaram + (codigo === 0 ? 1 : 0), falharam: codigo !== 0 && falharam === 0 ? 1 : falharam };
}

async function paginas(): Promise<Contagem> {
  try {
    await construirPaginas();
    return { passaram: 1, falharam: 0 };
  } catch (error) {
    console.log(String(error));
    return { passaram: 0, falharam: 1 };
  }
}

async function playwright(): Promise<Contagem> {
  const relatorio = join(RELATORIOS, 'playwright.json');
  await rm(relatorio, { force: true });
  const { codigo, saida } = await executar('playwright', ['test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: relatorio,
  });
  const resumo = await ler<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    relatorio,
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = resumo?.stats ?? {};
  const falharam = unexpected + flaky + skipped;
  if (codigo !== 0 || falharam > 0) console.log(saida);
  return { passaram: expected, falharam: codigo !== 0 && falharam === 0 ? 1 : falharam };
}

async function ler<T>(arquivo: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(arquivo, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** `--json` prints the report too; people want the rest. */
function semJson(saida: string): string {
  return saida
    .split('\n')
    .filter((linha) => !linha.startsWith('{"'))
    .join('\n')
    .trim();
}
