import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { ProcessosDb } from '../persistence/processos-db.ts';
import { paraCsv } from './csv.ts';
import { type DiferencaSigtap, diferencasSigtap } from './diferencas-sigtap.ts';
import { type CompetenciaSigtap, lerPacoteSigtap, type Procedimento } from './pacote-sigtap.ts';

export interface ImportacaoDoSigtap {
  readonly competencia: string;
  readonly versao: string | null;
  readonly sha256: string;
  readonly diferencas: readonly DiferencaSigtap[];
  /** Where the pack was written. */
  readonly pasta: string;
}

/**
 * DATASUS's zip → what it changes of the competence in force → a pack, which `npm run catalogo` then loads.
 * @throws {PacoteSigtapRecusadoError}
 */
export async function importarSigtap(
  db: Kysely<ProcessosDb>,
  { arquivo, destino }: { readonly arquivo: string; readonly destino: string },
): Promise<ImportacaoDoSigtap> {
  const lido = await lerPacoteSigtap(basename(arquivo), await readFile(arquivo));
  const diferencas = diferencasSigtap(await sigtapEmVigor(db), lido.procedimentos);
  const { competencia, versao, sha256 } = lido;
  const pasta = join(destino, `sigtap-${competencia}-${versao ? `v${versao}` : sha256.slice(0, 12)}`);
  await mkdir(pasta, { recursive: true });
  const arquivos = arquivosDoPacote(lido, diferencas);
  await Promise.all(Object.entries(arquivos).map(([nome, texto]) => writeFile(join(pasta, nome), texto)));
  return { competencia, versao, sha256, diferencas, pasta };
}

async function sigtapEmVigor(db: Kysely<ProcessosDb>): Promise<Procedimento[]> {
  const linhas = await db.selectFrom('sigtap_procedimentos').selectAll().orderBy('codigo').execute();
  return linhas.map(({ idade_minima_meses, idade_maxima_meses, quantidade_maxima, ...procedimento }) => ({
    ...procedimento,
    idadeMinimaMeses: idade_minima_meses,
    idadeMaximaMeses: idade_maxima_meses,
    quantidadeMaxima: quantidade_maxima,
  }));
}

function arquivosDoPacote(lido: CompetenciaSigtap, diferencas: readonly DiferencaSigtap[]): Record<string, string> {
  const { competencia, procedimentos, cids, descricoes } = lido;
  return {
    'sigtap_procedimento.csv': paraCsv(
      ['codigo', 'nome', 'competencia', 'sexo', 'idade_minima_meses', 'idade_maxima_meses', 'quantidade_maxima'],
      procedimentos.map((p) => [
        ...[p.codigo, p.nome, competencia, p.sexo],
        ...[p.idadeMinimaMeses, p.idadeMaximaMeses, p.quantidadeMaxima],
      ]),
    ),
    'sigtap_procedimento_cid.csv': paraCsv(
      ['codigo', 'cid', 'competencia'],
      procedimentos.flatMap(({ codigo, cids: aceitos }) => aceitos.map((cid) => [codigo, cid, competencia])),
    ),
    'sigtap_cid.csv': paraCsv(['cid', 'nome'], [...cids]),
    'sigtap_descricao.csv': paraCsv(['codigo', 'descricao'], [...descricoes]),
    'diferencas.csv': paraCsv(
      ['codigo', 'nome', 'mudanca', 'de', 'para'],
      diferencas.map(({ codigo, nome, mudanca, de, para }) => [codigo, nome, mudanca, de, para]),
    ),
  };
}
