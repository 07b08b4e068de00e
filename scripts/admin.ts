// The first administrador: npm run admin -- --email alguem@exemplo.br
import { conectar } from '../backend/shared/database/conectar.ts';
import './ler-env.ts';
import { parseArgs } from 'node:util';
import { readSetting } from '../backend/shared/config/config.ts';
import { prepararAmbiente } from './ambiente.ts';
import { prepararBanco } from './banco-pronto.ts';
import { promover, RECUSAS } from './promover.ts';

const { email } = parseArgs({ options: { email: { type: 'string' } } }).values;
if (!email) {
  console.error('Diga de quem é a conta: npm run admin -- --email alguem@exemplo.br');
  process.exit(2);
}

const ambiente = await prepararAmbiente(process.env);
const { env, postgres } = ambiente;
try {
  const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
  if (!ownerUrl) throw new Error('Falta DATABASE_OWNER_URL: só o papel dono pode promover uma conta.');

  await prepararBanco(ambiente);
  const client = await conectar(ownerUrl);
  const resultado = await promover(client, email);
  await client.end();

  if (resultado === 'feito') {
    console.log('Feito: a conta agora é de administrador. As sessões dela foram encerradas: ela deve entrar de novo.');
  } else {
    console.error(RECUSAS[resultado]);
    process.exitCode = 1;
  }
} finally {
  // A running server needs it; only what this command started does it stop.
  if (postgres && !postgres.found) await postgres.stop();
}
