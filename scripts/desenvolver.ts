// npm run dev: API on 3001, restarted at each change, and the pages on 3000, which proxy /api to it.
import './ler-env.ts';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readSetting } from '../backend/shared/config/config.ts';
import { onStopSignal } from '../backend/shared/operations/stop-signals.ts';
import { prepararAmbiente } from './ambiente.ts';
import { atualizarBanco } from './banco.ts';
import { executar, RAIZ } from './processo.ts';

const { env, postgres } = await prepararAmbiente({ ...process.env, PUBLIC_URL: 'http://localhost:3000', PORT: '3001' });
postgres?.supervise((event) => console.error(event));
const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
if (ownerUrl) await atualizarBanco(ownerUrl);

// Started without npm between: a shell there would keep SIGTERM to itself and leave Next behind.
await executar('node', ['frontend/scripts/copiar-pdfjs.ts']);
const next = join(RAIZ, 'node_modules/next/dist/bin/next');
const filhos = [
  spawn('node', ['--watch', 'backend/main.ts'], { cwd: RAIZ, env, stdio: 'inherit' }),
  spawn('node', [next, 'dev', '--hostname', '127.0.0.1', '--port', '3000'], {
    cwd: join(RAIZ, 'frontend'),
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  }),
];
console.log('Páginas em http://localhost:3000 (API em http://127.0.0.1:3001). Ctrl-C para tudo.');

const terminados = Promise.all(filhos.map((filho) => new Promise((resolve) => filho.once('exit', resolve))));
onStopSignal(async () => {
  for (const filho of filhos) filho.kill('SIGTERM');
  await terminados;
  await postgres?.stop();
});
await terminados;
await postgres?.stop();
