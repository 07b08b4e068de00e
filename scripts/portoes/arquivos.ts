import { executar } from '../processo.ts';
import { conferirTextos } from './portoes.ts';

/** Format and lint of these files, and the gates that read text: what takes seconds. Answers the faults. */
export async function conferirArquivos(arquivos: readonly string[]): Promise<string[]> {
  if (arquivos.length === 0) return [];
  const programas = [
    ['prettier', '--check', '--ignore-unknown', '--log-level=warn', ...arquivos],
    ['oxlint', '--deny-warnings', '--format=unix', '--no-error-on-unmatched-pattern', ...arquivos],
  ] as const;
  return [...(await Promise.all(programas.map(rodar))).flat(), ...conferirTextos()];
}

async function rodar([comando, ...args]: readonly [string, ...string[]]): Promise<string[]> {
  const { codigo, saida } = await executar(comando, args);
  return codigo === 0 ? [] : [saida.trim()];
}
