// The product as `npm start -- --demo` runs it, on a data folder that lasts one run of Playwright.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dados = mkdtempSync(join(tmpdir(), 'autocusto-e2e-'));
process.on('exit', () => rmSync(dados, { recursive: true, force: true }));

Object.assign(process.env, {
  AUTOCUSTO_DADOS: dados,
  AUTOCUSTO_DEMO: '1',
  LOG_LEVEL: 'warn',
  ARGON2_MEMORIA_KIB: '1024',
  ARGON2_PASSES: '1',
});
await import('./iniciar.ts');
