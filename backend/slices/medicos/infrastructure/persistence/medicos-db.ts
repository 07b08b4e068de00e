import type { ColumnType } from 'kysely';
import type { Cns } from '@autocusto/dominio/comum/cns.ts';
import type { Cep, Cnes, Crm, Rqe, Telefone, Uf } from '@autocusto/dominio/comum/identificadores.ts';
import type { ClinicaId, EmissorId, MedicoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';

type Immutable<T> = ColumnType<T, T, never>;

/** The tables of this slice: another's is a compile error. */
export interface MedicosDb {
  medicos: {
    id: Immutable<MedicoId>;
    usuario_id: Immutable<UsuarioId>;
    nome: string;
    crm: Immutable<Crm>;
    crm_uf: Immutable<Uf>;
    cns: Immutable<Cns>;
    especialidade: string;
    rqe: Rqe | null;
    versao: number;
    criado_em: Immutable<Date>;
    atualizado_em: Date;
  };
  clinicas: {
    id: Immutable<ClinicaId>;
    usuario_id: Immutable<UsuarioId>;
    nome: string;
    cnes: Cnes;
    telefone: Telefone;
    cep: Cep;
    logradouro: string;
    numero: string;
    bairro: string;
    cidade: string;
    uf: Uf;
    versao: number;
    criado_em: Immutable<Date>;
    atualizado_em: Date;
  };
  emissores: {
    id: Immutable<EmissorId>;
    usuario_id: Immutable<UsuarioId>;
    medico_id: Immutable<MedicoId>;
    clinica_id: Immutable<ClinicaId>;
    criado_em: Immutable<Date>;
  };
}
