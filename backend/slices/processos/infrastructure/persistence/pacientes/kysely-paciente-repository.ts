import { type Expression, type Insertable, type Selectable, sql, type Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { VersaoDesatualizadaError } from '../../../../../shared/domain/common-errors.ts';
import type { PacienteId } from '@autocusto/dominio/comum/ids.ts';
import { isUniqueViolation } from '../../../../../shared/database/unique-violation.ts';
import type { PacienteRepository } from '../../../application/ports/paciente-repository.ts';
import { PacienteExistenteError } from '../../../domain/pacientes/paciente-errors.ts';
import type { NovoPaciente } from '@autocusto/dominio/processos/paciente.ts';
import { Paciente, type PacienteProps } from '../../../domain/pacientes/paciente.ts';
import { contemTodasNasFormas, palavrasDe } from './busca.ts';
import type { LinhaDoCadastro, PacientesTable, ProcessosDb } from '../processos-db.ts';

/** The usuario is the transaction's: row-level security hides every other row from each of these queries. */
export function makeKyselyPacienteRepository(trx: Transaction<ProcessosDb>): PacienteRepository {
  const pacientes = () => trx.selectFrom('pacientes').where('arquivado_em', 'is', null);

  return {
    async findById(id) {
      const row = await pacientes().selectAll().where('id', '=', id).executeTakeFirst();
      return row && toDomain(row);
    },

    async listar({ limite, depoisDe }) {
      let query = pacientes().selectAll().orderBy('busca').orderBy('id').limit(limite);
      if (depoisDe) {
        const ultimo = sql`(select ultimo.busca, ultimo.id from pacientes as ultimo where ultimo.id = ${depoisDe})`;
        query = query.where(sql<boolean>`(pacientes.busca, pacientes.id) > ${ultimo}`);
      }
      const rows = await query.execute();
      return rows.map(toDomain);
    },

    async buscar(termo, limite) {
      const prefixo = prefixoDeDocumento(termo);
      const palavras = palavrasDe(termo);
      if (prefixo === undefined && palavras.length === 0) return [];
      return pacientes()
        .select(['id', 'nome', 'cpf', 'cns', 'data_nascimento as dataNascimento', 'nome_mae as nomeMae'])
        .select(({ selectFrom }) =>
          jsonArrayFrom(
            selectFrom('processos')
              .select(['processos.id', 'processos.cid'])
              .whereRef('processos.paciente_id', '=', 'pacientes.id')
              .where('processos.arquivado_em', 'is', null)
              .orderBy('processos.cid'),
          ).as('processos'),
        )
        .where(({ or, ref }) =>
          prefixo === undefined
            ? or([
                contemTodasNasFormas(ref('pacientes.busca_nome'), palavras),
                contemTodasNasFormas(ref('pacientes.busca_mae'), palavras), // whole in one of the two: never half a name of each
              ])
            : or([comecaPor(ref('pacientes.cpf'), prefixo), comecaPor(ref('pacientes.cns'), prefixo)]),
        )
        .orderBy('busca')
        .orderBy('id')
        .limit(limite)
        .execute();
    },

    async insert(paciente) {
      await semRepetirDocumento(trx, paciente.props, () =>
        trx.insertInto('pacientes').values(toRow(paciente.props)).execute(),
      );
    },

    async update({ props }, motivo) {
      // The trigger that keeps the revision reads it; said every time, so that none stays for the next edit.
      await sql`select set_config('app.motivo', ${motivo ?? ''}, true)`.execute(trx);
      const { id, usuario_id: _, criado_em: __, ...row } = toRow(props);
      const result = await semRepetirDocumento(trx, props, () =>
        trx
          .updateTable('pacientes')
          .set(row)
          .where('id', '=', id)
          .where('versao', '=', props.versao - 1)
          .executeTakeFirst(),
      );
      if (result.numUpdatedRows === 0n) throw new VersaoDesatualizadaError();
    },
  };
}

/** `900.100` and `90010` alike; fewer than 4 digits would find everybody. */
function prefixoDeDocumento(termo: string): string | undefined {
  const digits = termo.replace(/[.\-\s]/g, '');
  return /^\d{4,15}$/.test(digits) ? digits : undefined;
}

const comecaPor = (coluna: Expression<string | null>, digits: string) => sql<boolean>`${coluna} like ${`${digits}%`}`;

/** The database decides uniqueness. A savepoint keeps the transaction usable after its refusal. */
async function semRepetirDocumento<T>(
  trx: Transaction<ProcessosDb>,
  { id, cpf, cns }: PacienteProps,
  write: () => Promise<T>,
): Promise<T> {
  await sql`savepoint documento`.execute(trx);
  try {
    const result = await write();
    await sql`release savepoint documento`.execute(trx);
    return result;
  } catch (error) {
    const repetido =
      isUniqueViolation(error, 'pacientes_usuario_cpf_key') || isUniqueViolation(error, 'pacientes_usuario_cns_key');
    if (!repetido) throw error;
    await sql`rollback to savepoint documento`.execute(trx);
    const dono = await trx
      .selectFrom('pacientes')
      .select('id')
      .where('id', '<>', id)
      .where(({ eb, or }) => or([eb('cpf', '=', cpf), eb('cns', '=', cns)]))
      .orderBy(sql`cpf is not distinct from ${cpf}`, 'desc')
      .executeTakeFirstOrThrow();
    throw new PacienteExistenteError(dono.id, { cause: error });
  }
}

function toRow(props: PacienteProps): Insertable<PacientesTable> & { id: PacienteId } {
  return {
    id: props.id,
    usuario_id: props.usuarioId,
    nome: props.nome,
    cpf: props.cpf,
    cns: props.cns,
    data_nascimento: props.dataNascimento,
    sexo: props.sexo,
    nome_mae: props.nomeMae,
    peso_kg: props.pesoKg,
    altura_cm: props.alturaCm,
    incapaz: props.incapaz,
    nome_responsavel: props.nomeResponsavel,
    raca_cor: props.racaCor,
    etnia: props.etnia,
    telefones: [...props.telefones],
    email: props.email,
    endereco: JSON.stringify(props.endereco),
    versao: props.versao,
    criado_em: props.criadoEm,
    atualizado_em: props.atualizadoEm,
  };
}

function toDomain(row: Selectable<PacientesTable>): Paciente {
  return Paciente.restore({
    id: row.id,
    usuarioId: row.usuario_id,
    versao: row.versao,
    criadoEm: row.criado_em,
    atualizadoEm: row.atualizado_em,
    ...toCadastro(row),
  });
}

export function toCadastro(row: LinhaDoCadastro): NovoPaciente {
  return {
    nome: row.nome,
    cpf: row.cpf,
    cns: row.cns,
    dataNascimento: row.data_nascimento,
    sexo: row.sexo,
    nomeMae: row.nome_mae,
    pesoKg: row.peso_kg,
    alturaCm: row.altura_cm,
    incapaz: row.incapaz,
    nomeResponsavel: row.nome_responsavel,
    racaCor: row.raca_cor,
    etnia: row.etnia,
    telefones: row.telefones,
    email: row.email,
    endereco: row.endereco,
  };
}
