import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { executar, RAIZ } from './processo.ts';

const CARIMBO = join(RAIZ, 'frontend/.next/fontes.sha256');
const FONTES = [
  'package-lock.json',
  'tsconfig.base.json',
  'dominio/**/*.{ts,json}',
  'frontend/*.{ts,mjs,json}',
  'frontend/{src,scripts,public/assets}/**/*.*',
];

/** Builds the static pages when their sources are not those of the last build. */
export async function construirPaginas(): Promise<void> {
  const carimbo = await carimboDasFontes();
  const anterior = await readFile(CARIMBO, 'utf8').catch(() => '');
  if (carimbo === anterior && existsSync(join(RAIZ, 'frontend/out/index.html'))) return;

  console.log('Construindo as páginas…');
  const { codigo, saida } = await executar('npm', ['run', '--silent', 'build', '-w', 'frontend']);
  if (codigo !== 0) throw new Error(`As páginas não puderam ser construídas.\n${saida}`);
  await writeFile(CARIMBO, carimbo);
}

async function carimboDasFontes(): Promise<string> {
  const hash = createHash('sha256');
  const arquivos: string[] = [];
  for await (const arquivo of glob(FONTES, { cwd: RAIZ })) arquivos.push(arquivo);
  for (const arquivo of arquivos.sort()) {
    if (/\/tests\/|next-env\.d\.ts$/.test(arquivo)) continue;
    const { mtimeMs, size } = await stat(join(RAIZ, arquivo));
    hash.update(`${arquivo} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
