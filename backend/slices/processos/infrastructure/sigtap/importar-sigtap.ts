import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Kysely } from 'kysely';
import { assinarPacote } from '../catalogo/pacote.ts';
import type { ProcessosDb } from '../persistence/processos-db.ts';
import { paraCsv } from './csv.ts';
import { type DiferencaSigtap, diferencasSigtap } from './diferencas-sigtap.ts';
import { type CompetenciaSigtap, lerPacoteSigtap, type Procedimento } from './pacote-sigtap.ts';

export interface ImportacaoDoSigtap {
  readonly competencia: string;
  readonly versao: string | null;
  readonly sha256: string;
  readonly diferencas: readonly DiferencaSigtap[];
  /** Where the pack was written; the differences stand beside it. */
  readonly pasta: string;
}

/**
 * DATASUS's zip → what it changes of the competence in force → a pack, which `npm run catalogo` then loads.
 * @throws {PacoteSigtapRecusadoError}
 */
export async function importarSigtap(
  db: Kysely<ProcessosDb>,
  { arquivo, destino, chave }: { readonly arquivo: string; readonly destino: string; readonly chave: KeyObject },
): Promise<ImportacaoDoSigtap> {
  const lido = await lerPacoteSigtap(basename(arquivo), await readFile(arquivo));
  const diferencas = diferencasSigtap(await sigtapEmVigor(db), lido.procedimentos);
  const { competencia, versao, sha256 } = lido;
  const nome = `sigtap-${competencia}-${versao ? `v${versao}` : sha256.slice(0, 12)}`;
  const pasta = join(destino, nome);
  await mkdir(pasta, { recursive: true });
  const fatos = arquivosDoPacote(lido);
  const fontes = Object.fromEntries(Object.keys(fatos).map((fato) => [fato, FONTE]));
  const conteudos = new Map(Object.entries(fatos).map(([fato, texto]) => [fato, Buffer.from(texto)]));
  const pacote = assinarPacote({ tipo: 'sigtap', nome, fontes }, conteudos, chave);
  await Promise.all([...pacote].map(([fato, conteudo]) => writeFile(join(pasta, fato), conteudo)));
  await writeFile(`${pasta}.diferencas.csv`, relatorio(diferencas));
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

const FONTE = 'sigtap';

function arquivosDoPacote(lido: CompetenciaSigtap): Record<string, string> {
  const { competencia, versao, sha256, procedimentos, cids, descricoes } = lido;
  const publicada = `SIGTAP, DATASUS, competência ${competencia}${versao ? `, versão ${versao}` : ''}`;
  const primeiroDia = `${competencia.slice(0, 4)}-${competencia.slice(4)}-01`;
  return {
    'fontes.csv': paraCsv(
      ['id', 'norma', 'data', 'consultada_em', 'url', 'sha256', 'certeza', 'uf', 'observacoes'],
      [
        [
          FONTE,
          publicada,
          primeiroDia,
          null,
          null,
          sha256,
          'alta',
          null,
          'SHA-256 do zip; vale até a competência seguinte',
        ],
      ],
    ),
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
  };
}

function relatorio(diferencas: readonly DiferencaSigtap[]): string {
  return paraCsv(
    ['codigo', 'nome', 'mudanca', 'de', 'para'],
    diferencas.map(({ codigo, nome, mudanca, de, para }) => [codigo, nome, mudanca, de, para]),
  );
}
