// What a commit would bring, before it does: format, lint and the gates that read text. Types and boundaries need the whole
// tree and are left to `npm run check`.
import { execFileSync } from 'node:child_process';
import { conferirArquivos } from './portoes/arquivos.ts';
import { RAIZ } from './processo.ts';

const arquivos = execFileSync('git', ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMR'], { cwd: RAIZ })
  .toString()
  .split('\0')
  .filter(Boolean);

const faltas = await conferirArquivos(arquivos);
for (const falta of faltas) console.error(falta);
if (faltas.length > 0) {
  console.error('\nNada foi gravado. "npm run format" acerta o formato; o resto está dito acima.');
  process.exitCode = 1;
}
