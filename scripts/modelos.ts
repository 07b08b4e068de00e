// Official forms from the terminal: npm run modelos
import './ler-env.ts';
import { readSetting } from '../backend/shared/config/config.ts';
import { createDatabase } from '../backend/shared/database/database.ts';
import { makeImportacao } from '../backend/slices/pdf/index.ts';
import { makeProtocoloExiste } from '../backend/slices/processos/index.ts';
import { prepararAmbiente } from './ambiente.ts';
import { prepararBanco } from './banco-pronto.ts';
import { comandoDeModelos } from './comando-de-modelos.ts';

const ambiente = await prepararAmbiente(process.env);
const { env, postgres } = ambiente;
await prepararBanco(ambiente);
const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
// The application's role would have to say which administrador acts.
if (!ownerUrl) throw new Error('Falta DATABASE_OWNER_URL: do terminal, só o papel dono importa formulários.');
const database = createDatabase({ url: ownerUrl, poolMax: 2, statementTimeoutMs: 15_000 });
const importacao = makeImportacao({ database, protocoloExiste: makeProtocoloExiste(database) });
try {
  process.exitCode = await comandoDeModelos(process.argv.slice(2), importacao, console.log);
} finally {
  importacao.registro.close();
  importacao.analisador.close();
  await database.close();
  // A running server needs it; only what this command started does it stop.
  if (postgres && !postgres.found) await postgres.stop();
}
