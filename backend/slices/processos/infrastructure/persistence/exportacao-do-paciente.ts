import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../shared/database/database.ts';
import type { PacienteId, UsuarioId } from '../../../../shared/domain/ids.ts';
import type { DadosDoPaciente, Registro } from '../../domain/exportacao-do-paciente.ts';
import type { ProcessosDb } from './processos-db.ts';

/**
 * Whole rows, so that a column made tomorrow is in the export tomorrow; without what only repeats (`usuario_id`, the
 * name as searched). One snapshot of all of them.
 */
export function makeDadosDoPaciente(database: Database<ProcessosDb>) {
  return (usuarioId: UsuarioId, id: PacienteId): Promise<DadosDoPaciente | undefined> =>
    database.comoUsuario(usuarioId, async (trx) => {
      const { rows } = await sql<DadosDoPaciente>`
        select to_jsonb(p) - 'usuario_id' - 'busca' - 'busca_nome' - 'busca_mae' as paciente,
          ${das('paciente_revisoes', sql`t.paciente_id = p.id`)},
          ${das('processos', sql`t.paciente_id = p.id`)},
          ${das('processo_revisoes', doPaciente)},
          ${das('renovacoes', doPaciente)},
          ${das('documentos_emitidos', doPaciente)},
          ${das('rascunhos', sql`(${doPaciente} or ${menciona(sql`t.conteudo`)})`)},
          ${das('chaves_idempotencia', menciona(sql`t.resposta`))}
        from pacientes p where p.id = ${id}
      `.execute(trx);
      return rows[0];
    });
}

const doPaciente = sql`t.processo_id in (select d.id from processos d where d.paciente_id = p.id)`;

/** A form or an answer is known by an id or a document number anywhere in it. */
function menciona(coluna: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`jsonb_path_exists(
    ${coluna}, '$.** ? (@ == $id || @ == $cpf || @ == $cpf_pontuado || @ == $cns)',
    jsonb_build_object(
      'id', p.id, 'cpf', coalesce(p.cpf, '-'), 'cns', coalesce(p.cns, '-'),
      'cpf_pontuado', coalesce(regexp_replace(p.cpf, '^(...)(...)(...)(..)$', '\\1.\\2.\\3-\\4'), '-')
    )
  )`;
}

function das(
  tabela: Exclude<keyof DadosDoPaciente, 'paciente'>,
  condicao: RawBuilder<unknown>,
): RawBuilder<Registro[]> {
  return sql`(
    select coalesce(jsonb_agg(to_jsonb(t) - 'usuario_id' - 'corpo_sha256' order by t.criado_em), '[]')
    from ${sql.table(tabela)} t where ${condicao}
  ) as ${sql.ref(tabela)}`;
}
