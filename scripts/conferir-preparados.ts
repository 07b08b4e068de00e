// What a commit would bring, before it does: format, lint and the gates that read text. Types and boundaries need the whole
// tree and are left to `npm run check`.
import { execFileSync } from 'node:child_process';
import { conferirTextos } from './portoes/portoes.ts';
import { executar, RAIZ } from './processo.ts';

const arquivos = execFileSync('git', ['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMR'], { cwd: RAIZ })
  .toString()
  .split('\0')
  .filter(Boolean);

const programas = [
  ['prettier', '--check', '--ignore-unknown', '--log-level=warn', ...arquivos],
  ['oxlint', '--deny-warnings', '--format=unix', '--no-error-on-unmatched-pattern', ...arquivos],
] as const;

const faltas = arquivos.length === 0 ? [] : [...(await Promise.all(programas.map(rodar))).flat(), ...conferirTextos()];
for (const falta of faltas) console.error(falta);
if (faltas.length > 0) {
  console.error('\nNada foi gravado. "npm run format" acerta o formato; o resto está dito acima.');
  process.exitCode = 1;
}

async function rodar([comando, ...args]: readonly [string, ...string[]]): Promise<string[]> {
  const { codigo, saida } = await executar(comando, args);
  return codigo === 0 ? [] : [saida.trim()];
}
