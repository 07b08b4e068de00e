import { execFileSync } from 'node:child_process';
import { pastaDeDadosDe } from './emails';

/** `npm run admin`, on the data of the product under test. */
export function promover(email: string): void {
  const dados = `AUTOCUSTO_DADOS=${pastaDeDadosDe(email)}`;
  execFileSync('env', [dados, process.execPath, 'scripts/admin.ts', '--email', email], { stdio: 'pipe' });
}
