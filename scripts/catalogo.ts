// Packs of the catalogue from the terminal: npm run catalogo
import './ler-env.ts';
import { readSetting } from '../backend/shared/config/config.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase } from '../backend/shared/database/database.ts';
import {
  arquivosDaPasta,
  assinarDeNovo,
  chaveDaInstalacao,
  chaveEmTexto,
  chavesDoProduto,
  makePacotesDoCatalogo,
} from '../backend/slices/processos/index.ts';
import { prepararAmbiente } from './ambiente.ts';
import { prepararBanco } from './banco-pronto.ts';
import { comandoDoCatalogo } from './comando-do-catalogo.ts';

const argumentos = process.argv.slice(2);
const dados = readSetting('AUTOCUSTO_DADOS');
await mkdir(dados, { recursive: true, mode: 0o700 });
const chave = await chaveDaInstalacao(dados);
const [comando, pasta] = argumentos;
// Without the database: a folder that is not signed yet keeps it from being brought up to date.
if (comando === 'assinar' && pasta) await assinar(pasta);
else await comBanco();

async function assinar(destino: string): Promise<void> {
  const assinado = assinarDeNovo(await arquivosDaPasta(destino), chave);
  await Promise.all([...assinado].map(([nome, conteudo]) => writeFile(join(destino, nome), conteudo)));
  console.log(`Assinado pela chave ${chaveEmTexto(chave)}`);
}

async function comBanco(): Promise<void> {
  const ambiente = await prepararAmbiente(process.env);
  const { env, postgres } = ambiente;
  await prepararBanco(ambiente);
  const ownerUrl = readSetting('DATABASE_OWNER_URL', env);
  if (!ownerUrl) throw new Error('Falta DATABASE_OWNER_URL: só o papel dono muda o catálogo.');
  const outras = readSetting('CATALOGO_CHAVES', env) ?? [];
  const { db, close } = createDatabase({ url: ownerUrl, poolMax: 1, statementTimeoutMs: 60_000 });
  try {
    const pacotes = makePacotesDoCatalogo(db, [...(await chavesDoProduto()), ...outras, chaveEmTexto(chave)]);
    process.exitCode = await comandoDoCatalogo(argumentos, pacotes, console.log);
  } finally {
    await close();
    // A running server needs it; only what this command started does it stop.
    if (postgres && !postgres.found) await postgres.stop();
  }
}
