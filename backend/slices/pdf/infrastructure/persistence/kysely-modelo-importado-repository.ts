import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { contextoAtual } from '../../../../shared/contexto.ts';
import type { Database } from '../../../../shared/database/database.ts';
import type { ModeloImportadoRepository } from '../../application/ports/modelo-importado-repository.ts';
import type { ModeloImportado, ResumoDoModelo } from '../../domain/modelo-importado.ts';
import { abrirForaDoLaco, guardarForaDoLaco } from './fora-do-laco.ts';
import type { PdfDb } from './pdf-db.ts';

type Linha = Selectable<PdfDb['modelos_importados']>;

const RESUMO = [
  ...(['id', 'documento', 'uf', 'protocolo', 'titulo', 'versao', 'situacao', 'arquivo_sha256'] as const),
  ...(['paginas', 'hash', 'edicao', 'criado_em', 'ativado_em'] as const),
] as const;
const INTEIRO = [...RESUMO, 'formulario', 'mapa'] as const;

export function makeKyselyModeloImportadoRepository(database: Database<PdfDb>): ModeloImportadoRepository {
  const { db } = database;
  const inteiros = () => db.selectFrom('modelos_importados').select(INTEIRO);
  /** As whoever acts, who must be an administrador; from the command line nobody does, and its role owns the table. */
  const escrever = <T>(work: (trx: Transaction<PdfDb>) => Promise<T>): Promise<T> => {
    const ator = contextoAtual()?.atorId;
    return ator === undefined ? db.transaction().execute(work) : database.comoUsuario(ator, work);
  };

  return {
    async list() {
      const query = db.selectFrom('modelos_importados').select(RESUMO);
      const rows = await query.orderBy('documento').orderBy('uf').orderBy('versao', 'desc').execute();
      return rows.map(toResumo);
    },

    async findById(id) {
      const row = await inteiros().where('id', '=', id).executeTakeFirst();
      return row && toModelo(row);
    },

    async findByHash(documento, prefix) {
      const row = await inteiros()
        .where('documento', '=', documento)
        .where(sql`left(hash, 16)`, '=', prefix)
        .orderBy('ativado_em')
        .executeTakeFirst();
      return row && toModelo(row);
    },

    async listAtivos() {
      const query = db.selectFrom('modelos_importados').select(RESUMO).where('situacao', '=', 'ativo');
      return (await query.execute()).map(toResumo);
    },

    async ativosMudaram() {
      const { rows } = await sql<{ marca: string | null }>`
        select string_agg(id::text, ',' order by id) as marca from modelos_importados where situacao = 'ativo'
      `.execute(db);
      return rows[0]?.marca ?? '';
    },

    async ultimoMapa(arquivoSha256, documento) {
      const row = await db
        .selectFrom('modelos_importados')
        .select('mapa')
        .where('arquivo_sha256', '=', arquivoSha256)
        .where('documento', '=', documento)
        .where((where) => where.or([where('edicao', '>', 1), where('situacao', '<>', 'rascunho')]))
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.mapa;
    },

    async anterior({ documento, uf, protocolo }, id) {
      const row = await inteiros()
        .where('documento', '=', documento)
        .where('ativado_em', 'is not', null)
        .$if(id !== undefined, (query) => query.where('id', '<>', id ?? ''))
        .$if(documento === 'ter', (query) => query.where('protocolo', 'is not distinct from', protocolo))
        .orderBy(sql`protocolo is not distinct from ${protocolo}`, 'desc')
        .orderBy(sql`uf is not distinct from ${uf}`, 'desc')
        .orderBy(sql`situacao = 'ativo'`, 'desc')
        .orderBy('ativado_em', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toModelo(row);
    },

    async insert(novo) {
      const formulario = await guardarForaDoLaco(novo.formulario);
      return escrever(async (trx) => {
        await lock(trx);
        const { rows } = await sql<{ versao: number }>`
          select coalesce(max(versao), 0) + 1 as versao from modelos_importados
          where documento = ${novo.documento} and uf is not distinct from ${novo.uf}
            and protocolo is not distinct from ${novo.protocolo}
        `.execute(trx);
        const row = await trx
          .insertInto('modelos_importados')
          .values({
            id: novo.id,
            documento: novo.documento,
            uf: novo.uf,
            protocolo: novo.protocolo,
            titulo: novo.titulo,
            versao: rows[0]?.versao ?? 1,
            arquivo: Buffer.from(novo.arquivo),
            arquivo_sha256: novo.arquivoSha256,
            formulario,
            paginas: novo.formulario.paginas.length,
            mapa: JSON.stringify(novo.mapa),
            hash: null,
            criado_por: novo.criadoPor,
            ativado_em: null,
          })
          .returning(RESUMO)
          .executeTakeFirstOrThrow();
        return { ...toResumo(row), formulario: novo.formulario, mapa: novo.mapa };
      });
    },

    async updateMapa({ id, mapa, edicao }) {
      const { numUpdatedRows } = await escrever((trx) =>
        trx
          .updateTable('modelos_importados')
          .set({ mapa: JSON.stringify(mapa), edicao })
          .where('id', '=', id)
          .where('edicao', '=', edicao - 1)
          .where('situacao', '=', 'rascunho')
          .executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    },

    ativar: ({ id, documento, uf, protocolo, hash, edicao, ativadoEm }) =>
      escrever(async (trx) => {
        await lock(trx);
        // Its hash was taken over this edition: no edit may come in between.
        const lido = await trx
          .selectFrom('modelos_importados')
          .select('id')
          .where('id', '=', id)
          .where('edicao', '=', edicao)
          .where('situacao', '<>', 'ativo')
          .forUpdate()
          .executeTakeFirst();
        if (!lido) return false;
        await sql`
          update modelos_importados set situacao = 'substituido'
          where situacao = 'ativo' and documento = ${documento} and uf is not distinct from ${uf}
            and protocolo is not distinct from ${protocolo}
        `.execute(trx);
        await trx
          .updateTable('modelos_importados')
          .set({ situacao: 'ativo', hash, ativado_em: ativadoEm })
          .where('id', '=', id)
          .execute();
        return true;
      }),
  };
}

/** Versions are counted and activations are exchanged one at a time. */
async function lock(trx: Kysely<PdfDb>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('modelos_importados'))`.execute(trx);
}

function toResumo(row: Pick<Linha, (typeof RESUMO)[number]>): ResumoDoModelo {
  const { id, documento, uf, protocolo, titulo, versao, situacao, paginas, hash, edicao } = row;
  return {
    ...{ id, documento, uf, protocolo, titulo, versao, situacao, paginas, hash, edicao },
    arquivoSha256: row.arquivo_sha256,
    criadoEm: row.criado_em,
    ativadoEm: row.ativado_em,
  };
}

async function toModelo(row: Pick<Linha, (typeof INTEIRO)[number]>): Promise<ModeloImportado> {
  return { ...toResumo(row), formulario: await abrirForaDoLaco(row.formulario), mapa: row.mapa };
}
