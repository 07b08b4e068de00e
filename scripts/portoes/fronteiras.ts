// Boundaries by dependency-cruiser. It answers "0 modules, no violations" when it cannot read TypeScript: that is a fault.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const REGRAS = join(import.meta.dirname, '../../.dependency-cruiser.cjs');
const DEPCRUISE = join(import.meta.dirname, '../../node_modules/.bin/depcruise');

interface Resultado {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

export async function conferirFronteiras(raiz: string): Promise<string[]> {
  const metades = [
    { pastas: ['dominio', 'backend', 'scripts'], tsconfig: 'backend/tsconfig.json' },
    { pastas: ['frontend/src'], tsconfig: 'frontend/tsconfig.json' },
  ];
  const faltas = await Promise.all(metades.map((metade) => cruzar(raiz, metade.pastas, metade.tsconfig)));
  return faltas.flat();
}

async function cruzar(raiz: string, pastas: readonly string[], tsconfig: string): Promise<string[]> {
  const presentes = pastas.filter((pasta) => readdirSync(raiz).includes(pasta.split('/')[0] ?? ''));
  const saida = await executar(raiz, [...presentes, '--config', REGRAS, '--ts-config', tsconfig, '-T', 'json']);
  const { summary } = JSON.parse(saida) as Resultado;
  if (summary.totalCruised === 0) return [`${pastas.join(', ')}: nenhum módulo foi lido`];
  return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
}

/** Exits with the number of violations, which are in its output all the same. */
function executar(cwd: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(DEPCRUISE, args, { cwd, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(new Error(`dependency-cruiser não respondeu: ${stderr || error?.message}`));
    });
  });
}
