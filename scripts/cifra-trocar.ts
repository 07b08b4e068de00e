// npm run cifra:trocar, with the server stopped: CIFRA_SECRET is the new one, CIFRA_SECRET_ANTERIOR the one until now
import './ler-env.ts';
import { readSetting } from '../backend/shared/config/config.ts';
import { trocarCifra } from '../backend/slices/auth/index.ts';
import { prepararAmbiente, servidorDe } from './ambiente.ts';
import { prepararBanco } from './banco-pronto.ts';

const ambiente = await prepararAmbiente(process.env);
const { env, postgres } = ambiente;
try {
  // A database that a killed command left running is no server.
  if (postgres && (await servidorDe(readSetting('AUTOCUSTO_DADOS', env))) !== undefined) {
    throw new Error('O AutoCusto está de pé com o segredo antigo: pare-o e repita.');
  }
  const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
  if (!ownerUrl) throw new Error('Falta DATABASE_OWNER_URL: só o papel dono alcança o segundo fator de todos.');
  const anterior = readSetting('CIFRA_SECRET_ANTERIOR', env);
  const novo = readSetting('CIFRA_SECRET', env);
  if (!anterior || anterior === novo)
    throw new Error('Dê em CIFRA_SECRET_ANTERIOR o segredo de até agora, e outro em CIFRA_SECRET.');

  await prepararBanco(ambiente);
  const { aplicativos, codigos, pins, emails } = await trocarCifra(ownerUrl, anterior, novo);
  console.log(`${aplicativos} aplicativos autenticadores e ${emails} e-mails na fila cifrados de novo.`);
  console.log(
    `${codigos} códigos de recuperação e ${pins} PINs apagados: cada pessoa faz outros em Segurança da conta.`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  if (postgres && !postgres.found) await postgres.stop();
}
