// What a change touches: the tests that reach it, and what the hook asks of its files. npm run test:perto [-- BASE]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { conferirArquivos } from './portoes/arquivos.ts';
import { RAIZ } from './processo.ts';

const base = process.argv[2] ?? 'HEAD';
const git = (...args: string[]) =>
  execFileSync('git', [...args, '-z'], { cwd: RAIZ })
    .toString()
    .split('\0');
const mudados = [...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')].filter(
  (arquivo) => arquivo && existsSync(join(RAIZ, arquivo)),
);

const faltas = await conferirArquivos(mudados);
for (const falta of faltas) console.error(falta);
const codigo = mudados.filter((arquivo) => /\.[jt]sx?$/.test(arquivo));
const { status } =
  codigo.length === 0
    ? { status: 0 }
    : spawnSync('jest', ['--findRelatedTests', '--passWithNoTests', ...codigo], {
        cwd: RAIZ,
        stdio: 'inherit',
        env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
      });
process.exitCode = faltas.length === 0 && status === 0 ? 0 : 1;
