import { sql, type Transaction } from 'kysely';
import type { RevisaoRepository } from '../../../application/ports/revisao-repository.ts';
import { conteudoDe } from './conteudo-guardado.ts';
import type { ProcessosDb } from '../processos-db.ts';

/** The usuario is the transaction's: row-level security hides every other row. */
export function makeKyselyRevisaoRepository(trx: Transaction<ProcessosDb>): RevisaoRepository {
  return {
    async find(id, versao) {
      const row = await trx
        .selectFrom('processo_revisoes')
        .selectAll()
        .select(sql<string | null>`(select nome from nomes_dos_atores(array[autor_id]))`.as('autor_nome'))
        .where('processo_id', '=', id)
        .where('versao', '=', versao)
        // An archived processo answers like one that never existed, its past included.
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('processos').select('id').where('id', '=', id).where('arquivado_em', 'is', null)),
        )
        .executeTakeFirst();
      return (
        row && {
          processoId: row.processo_id,
          versao: row.versao,
          criadoEm: row.criado_em,
          autorId: row.autor_id,
          autorNome: row.autor_nome,
          conteudo: {
            ...conteudoDe(row),
            emissorId: row.emissor_id,
            protocoloId: row.protocolo_id,
          },
        }
      );
    },
  };
}
