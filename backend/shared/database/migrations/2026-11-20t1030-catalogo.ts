import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** Reference facts, the same for everybody: no tenant, no personal data, written only by the loader (owner role). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table catalogo_cargas (
      sha256 text primary key,
      competencia_sigtap text not null,
      carregado_em timestamptz not null default now()
    )
  `.execute(db);
  await comment(db, 'catalogo_cargas', 'Loads of the catalogue data files', {
    sha256: ['PUBLICO', 'SHA-256 over all data files, in order'],
    competencia_sigtap: ['PUBLICO', 'SIGTAP month in force in this load, AAAAMM'],
    carregado_em: ['PUBLICO', 'Instant of the load'],
  });

  await sql`
    create table doencas (
      cid text primary key constraint doencas_cid_check check (cid ~ '^[A-Z][0-9]{2}([.][0-9])?$'),
      nome text not null,
      categoria text not null,
      categoria_nome text not null,
      sexo text constraint doencas_sexo_check check (sexo in ('F', 'M')),
      busca text generated always as (texto_de_busca(cid || ' ' || replace(cid, '.', '') || ' ' || nome)) stored
    )
  `.execute(db);
  await sql`create index doencas_categoria_idx on doencas (categoria)`.execute(db);
  await sql`comment on index doencas_categoria_idx is 'A category (G40) is answered with its sub-categories'`.execute(
    db,
  );
  await comment(db, 'doencas', 'CID-10 codes that the component covers', {
    cid: ['PUBLICO', 'CID-10 code with its dot'],
    nome: ['PUBLICO', 'Official name (DATASUS)'],
    categoria: ['PUBLICO', 'Three-character category'],
    categoria_nome: ['PUBLICO', 'Name of the category'],
    sexo: ['PUBLICO', 'F or M where the code is restricted to one sex'],
    busca: ['PUBLICO', 'Code and name as searched'],
  });

  await sql`
    create table medicamentos (
      id text primary key,
      nome text not null,
      dosagem text not null,
      apresentacao text not null,
      substancia text not null,
      sigtap text[] not null,
      sigtap_vigente text[] not null,
      componente text,
      lista_344 text,
      receita_344 text,
      busca text generated always as (texto_de_busca(nome || ' ' || dosagem || ' ' || apresentacao)) stored
    )
  `.execute(db);
  await comment(db, 'medicamentos', 'Active substance + dosagem + apresentacao', {
    id: ['PUBLICO', 'Slug of nome, dosagem and apresentacao'],
    nome: ['PUBLICO', 'Active substance (DCB spelling)'],
    dosagem: ['PUBLICO', 'Strength'],
    apresentacao: ['PUBLICO', 'Pharmaceutical form'],
    substancia: ['PUBLICO', 'Slug of the substance'],
    sigtap: ['PUBLICO', 'All SIGTAP 06.04 procedures of the item'],
    sigtap_vigente: ['PUBLICO', 'Those in force in the loaded competence'],
    componente: ['PUBLICO', 'ceaf, ceaf_ate_202003, basico or null (unknown)'],
    lista_344: ['PUBLICO', 'List of Portaria SVS/MS 344/1998 (A1 … C5), null when not listed'],
    receita_344: ['PUBLICO', 'Kind of prescription that the list asks for'],
    busca: ['PUBLICO', 'Name as searched'],
  });

  await sql`
    create table protocolos (
      id text primary key,
      nome text not null,
      portaria text,
      atualizado_em date,
      fonte text,
      observacoes text
    )
  `.execute(db);
  await comment(db, 'protocolos', 'PCDT: clinical protocol for a group of CIDs', {
    id: ['PUBLICO', 'Slug'],
    nome: ['PUBLICO', 'Name'],
    portaria: ['PUBLICO', 'Act that approved the protocol'],
    atualizado_em: ['PUBLICO', 'Date printed on the source'],
    fonte: ['PUBLICO', 'Source file'],
    observacoes: ['PUBLICO', 'Known defects and doubts of the source'],
  });

  await sql`
    create table protocolo_doencas (
      protocolo_id text not null references protocolos on delete restrict,
      cid text not null references doencas on delete restrict,
      primary key (protocolo_id, cid)
    )
  `.execute(db);
  await sql`create index protocolo_doencas_cid_idx on protocolo_doencas (cid)`.execute(db);
  await sql`comment on index protocolo_doencas_cid_idx is 'The protocolos of the CID typed'`.execute(db);
  await comment(db, 'protocolo_doencas', 'CIDs of a protocolo; a CID may belong to several', {
    protocolo_id: ['PUBLICO', 'Protocolo'],
    cid: ['PUBLICO', 'CID-10'],
  });

  await sql`
    create table protocolo_medicamentos (
      protocolo_id text not null references protocolos on delete restrict,
      medicamento_id text not null references medicamentos on delete restrict,
      origem text not null constraint protocolo_medicamentos_origem_check check (origem in ('protocolo', 'sigtap')),
      cids text[],
      sigtap text[] not null,
      quantidade_maxima integer,
      idade_minima_meses integer,
      idade_maxima_meses integer,
      situacao text not null,
      primary key (protocolo_id, medicamento_id)
    )
  `.execute(db);
  await comment(
    db,
    'protocolo_medicamentos',
    'Drugs of a protocolo: stated by it, or accepted by SIGTAP for its CIDs',
    {
      protocolo_id: ['PUBLICO', 'Protocolo'],
      medicamento_id: ['PUBLICO', 'Medicamento'],
      origem: ['PUBLICO', 'protocolo (its text lists the drug) or sigtap (inferred from the competence in force)'],
      cids: ['PUBLICO', 'CIDs of the protocolo that the drug is for; null = all'],
      sigtap: ['PUBLICO', 'Procedures valid for this link'],
      quantidade_maxima: ['PUBLICO', 'Monthly maximum (SIGTAP), in units of the procedure; null where codes disagree'],
      idade_minima_meses: ['PUBLICO', 'Minimum age (SIGTAP), months'],
      idade_maxima_meses: ['PUBLICO', 'Maximum age (SIGTAP), months'],
      situacao: ['PUBLICO', 'vigente, fora_do_grupo_0604, nao_ceaf or sem_codigo in the competence in force'],
    },
  );

  await sql`
    create table protocolo_documentos (
      id integer generated always as identity primary key,
      protocolo_id text not null references protocolos on delete restrict,
      ordem integer not null,
      fase text not null
        constraint protocolo_documentos_fase_check check (fase in ('solicitacao', 'renovacao', 'monitoramento')),
      tipo text not null,
      descricao text not null,
      escala text,
      modelo text,
      substancias text[],
      cids text[],
      condicao text,
      obrigatoriedade text not null,
      grupo_alternativa text,
      validade_meses integer,
      periodicidade text,
      fonte text not null,
      certeza text
    )
  `.execute(db);
  await sql`create index protocolo_documentos_protocolo_idx on protocolo_documentos (protocolo_id, fase, ordem)`.execute(
    db,
  );
  await sql`comment on index protocolo_documentos_protocolo_idx is 'Papers of a protocolo in source order'`.execute(db);
  await comment(db, 'protocolo_documentos', 'Papers, scales and exams that a protocolo asks for, by phase', {
    id: ['PUBLICO', 'Row of the load'],
    protocolo_id: ['PUBLICO', 'Protocolo'],
    ordem: ['PUBLICO', 'Order in the source'],
    fase: ['PUBLICO', 'solicitacao, renovacao or monitoramento'],
    tipo: ['PUBLICO', 'exame, relatorio, escala, lme, termo, documento, receita, monitoramento or exames'],
    descricao: ['PUBLICO', 'What is asked'],
    escala: ['PUBLICO', 'Scale that the packet prints: edss, meem, cdr, lanss, eva'],
    modelo: ['PUBLICO', 'Template of a drug document that the packet prints'],
    substancias: ['PUBLICO', 'Substances that the row is for; null = all'],
    cids: ['PUBLICO', 'CIDs that the row is for; null = all'],
    condicao: ['PUBLICO', 'Who it applies to, as the source says'],
    obrigatoriedade: ['PUBLICO', 'obrigatorio, criterio_prescritor, alternativa, recomendacao_pcdt or nao_informada'],
    grupo_alternativa: ['PUBLICO', 'Group of alternatives, e.g. g1-2-de-3'],
    validade_meses: ['PUBLICO', 'Maximum age of the paper, months'],
    periodicidade: ['PUBLICO', 'How often it is asked again'],
    fonte: ['PUBLICO', 'Source'],
    certeza: ['PUBLICO', 'How certain the row is, where it is not the protocol text'],
  });

  await sql`
    create table protocolo_regras (
      id integer generated always as identity primary key,
      protocolo_id text not null references protocolos on delete restrict,
      medicamento_id text references medicamentos on delete restrict,
      substancia text,
      tipo text not null,
      expressao text,
      descricao text not null,
      fonte text not null
    )
  `.execute(db);
  await sql`create index protocolo_regras_protocolo_idx on protocolo_regras (protocolo_id)`.execute(db);
  await sql`comment on index protocolo_regras_protocolo_idx is 'Rules of the protocolo shown in the form'`.execute(db);
  await comment(db, 'protocolo_regras', 'Rules of a protocolo', {
    id: ['PUBLICO', 'Row of the load'],
    protocolo_id: ['PUBLICO', 'Protocolo'],
    medicamento_id: ['PUBLICO', 'Presentation that the rule is for'],
    substancia: ['PUBLICO', 'Substance that the rule is for'],
    tipo: ['PUBLICO', 'idade, sexo, exame_obrigatorio, contraindicacao, dose_maxima, especialidade or outro'],
    expressao: ['PUBLICO', 'Structured form where the source is clear'],
    descricao: ['PUBLICO', 'The rule in words'],
    fonte: ['PUBLICO', 'Source'],
  });

  await sql`
    create table doenca_medicamentos (
      cid text not null references doencas on delete restrict,
      medicamento_id text not null references medicamentos on delete restrict,
      primary key (cid, medicamento_id)
    )
  `.execute(db);
  await comment(db, 'doenca_medicamentos', 'Drugs that the SIGTAP competence in force accepts for a CID', {
    cid: ['PUBLICO', 'CID-10'],
    medicamento_id: ['PUBLICO', 'Medicamento'],
  });

  await sql`
    create table sigtap_procedimentos (
      codigo text primary key constraint sigtap_procedimentos_codigo_check check (codigo ~ '^0604[0-9]{6}$'),
      nome text not null,
      sexo text,
      idade_minima_meses integer,
      idade_maxima_meses integer,
      quantidade_maxima integer
    )
  `.execute(db);
  await comment(db, 'sigtap_procedimentos', 'SIGTAP group 06.04 in the competence in force', {
    codigo: ['PUBLICO', 'Procedure, 10 digits'],
    nome: ['PUBLICO', 'Name as published'],
    sexo: ['PUBLICO', 'F or M where restricted'],
    idade_minima_meses: ['PUBLICO', 'Minimum age, months'],
    idade_maxima_meses: ['PUBLICO', 'Maximum age, months'],
    quantidade_maxima: ['PUBLICO', 'Monthly maximum'],
  });

  for (const table of [
    'catalogo_cargas',
    'doencas',
    'medicamentos',
    'protocolos',
    'protocolo_doencas',
    'protocolo_medicamentos',
    'protocolo_documentos',
    'protocolo_regras',
    'doenca_medicamentos',
    'sigtap_procedimentos',
  ]) {
    await sql`grant select on ${sql.table(table)} to autocusto_app`.execute(db);
  }
}
