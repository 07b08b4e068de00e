import { emParalelo, executar, RAIZ } from '../processo.ts';
import { conferirCasos } from './casos.ts';
import { conferirCriptografia } from './criptografia.ts';
import { conferirFronteiras } from './fronteiras.ts';
import { conferirLeituras } from './leituras.ts';
import { conferirIdentificadores } from './identificadores.ts';
import { conferirNomes } from './nomes.ts';
import { type Portao, projetoEm } from './projeto.ts';
import { conferirRotas } from './rotas-finas.ts';
import { conferirSegredos } from './segredos.ts';
import { conferirSql } from './sql.ts';
import { conferirTestIds } from './test-ids.ts';
import {
  conferirCaminhos,
  conferirFormularios,
  conferirLocalStorage,
  conferirPlaywright,
  conferirTestesInteiros,
} from './textos.ts';

export interface Contagem {
  passaram: number;
  /** What failed, each by its name and the beginning of what it said. */
  readonly falhas: string[];
}

/** Answers the faults it found. */
type Conferencia = () => Promise<readonly string[]>;

const programa =
  (comando: string, ...args: readonly string[]): Conferencia =>
  async () => {
    const { codigo, saida } = await executar(comando, args);
    return codigo === 0 ? [] : [saida.trim()];
  };

const TSC = ['node_modules/typescript7/bin/tsc', '--pretty', 'false', '-p'];

/** Each reads the texts of the tree, within a second. */
const TEXTOS: Record<string, Portao> = {
  'data-testid e nomes acessíveis': conferirTestIds,
  'nomes de arquivos': conferirNomes,
  'uma palavra por ideia': conferirIdentificadores,
  'uma fronteira de caso': conferirCasos,
  segredos: conferirSegredos,
  'inventário de criptografia': conferirCriptografia,
  'rotas finas': conferirRotas,
  'sql em arquivos': conferirSql,
  'formulários fora do endereço': conferirFormularios,
  'operações só pelo operationId': conferirCaminhos,
  'leituras por Recurso e Lista': conferirLeituras,
  'armazenamento do navegador': conferirLocalStorage,
  'playwright só por data-testid': conferirPlaywright,
  'nenhum teste pulado': conferirTestesInteiros,
};

/** The longest first, so that the short ones fill the other core. */
function conferencias(): Record<string, Conferencia> {
  const projeto = projetoEm(RAIZ);
  const textos = Object.entries(TEXTOS).map(([nome, portao]) => [nome, async () => portao(projeto)]);
  return {
    lint: programa('oxlint', '--deny-warnings', '--format=unix'),
    formato: programa('prettier', '--check', '--log-level=warn', '--cache', '.'),
    fronteiras: () => conferirFronteiras(RAIZ),
    documentos: programa('node', 'scripts/documentos.ts', '--verify'),
    'descrição da API': programa('redocly', 'lint', '--format=stylish', 'backend/openapi.json'),
    'código morto': programa('knip', '--no-progress'),
    'tipos do domínio': programa('node', ...TSC, 'dominio'),
    'tipos do backend': programa('node', ...TSC, 'backend'),
    'tipos do frontend': programa('node', ...TSC, 'frontend'),
    'tipos dos fluxos': programa('node', ...TSC, 'frontend/tests'),
    ...(Object.fromEntries(textos) as Record<string, Conferencia>),
  };
}

/** The faults that the gates of texts find. */
export function conferirTextos(): string[] {
  const projeto = projetoEm(RAIZ);
  return Object.values(TEXTOS).flatMap((portao) => portao(projeto));
}

/** Every gate once, each told as it ends. */
export async function conferirTudo(): Promise<Contagem> {
  const contagem: Contagem = { passaram: 0, falhas: [] };
  const tarefas = Object.entries(conferencias()).map(([nome, conferir]) => async () => {
    const inicio = performance.now();
    const faltas = await conferir().catch((error: unknown) => [String(error)]);
    const segundos = ((performance.now() - inicio) / 1000).toFixed(1);
    if (faltas.length === 0) {
      contagem.passaram += 1;
      console.log(`ok     ${nome} (${segundos} s)`);
    } else {
      contagem.falhas.push(nome);
      console.log(`FALHA  ${nome} (${segundos} s)\n${faltas.join('\n').replace(/^/gm, '         ')}`);
    }
  });
  await emParalelo(tarefas);
  return contagem;
}
