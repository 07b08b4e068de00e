import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files a gate looks at. A test plants a fault by laying one more file over it. */
export interface Projeto {
  readonly arquivos: readonly string[];
  ler(arquivo: string): string;
}

/** Answers one sentence for each fault. */
export type Portao = (projeto: Projeto) => string[];

/** What git tracks or would track: nothing built, nothing installed. */
export function projetoEm(raiz: string): Projeto {
  const lista = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: raiz });
  const arquivos = [...new Set(lista.toString().split('\0'))].filter(
    (arquivo) => arquivo && existsSync(join(raiz, arquivo)),
  );
  return { arquivos: arquivos.sort(), ler: (arquivo) => readFileSync(join(raiz, arquivo), 'utf8') };
}
