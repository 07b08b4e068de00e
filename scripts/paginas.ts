import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const RAIZ = join(import.meta.dirname, '..');
const CARIMBO = join(RAIZ, 'frontend/.next/fontes.sha256');
const FONTES = [
  'package-lock.json',
  'tsconfig.base.json',
  'frontend/*.{ts,mjs,json}',
  'frontend/{src,scripts,public/assets}/**/*.*',
];

/** Builds the static pages when their sources are not those of the last build. */
export async function construirPaginas(): Promise<void> {
  const carimbo = await carimboDasFontes();
  const anterior = await readFile(CARIMBO, 'utf8').catch(() => '');
  if (carimbo === anterior && existsSync(join(RAIZ, 'frontend/out/index.html'))) return;

  console.log('Construindo as páginas…');
  const npm = spawn('npm', ['run', '--silent', 'build', '-w', 'frontend'], { cwd: RAIZ, stdio: 'inherit' });
  const [code] = (await once(npm, 'close')) as [number | null];
  if (code !== 0) throw new Error('As páginas não puderam ser construídas; a causa está acima.');
  await writeFile(CARIMBO, carimbo);
}

async function carimboDasFontes(): Promise<string> {
  const hash = createHash('sha256');
  const arquivos: string[] = [];
  for await (const arquivo of glob(FONTES, { cwd: RAIZ })) arquivos.push(arquivo);
  for (const arquivo of arquivos.sort()) {
    if (/\/tests\/|next-env\.d\.ts$/.test(arquivo)) continue;
    hash
      .update(arquivo)
      .update('\0')
      .update(await readFile(join(RAIZ, arquivo)));
  }
  return hash.digest('hex');
}
