// Everything that judges a clone, in one run; the last line is "N passed, N failed". A missing service is a failure,
// never a skip.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { construirPaginas } from './paginas.ts';
import { conferirTudo, type Contagem } from './portoes/portoes.ts';
import { executar, RAIZ } from './processo.ts';

const RELATORIOS = join(RAIZ, 'relatorios');
const total: Contagem = { passaram: 0, falhas: [] };

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error('Os testes precisam do Node 24 que vem com as dependências: rode "npm test".');
  process.exit(1);
}

await etapa('Conferências', conferirTudo);
await etapa('Páginas', paginas);
// Side by side: each leaves a third of two cores idle, waiting for a database or a browser.
await Promise.all([etapa('Jest', jest), etapa('Playwright', playwright)]);

// Last, so that a log of which only the end is kept still says what failed.
for (const falha of total.falhas) console.log(`\nFALHA  ${falha}`);
console.log(`\n${total.passaram} passed, ${total.falhas.length} failed`);
process.exitCode = total.falhas.length === 0 ? 0 : 1;

async function etapa(nome: string, rodar: () => Promise<Contagem>): Promise<void> {
  console.log(`\n── ${nome}`);
  const inicio = performance.now();
  const { passaram, falhas } = await rodar();
  total.passaram += passaram;
  total.falhas.push(...falhas);
  const segundos = ((performance.now() - inicio) / 1000).toFixed(1);
  console.log(`${nome}: ${passaram} passaram, ${falhas.length} falharam em ${segundos} s`);
}

/** Coverage below the thresholds counts as one failure of its own: Jest only tells it by its exit code. */
async function jest(): Promise<Contagem> {
  const arquivo = join(RELATORIOS, 'jest.json');
  await rm(arquivo, { force: true });
  const { codigo, saida } = await executar('jest', ['--coverage', '--silent', '--json', `--outputFile=${arquivo}`], {
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  });
  console.log(semJson(saida));
  const relatorio = await ler<RelatorioDoJest>(arquivo);
  const falhas = (relatorio?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const testes = assertionResults.filter(({ status }) => status === 'failed');
    if (testes.length > 0)
      return testes.map((teste) => `${teste.fullName}\n${inicioDe(teste.failureMessages.join('\n'))}`);
    return assertionResults.length === 0 ? [`${name}\n${inicioDe(message)}`] : [];
  });
  if (codigo !== 0 && falhas.length === 0) falhas.push(`Jest: código ${codigo}, sem teste que falhou (cobertura?)`);
  return { passaram: (relatorio?.numPassedTests ?? 0) + (codigo === 0 ? 1 : 0), falhas };
}

interface RelatorioDoJest {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

async function paginas(): Promise<Contagem> {
  try {
    await construirPaginas();
    return { passaram: 1, falhas: [] };
  } catch (error) {
    return { passaram: 0, falhas: [`Páginas\n${String(error)}`] };
  }
}

async function playwright(): Promise<Contagem> {
  const arquivo = join(RELATORIOS, 'playwright.json');
  await rm(arquivo, { force: true });
  const { codigo, saida } = await executar('playwright', ['test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: arquivo,
  });
  const relatorio = await ler<RelatorioDoPlaywright>(arquivo);
  const falhas = (relatorio?.suites ?? []).flatMap(falhasDosFluxos);
  if (codigo !== 0) console.log(saida);
  if (codigo !== 0 && falhas.length === 0) falhas.push(`Playwright: código ${codigo}`);
  return { passaram: relatorio?.stats.expected ?? 0, falhas };
}

interface Suite {
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      /** `flaky` and `skipped` count as failures. */
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

interface RelatorioDoPlaywright {
  readonly stats: { readonly expected: number };
  readonly suites: readonly Suite[];
}

function falhasDosFluxos(suite: Suite): string[] {
  const daqui = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ projectName, status, results }) => {
        const erros = results.flatMap(({ errors }) => errors.map(({ message = '' }) => message));
        return `${suite.file} [${projectName}] ${title}: ${status}\n${inicioDe(erros.join('\n'))}`;
      }),
  );
  return [...daqui, ...(suite.suites ?? []).flatMap(falhasDosFluxos)];
}

/** Enough of a message to begin with; the whole stands above. */
function inicioDe(mensagem: string): string {
  return stripVTControlCharacters(mensagem).split('\n').slice(0, 12).join('\n').replace(/^/gm, '         ');
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
