import { type QueryExecutorProvider, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from '../../../../../shared/database/database.ts';
import { emPaginas } from '../../../../../shared/database/em-paginas.ts';
import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type {
  AcessoAoPaciente,
  DestinoDaExportacao,
  SecaoDaExportacao,
} from '../../../domain/pacientes/exportacao-do-paciente.ts';
import type { ProcessosDb } from '../processos-db.ts';

/** A form may have half a megabyte. */
const REGISTROS = 8;

interface Dependencies {
  readonly database: Database<ProcessosDb>;
  /** Who saw or touched it, oldest first. */
  readonly acessos: (
    trx: QueryExecutorProvider,
    usuarioId: UsuarioId,
    id: PacienteId,
  ) => AsyncIterable<readonly AcessoAoPaciente[]>;
}

/**
 * Whole rows, so that a column made tomorrow is in the export tomorrow; without what only repeats (`usuario_id`, the
 * name as searched). One snapshot of all of them, and no more of them at a time than a page: as the database's own
 * text, which nothing here has to read or write again.
 */
export function makePercorrerExportacao({ database, acessos }: Dependencies) {
  return (usuarioId: UsuarioId, id: PacienteId, destino: DestinoDaExportacao): Promise<boolean> =>
    database.comoUsuario(
      usuarioId,
      async (trx) => {
        const { rows } = await sql<Paciente>`
          select (to_jsonb(p) - 'usuario_id' - 'busca' - 'busca_nome' - 'busca_mae')::text as texto, ${citacao} as citacao
          from pacientes p where p.id = ${id}
        `.execute(trx);
        const [paciente] = rows;
        if (!paciente) return false;
        await destino({ secao: 'paciente', registros: [paciente.texto] });

        const citado = (coluna: string) => sql`${sql.ref(coluna)}::text ~ ${paciente.citacao}`;
        const doProcesso = sql`t.processo_id in (select d.id from processos d where d.paciente_id = ${id})`;
        await contar(trx, destino, 'paciente_revisoes', sql`t.paciente_id = ${id}`);
        await contar(trx, destino, 'processos', sql`t.paciente_id = ${id}`);
        await contar(trx, destino, 'processo_revisoes', doProcesso);
        await contar(trx, destino, 'renovacoes', doProcesso);
        await contar(trx, destino, 'documentos_emitidos', doProcesso);
        await contar(trx, destino, 'rascunhos', sql`(${doProcesso} or ${citado('t.conteudo')})`);
        await contar(trx, destino, 'chaves_idempotencia', citado('t.resposta'));
        for await (const pagina of acessos(trx, usuarioId, id)) {
          const registros = pagina.map(({ em, ...acesso }) => JSON.stringify({ em: em.toISOString(), ...acesso }));
          await destino({ secao: 'acessos', registros });
        }
        return true;
      },
      { retrato: true },
    );
}

interface Paciente {
  readonly texto: string;
  readonly citacao: string;
}

/**
 * A form or an answer is known by an id or a document number that is a value anywhere in it: in the database's text of
 * a jsonb, between quotes that a name would have a colon after, and that text inside of texts has a backslash before.
 */
const citacao = sql<string>`'[ \[]"(' || concat_ws(
  '|', p.id, p.cpf, regexp_replace(p.cpf, '^(...)(...)(...)(..)$', '\\1[.]\\2[.]\\3-\\4'), p.cns
) || ')"[],}]'`;

async function contar(
  trx: Transaction<ProcessosDb>,
  destino: DestinoDaExportacao,
  secao: Exclude<SecaoDaExportacao, 'paciente' | 'acessos'>,
  condicao: RawBuilder<unknown>,
): Promise<void> {
  const consulta = sql<{ texto: string }>`
    select (to_jsonb(t) - 'usuario_id' - 'corpo_sha256')::text as texto
    from ${sql.table(secao)} t where ${condicao} order by t.criado_em
  `;
  for await (const pagina of emPaginas(trx, consulta, REGISTROS)) {
    await destino({ secao, registros: pagina.map(({ texto }) => texto) });
  }
}
