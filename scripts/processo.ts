import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export const RAIZ = join(import.meta.dirname, '..');

export interface Resultado {
  readonly codigo: number;
  readonly saida: string;
}

/** Runs a program of node_modules/.bin (or of the system) and keeps what it says, in the order it said it. */
export function executar(comando: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Resultado> {
  return new Promise((resolve) => {
    const filho = spawn(comando, args, {
      cwd: RAIZ,
      env: { ...process.env, PATH: `${join(RAIZ, 'node_modules/.bin')}:${process.env.PATH}`, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let saida = '';
    for (const fluxo of [filho.stdout, filho.stderr])
      fluxo.on('data', (pedaco: Buffer) => (saida += pedaco.toString()));
    filho.once('error', (error) => resolve({ codigo: 127, saida: error.message }));
    filho.once('close', (codigo) => resolve({ codigo: codigo ?? 1, saida }));
  });
}

/** As many at a time as the machine has cores. */
export async function emParalelo(tarefas: readonly (() => Promise<void>)[]): Promise<void> {
  const fila = [...tarefas];
  const trabalhar = async () => {
    for (let tarefa = fila.shift(); tarefa; tarefa = fila.shift()) await tarefa();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, trabalhar));
}
