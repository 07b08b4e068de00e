// npm run dev: API on 3001, restarted at each change, and the pages on 3000, which proxy /api to it.
import './ler-env.ts';
import { spawn } from 'node:child_process';
import { readSetting } from '../backend/shared/config/config.ts';
import { prepararAmbiente } from './ambiente.ts';
import { atualizarBanco } from './banco.ts';

const { env, postgres } = await prepararAmbiente({ ...process.env, PUBLIC_URL: 'http://127.0.0.1:3000', PORT: '3001' });
const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
if (ownerUrl) await atualizarBanco(ownerUrl);

const filhos = [
  spawn('node', ['--watch', 'backend/main.ts'], { env, stdio: 'inherit' }),
  spawn('npm', ['run', '--silent', 'dev', '-w', 'frontend'], { env, stdio: 'inherit' }),
];
console.log('Páginas em http://127.0.0.1:3000 (API em http://127.0.0.1:3001). Ctrl-C para tudo.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => filhos.forEach((filho) => filho.kill('SIGTERM')));
}
await Promise.all(filhos.map((filho) => new Promise((resolve) => filho.once('exit', resolve))));
await postgres?.stop();
