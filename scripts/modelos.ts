// Official forms from the terminal: npm run modelos
import './ler-env.ts';
import { readSetting } from '../backend/shared/config/config.ts';
import { createDatabase } from '../backend/shared/database/database.ts';
import { makeImportacao } from '../backend/slices/pdf/index.ts';
import { makeProtocoloExiste } from '../backend/slices/processos/index.ts';
import { prepararAmbiente } from './ambiente.ts';
import { comandoDeModelos } from './comando-de-modelos.ts';

const { env, postgres } = await prepararAmbiente(process.env);
const database = createDatabase({ url: readSetting('DATABASE_URL', env), poolMax: 2, statementTimeoutMs: 15_000 });
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
