// DATASUS's monthly package → what it changes → a pack of the catalogue: npm run sigtap -- TabelaUnificada_….zip
import './ler-env.ts';
import { join } from 'node:path';
import { readSetting } from '../backend/shared/config/config.ts';
import { createDatabase } from '../backend/shared/database/database.ts';
import { chaveDaInstalacao, importarSigtap, PacoteSigtapRecusadoError } from '../backend/slices/processos/index.ts';
import { prepararAmbiente } from './ambiente.ts';
import { prepararBanco } from './banco-pronto.ts';

const [arquivo] = process.argv.slice(2);
if (!arquivo) {
  console.error('Diga o pacote mensal do SIGTAP: npm run sigtap -- TabelaUnificada_202608_v2608141139.zip');
  process.exit(2);
}

const ambiente = await prepararAmbiente(process.env);
const { env, postgres } = ambiente;
await prepararBanco(ambiente);
const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
if (!ownerUrl) throw new Error('Falta DATABASE_OWNER_URL: a diferença é contra o catálogo em vigor nesse banco.');
const { db, close } = createDatabase({ url: ownerUrl, poolMax: 1, statementTimeoutMs: 15_000 });
try {
  const dados = readSetting('AUTOCUSTO_DADOS', env);
  const destino = join(dados, 'pacotes');
  const chave = await chaveDaInstalacao(dados);
  const { competencia, versao, sha256, diferencas, pasta } = await importarSigtap(db, { arquivo, destino, chave });
  console.log(`SIGTAP ${competencia}, versão ${versao ?? 'desconhecida'}, SHA-256 ${sha256}`);
  console.log(`${diferencas.length} diferenças contra o catálogo em vigor:`);
  for (const { codigo, nome, mudanca, de, para } of diferencas) {
    console.log(`  ${codigo} ${mudanca}: ${de || '–'} → ${para || '–'} (${nome})`);
  }
  console.log(`Pacote escrito em ${pasta} (a lista acima, em ${pasta}.diferencas.csv). O catálogo em vigor não mudou.`);
  console.log(`Para pô-lo em vigor: npm run catalogo -- importar ${pasta}, e depois ativar.`);
} catch (error) {
  if (!(error instanceof PacoteSigtapRecusadoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await close();
  // A running server needs it; only what this command started does it stop.
  if (postgres && !postgres.found) await postgres.stop();
}
