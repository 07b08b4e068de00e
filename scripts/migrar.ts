// Where nothing migrates at start-up. With an external database DATABASE_OWNER_URL must be given.
import './ler-env.ts';
import { ConfigInvalidaError, readSetting } from '../backend/shared/config/config.ts';
import { bancoEmbutido, prepararAmbiente } from './ambiente.ts';
import { atualizarBanco } from './banco.ts';

const dado = readSetting('DATABASE_OWNER_URL');
const embutido = !dado && bancoEmbutido(process.env) ? (await prepararAmbiente(process.env)).postgres : undefined;
const ownerUrl = dado ?? embutido?.ownerUrl;
if (!ownerUrl) throw new ConfigInvalidaError(['DATABASE_OWNER_URL: é obrigatório para migrar.']);
try {
  await atualizarBanco(ownerUrl);
} finally {
  if (!embutido?.found) await embutido?.stop();
}
console.log('Banco e catálogo em dia.');
