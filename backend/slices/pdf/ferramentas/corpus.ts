import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FormularioRecusadoError } from '../domain/importacao-errors.ts';
import { makeAnalisador } from '../infrastructure/importador/analisador.ts';
import { comparar, type Comparacao } from './comparar-corpus.ts';

// npm run corpus -- PASTA
// Which forms are sound and blank is said by qpdf and pypdf (denominador.py), never by us. The folder's files are only
// read. Report and pictures go to relatorios/corpus; the same command again goes on from what is there.
const PASTA_DO_RELATORIO = 'relatorios/corpus';
const DENOMINADOR = `${PASTA_DO_RELATORIO}/denominador.jsonl`;

interface Julgado {
  readonly arquivo: string;
  /** Why it is not counted; empty for a sound blank form. */
  readonly motivo: string;
}

interface Lido extends Julgado {
  readonly codigo: string;
  readonly campos: readonly string[];
  readonly ms: number;
  readonly comparacao?: Comparacao;
}

const [raiz] = process.argv.slice(2);
if (raiz === undefined) {
  console.error('Diga a pasta: npm run corpus -- PASTA');
  process.exit(2);
}
mkdirSync(PASTA_DO_RELATORIO, { recursive: true });
const julgados = julgar(raiz).filter(({ motivo }) => motivo !== 'sem formulario');
const lidos: Lido[] = [];
let proximo = 0;
await Promise.all([trabalhar(), trabalhar()]);
writeFileSync(`${PASTA_DO_RELATORIO}/resultado.json`, `${JSON.stringify(lidos, null, 1)}\n`);
const texto = relatorio(raiz, lidos);
writeFileSync(`${PASTA_DO_RELATORIO}/relatorio.md`, texto);
console.log(texto);
if (lidos.some(({ comparacao }) => comparacao && comparacao.faltas.length > 0)) process.exitCode = 1;

function julgar(folder: string): Julgado[] {
  if (!existsSync(DENOMINADOR)) {
    const script = fileURLToPath(new URL('./denominador.py', import.meta.url));
    const { stdout, status, stderr } = spawnSync('/usr/bin/python3', [script, folder], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(`Faltam qpdf ou python3-pypdf (Debian): ${stderr.slice(-300)}`);
    writeFileSync(DENOMINADOR, stdout);
  }
  const linhas = readFileSync(DENOMINADOR, 'utf8').trim().split('\n');
  return linhas.map((linha) => JSON.parse(linha) as Julgado); // written by the script above
}

async function trabalhar(): Promise<void> {
  let ms = 0;
  const analisador = makeAnalisador({ onRead: (lido) => (ms = lido) });
  for (let julgado = julgados[proximo++]; julgado; julgado = julgados[proximo++]) {
    const bytes = readFileSync(julgado.arquivo);
    ms = 0;
    try {
      const formulario = await analisador.analisar(bytes);
      const comparacao = await comparar(julgado.arquivo, bytes, formulario, PASTA_DO_RELATORIO);
      lidos.push({ ...julgado, codigo: 'aceito', campos: [], ms, comparacao });
    } catch (error) {
      if (!(error instanceof FormularioRecusadoError)) throw error;
      lidos.push({ ...julgado, codigo: error.code, campos: error.errors.map(({ field }) => field), ms });
    }
  }
  analisador.close();
}

function relatorio(folder: string, todos: readonly Lido[]): string {
  const saos = todos.filter(({ motivo }) => motivo === '');
  const aceitos = saos.filter(({ codigo }) => codigo === 'aceito');
  const errados = todos.filter(({ comparacao }) => comparacao && comparacao.faltas.length > 0);
  return [
    `Formulários: ${todos.length}. Sãos e em branco, segundo qpdf e pypdf: ${saos.length}.`,
    `Aceitos dos sãos: ${aceitos.length} (${((100 * aceitos.length) / Math.max(1, saos.length)).toFixed(1)} %).`,
    `Aceitos em que algo não confere: ${errados.length}.`,
    ...errados.map(({ arquivo, comparacao }) => `- ${nome(arquivo)}: ${comparacao?.faltas.join('; ') ?? ''}`),
    '',
    tabela('Recusas dos sãos', saos, ({ codigo }) => codigo),
    ...saos
      .filter(({ codigo }) => codigo !== 'aceito')
      .map(({ arquivo, codigo, campos }) => `- ${nome(arquivo)}: ${codigo} ${campos.slice(0, 3).join(', ')}`),
    '',
    tabela('Todos, pela resposta', todos, ({ codigo }) => codigo),
    tabela('Fora da conta, pelo motivo', todos, ({ motivo }) => motivo || 'contado'),
    foraDaConta(
      folder,
      todos.filter(({ motivo }) => motivo !== ''),
    ),
    tabela('Sãos, pela pasta', saos, ({ arquivo }) => arquivo.split('/').at(-2) ?? ''),
    `Mais demorado: ${Math.round(Math.max(0, ...todos.map(({ ms }) => ms)))} ms.`,
    '',
  ].join('\n');
}

/** Each file that is not counted, by reason and by the folder that holds its repository. */
function foraDaConta(folder: string, fora: readonly Lido[]): string {
  const grupos = new Map<string, string[]>();
  for (const { arquivo, motivo } of fora) {
    const [pasta, ...resto] = relative(folder, arquivo).split('/');
    const grupo = `${motivo} | ${resto.length > 0 ? pasta : '.'}`;
    grupos.set(grupo, [...(grupos.get(grupo) ?? []), resto.join('/') || (pasta ?? '')]);
  }
  const linhas = [...grupos]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([grupo, arquivos]) => {
      return `| ${grupo} | ${arquivos.length} | ${arquivos.join(', ')} |`;
    });
  const titulo = '### Fora da conta, pelo motivo e pelo repositório';
  return [titulo, '', '| motivo | repositório | quantos | arquivos |', '| --- | --- | --- | --- |', ...linhas, ''].join(
    '\n',
  );
}

function tabela(titulo: string, lista: readonly Lido[], chave: (lido: Lido) => string): string {
  const contagem = new Map<string, number>();
  for (const lido of lista) contagem.set(chave(lido), (contagem.get(chave(lido)) ?? 0) + 1);
  const linhas = [...contagem]
    .sort((a, b) => b[1] - a[1])
    .map(([nomeDaChave, quantos]) => `| ${nomeDaChave} | ${quantos} |`);
  return [`### ${titulo}`, '', '| o quê | quantos |', '| --- | --- |', ...linhas, ''].join('\n');
}

function nome(arquivo: string): string {
  return arquivo.split('/').slice(-2).join('/');
}
