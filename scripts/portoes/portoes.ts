import { emParalelo, executar, RAIZ } from '../processo.ts';
import { conferirCriptografia } from './criptografia.ts';
import { conferirFronteiras } from './fronteiras.ts';
import { conferirNomes } from './nomes.ts';
import { type Portao, projetoEm } from './projeto.ts';
import { conferirRotas } from './rotas-finas.ts';
import { conferirSegredos } from './segredos.ts';
import { conferirTestIds } from './test-ids.ts';
import { conferirLocalStorage, conferirPlaywright, conferirTestesInteiros } from './textos.ts';

export interface Contagem {
  passaram: number;
  falharam: number;
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

/** The longest first, so that the short ones fill the other core. */
function conferencias(): Record<string, Conferencia> {
  const projeto = projetoEm(RAIZ);
  const proprio =
    (portao: Portao): Conferencia =>
    async () =>
      portao(projeto);

  return {
    lint: programa('oxlint', '--deny-warnings', '--format=unix'),
    formato: programa('prettier', '--check', '--log-level=warn', '--cache', '.'),
    fronteiras: () => conferirFronteiras(RAIZ),
    documentos: programa('node', 'scripts/documentos.ts', '--verify'),
    'descrição da API': programa('redocly', 'lint', '--format=stylish', 'backend/openapi.json'),
    'código morto': programa('knip', '--no-progress'),
    'tipos do backend': programa('node', ...TSC, 'backend'),
    'tipos do frontend': programa('node', ...TSC, 'frontend'),
    'data-testid e nomes acessíveis': proprio(conferirTestIds),
    'nomes de arquivos': proprio(conferirNomes),
    segredos: proprio(conferirSegredos),
    'inventário de criptografia': proprio(conferirCriptografia),
    'rotas finas': proprio(conferirRotas),
    'armazenamento do navegador': proprio(conferirLocalStorage),
    'playwright só por data-testid': proprio(conferirPlaywright),
    'nenhum teste pulado': proprio(conferirTestesInteiros),
  };
}

/** Every gate once, each told as it ends. */
export async function conferirTudo(): Promise<Contagem> {
  const contagem = { passaram: 0, falharam: 0 };
  const tarefas = Object.entries(conferencias()).map(([nome, conferir]) => async () => {
    const inicio = performance.now();
    const faltas = await conferir().catch((error: unknown) => [String(error)]);
    const segundos = ((performance.now() - inicio) / 1000).toFixed(1);
    if (faltas.length === 0) {
      contagem.passaram += 1;
      console.log(`ok     ${nome} (${segundos} s)`);
    } else {
      contagem.falharam += 1;
      console.log(`FALHA  ${nome} (${segundos} s)\n${faltas.join('\n').replace(/^/gm, '         ')}`);
    }
  });
  await emParalelo(tarefas);
  return contagem;
}
