import { type Selectable, sql, type Transaction } from 'kysely';
import { isInsufficientPrivilege } from '../../../../../shared/database/insufficient-privilege.ts';
import type { DocumentoRepository } from '../../../application/ports/documento-repository.ts';
import type { Aviso } from '@autocusto/dominio/processos/aviso.ts';
import type {
  CatalogoDaEmissao,
  DocumentoEmitido,
  DocumentoImpresso,
  Snapshot,
} from '../../../domain/documentos/documento-emitido.ts';
import { processoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import type { DocumentosEmitidosTable, ProcessosDb } from '../processos-db.ts';
import type { RenovacaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';

const COLUNAS = [
  ...(['id', 'processo_id', 'renovacao_id', 'data', 'primeira_vez', 'processo_versao'] as const),
  ...(['documentos', 'avisos', 'catalogo', 'sha256', 'bytes', 'criado_em'] as const),
] as const;

/** The usuario is the transaction's: row-level security hides every other row from each of these queries. */
export function makeKyselyDocumentoRepository(
  trx: Transaction<ProcessosDb>,
  usuarioId: UsuarioId,
): DocumentoRepository {
  return {
    async insert(documento, snapshot) {
      const { id, data, sha256, bytes } = documento;
      await trx
        .insertInto('documentos_emitidos')
        .values({
          ...{ id, data, sha256, bytes },
          usuario_id: usuarioId,
          processo_id: documento.processoId,
          renovacao_id: documento.renovacaoId,
          primeira_vez: documento.primeiraVez,
          processo_versao: documento.processoVersao,
          snapshot: JSON.stringify(snapshot),
          documentos: JSON.stringify(documento.documentos),
          avisos: JSON.stringify(documento.avisos),
          catalogo: JSON.stringify(documento.catalogo),
          criado_em: documento.criadoEm,
        })
        .execute()
        .catch((error: unknown) => {
          // The delegation ended after the processo was read.
          if (isInsufficientPrivilege(error)) throw processoNaoEncontrado();
          throw error;
        });
    },

    async findSnapshot(id) {
      const row = await trx
        .selectFrom('documentos_emitidos')
        .select(['snapshot', 'sha256'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { snapshot: row.snapshot as Snapshot, sha256: row.sha256 }; // only insert writes the column
    },

    async doProcesso(processoId, { limite, depoisDe }) {
      const query = trx
        .selectFrom('documentos_emitidos')
        .select(COLUNAS)
        .select(sql<UsuarioId>`coalesce(emitido_por, usuario_id)`.as('por'))
        .select(
          sql<string | null>`(select nome from nomes_dos_atores(array[coalesce(emitido_por, usuario_id)]))`.as('nome'),
        )
        .where('processo_id', '=', processoId)
        .orderBy('criado_em', 'desc')
        .orderBy('id', 'desc')
        .limit(limite);
      const ultimo = sql`(select u.criado_em, u.id from documentos_emitidos u where u.id = ${depoisDe ?? null})`;
      const rows = await (
        depoisDe
          ? query.where(sql<boolean>`(documentos_emitidos.criado_em, documentos_emitidos.id) < ${ultimo}`)
          : query
      ).execute();
      return rows.map((row) => ({ ...toDomain(row), emitidoPor: row.por, emitidoPorNome: row.nome }));
    },

    async historicoDeEmissao(processoId) {
      const emitidos = trx.selectFrom('documentos_emitidos').where('processo_id', '=', processoId);
      const doProcesso = emitidos.orderBy('criado_em', 'desc').orderBy('id', 'desc').limit(1);
      // Each packet settles what the ones before it did: the last one says all.
      const ultimo = await doProcesso
        .select(sql<string[]>`snapshot -> 'consentidas'`.as('consentidas'))
        .select(doProcesso.where('renovacao_id', 'is', null).select('data').as('dataDoPrimeiroCiclo'))
        .select(({ fn }) => [
          emitidos
            .where('renovacao_id', 'is', null)
            .select(({ fn: { min } }) => min('data').as('inicio'))
            .as('inicioDoPrimeiroCiclo'),
          fn<RenovacaoId[]>('array', [emitidos.where('renovacao_id', 'is not', null).select('renovacao_id')]).as(
            'renovacoesEmitidas',
          ),
        ])
        .executeTakeFirst();
      return {
        algumEmitido: ultimo !== undefined,
        dataDoPrimeiroCiclo: ultimo?.dataDoPrimeiroCiclo ?? undefined,
        inicioDoPrimeiroCiclo: ultimo?.inicioDoPrimeiroCiclo ?? undefined,
        renovacoesEmitidas: new Set(ultimo?.renovacoesEmitidas),
        consentidas: new Set(ultimo?.consentidas),
      };
    },
  };
}

function toDomain(row: Pick<Selectable<DocumentosEmitidosTable>, (typeof COLUNAS)[number]>): DocumentoEmitido {
  const { id, data, sha256, bytes } = row;
  return {
    ...{ id, data, sha256, bytes },
    processoId: row.processo_id,
    renovacaoId: row.renovacao_id,
    primeiraVez: row.primeira_vez,
    processoVersao: row.processo_versao,
    documentos: row.documentos as DocumentoImpresso[], // only insert writes either column
    avisos: row.avisos as Aviso[],
    catalogo: row.catalogo as CatalogoDaEmissao | null,
    criadoEm: row.criado_em,
  };
}
