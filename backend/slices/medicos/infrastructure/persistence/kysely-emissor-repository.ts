import { type Kysely, type Selectable, sql } from 'kysely';
import type { EmissorRepository } from '../../application/ports/repositorios.ts';
import type { DadosDoMedico } from '@autocusto/dominio/medicos/informado.ts';
import type { MedicosDb } from './medicos-db.ts';

type Perfil = Pick<Selectable<MedicosDb['medicos']>, 'nome' | 'crm' | 'crm_uf' | 'cns' | 'especialidade' | 'rqe'>;

/** A profile, or a substitute who has none. */
type Assinatura = Perfil | { readonly nome: null };

export function makeKyselyEmissorRepository(db: Kysely<MedicosDb>): EmissorRepository {
  const comPartes = () =>
    db
      .selectFrom('emissores')
      .innerJoin('medicos', 'medicos.id', 'emissores.medico_id')
      .innerJoin('clinicas', 'clinicas.id', 'emissores.clinica_id')
      .select([
        'emissores.id',
        'medicos.id as medico_id',
        'medicos.nome as medico_nome',
        'medicos.crm',
        'medicos.crm_uf',
        'medicos.especialidade',
        'clinicas.id as clinica_id',
        'clinicas.nome as clinica_nome',
        'clinicas.cnes',
        'clinicas.cidade',
        'clinicas.uf',
      ]);

  return {
    async list({ depoisDe, limite }) {
      const rows = await comPartes()
        .$if(depoisDe !== undefined, (query) => query.where('emissores.id', '>', depoisDe ?? null))
        .orderBy('emissores.id')
        .limit(limite)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        medico: {
          id: row.medico_id,
          nome: row.medico_nome,
          crm: row.crm,
          crmUf: row.crm_uf,
          especialidade: row.especialidade,
        },
        clinica: { id: row.clinica_id, nome: row.clinica_nome, cnes: row.cnes, cidade: row.cidade, uf: row.uf },
      }));
    },

    async findParaImpressao(id) {
      const row = await comPartes()
        .select([
          'medicos.cns',
          'medicos.rqe',
          'clinicas.telefone',
          'clinicas.cep',
          'clinicas.logradouro',
          'clinicas.numero',
          'clinicas.bairro',
        ])
        .select(sql<Assinatura | null>`(select to_jsonb(s) from perfil_do_substituto() s)`.as('substituto'))
        .where('emissores.id', '=', id)
        .executeTakeFirst();
      return (
        row && {
          emissorId: row.id,
          medico: toMedico(row.substituto ?? { ...row, nome: row.medico_nome }),
          clinica: {
            nome: row.clinica_nome,
            cnes: row.cnes,
            telefone: row.telefone,
            cep: row.cep,
            logradouro: row.logradouro,
            numero: row.numero,
            bairro: row.bairro,
            cidade: row.cidade,
            uf: row.uf,
          },
        }
      );
    },
  };
}

function toMedico(assinatura: Assinatura): DadosDoMedico | undefined {
  if (assinatura.nome === null) return undefined;
  const { nome, crm, crm_uf: crmUf, cns, especialidade, rqe } = assinatura;
  return { nome, crm, crmUf, cns, especialidade, rqe };
}
