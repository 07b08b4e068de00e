import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '../../../../shared/database/database.ts';
import type { ProcessosDb } from '../persistence/processos-db.ts';
import { arquivosDaPasta, MANIFESTO } from './pacote.ts';
import { makePacotesDoCatalogo } from './pacotes-do-catalogo.ts';

const PASTA = new URL('../../../../catalogo/', import.meta.url);
const TIMEOUT_MS = 60_000;

/** Who signs what comes with the product; each installation may trust others beside (CATALOGO_CHAVES). */
export async function chavesDoProduto(): Promise<string[]> {
  const texto = await readFile(new URL('chaves.txt', PASTA), 'utf8');
  return texto.split('\n').filter((linha) => linha !== '' && !linha.startsWith('#'));
}

/**
 * Brings the packs that come with the product, through the owner role, and writes the facts of those in force.
 * @throws {PacoteRecusadoError} with every fault of every file.
 */
export async function carregarCatalogo(ownerUrl: string) {
  const { db, close } = createDatabase<ProcessosDb>({ url: ownerUrl, poolMax: 1, statementTimeoutMs: TIMEOUT_MS });
  try {
    const [pacotes, chaves] = await Promise.all([pacotesDoProduto(), chavesDoProduto()]);
    return await makePacotesDoCatalogo(db, chaves).trazerDoProduto(pacotes);
  } finally {
    await close();
  }
}

/** By name, so that of each kind the newest comes last. */
async function pacotesDoProduto() {
  const pasta = new URL('pacotes/', PASTA);
  const nomes = (await readdir(pasta)).toSorted();
  return Promise.all(
    nomes.map(async (nome) => {
      const arquivos = await arquivosDaPasta(fileURLToPath(new URL(nome, pasta)));
      const manifesto = arquivos.get(MANIFESTO);
      if (!manifesto) throw new Error(`Falta ${MANIFESTO} em ${nome}: assine-o com npm run catalogo -- assinar.`);
      return { sha256: createHash('sha256').update(manifesto).digest('hex'), arquivos };
    }),
  );
}
