import { type Kysely, sql } from 'kysely';
import { TENANT_COLUMNS, comment, isolateByUsuario } from '../migration-helpers.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table medicos (
      id uuid primary key,
      usuario_id uuid not null constraint medicos_usuario_key unique references usuarios on delete restrict,
      nome text not null,
      crm text not null constraint medicos_crm_check check (crm ~ '^[0-9]{1,10}$'),
      crm_uf text not null constraint medicos_crm_uf_check check (crm_uf ~ '^[A-Z]{2}$'),
      cns text not null constraint medicos_cns_check check (cns ~ '^[0-9]{15}$'),
      especialidade text not null,
      rqe text constraint medicos_rqe_check check (rqe ~ '^[0-9]{1,10}$'),
      versao integer not null default 1,
      criado_em timestamptz not null default now(),
      atualizado_em timestamptz not null default now(),
      constraint medicos_crm_key unique (crm, crm_uf),
      constraint medicos_cns_key unique (cns),
      constraint medicos_usuario_id_id_key unique (usuario_id, id)
    )
  `.execute(db);
  await comment(db, 'medicos', 'Professional profile of a usuario', {
    ...TENANT_COLUMNS,
    nome: ['PII', 'Name as printed'],
    crm: ['PUBLICO', 'Council number, digits only; immutable for the medico'],
    crm_uf: ['PUBLICO', 'State of the council; immutable for the medico'],
    cns: ['PII', 'Cartão Nacional de Saúde of the medico, 15 digits; immutable for the medico'],
    especialidade: ['PUBLICO', 'Specialty as printed'],
    rqe: ['PUBLICO', 'Registro de Qualificação de Especialista, digits only, optional'],
  });
  await isolateByUsuario(db, 'medicos', 'select, insert, update');

  await sql`
    create table clinicas (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      nome text not null,
      cnes text not null constraint clinicas_cnes_check check (cnes ~ '^[0-9]{7}$'),
      telefone text not null constraint clinicas_telefone_check check (telefone ~ '^[0-9]{10,11}$'),
      cep text not null constraint clinicas_cep_check check (cep ~ '^[0-9]{8}$'),
      logradouro text not null,
      numero text not null,
      bairro text not null,
      cidade text not null,
      uf text not null constraint clinicas_uf_check check (uf ~ '^[A-Z]{2}$'),
      versao integer not null default 1,
      criado_em timestamptz not null default now(),
      atualizado_em timestamptz not null default now(),
      constraint clinicas_usuario_cnes_key unique (usuario_id, cnes),
      constraint clinicas_usuario_id_id_key unique (usuario_id, id)
    )
  `.execute(db);
  await comment(db, 'clinicas', 'Health facility as its usuario registered it', {
    ...TENANT_COLUMNS,
    nome: ['PUBLICO', 'Name as printed'],
    cnes: ['PUBLICO', 'National register of facilities, 7 digits; unique per usuario'],
    telefone: ['PUBLICO', 'Digits only, with area code'],
    cep: ['PUBLICO', 'Postal code, 8 digits'],
    logradouro: ['PUBLICO', 'Street'],
    numero: ['PUBLICO', 'Number, or S/N'],
    bairro: ['PUBLICO', 'District'],
    cidade: ['PUBLICO', 'City'],
    uf: ['PUBLICO', 'State'],
  });
  await isolateByUsuario(db, 'clinicas', 'select, insert, update');

  await sql`
    create table emissores (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      medico_id uuid not null,
      clinica_id uuid not null,
      criado_em timestamptz not null default now(),
      constraint emissores_medico_clinica_key unique (medico_id, clinica_id),
      constraint emissores_usuario_id_id_key unique (usuario_id, id),
      constraint emissores_medico_fkey foreign key (usuario_id, medico_id)
        references medicos (usuario_id, id) on delete restrict,
      constraint emissores_clinica_fkey foreign key (usuario_id, clinica_id)
        references clinicas (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await comment(db, 'emissores', 'A medico at one clinica: who and where a request is issued', {
    id: ['INTERNO', 'UUID v7'],
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    medico_id: ['INTERNO', 'The medico; the key carries the usuario, so both belong to the same one'],
    clinica_id: ['INTERNO', 'The clinica'],
    criado_em: ['INTERNO', 'Instant of creation'],
  });
  await isolateByUsuario(db, 'emissores', 'select, insert');
}
