import { type Kysely, sql } from 'kysely';
import { TENANT_COLUMNS, comment, isolateByUsuario } from '../migration-helpers.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table pacientes (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      nome text not null,
      cpf text constraint pacientes_cpf_check check (cpf ~ '^[0-9]{11}$'),
      cns text constraint pacientes_cns_check check (cns ~ '^[0-9]{15}$'),
      data_nascimento date,
      sexo text constraint pacientes_sexo_check check (sexo in ('M', 'F')),
      nome_mae text not null,
      peso_kg numeric(5, 2) not null constraint pacientes_peso_check check (peso_kg > 0),
      altura_cm numeric(4, 1) not null constraint pacientes_altura_check check (altura_cm > 0),
      incapaz boolean not null,
      nome_responsavel text,
      raca_cor text not null constraint pacientes_raca_cor_check
        check (raca_cor in ('branca', 'preta', 'parda', 'amarela', 'indigena', 'sem_informacao')),
      etnia text,
      telefones text[] not null default '{}',
      email text,
      endereco jsonb not null,
      versao integer not null default 1,
      criado_em timestamptz not null default now(),
      atualizado_em timestamptz not null default now(),
      arquivado_em timestamptz,
      busca text generated always as (texto_de_busca(nome)) stored,
      constraint pacientes_documento_check check (cpf is not null or cns is not null),
      constraint pacientes_responsavel_check check (not incapaz or nome_responsavel is not null),
      constraint pacientes_usuario_cpf_key unique (usuario_id, cpf),
      constraint pacientes_usuario_cns_key unique (usuario_id, cns),
      constraint pacientes_usuario_id_id_key unique (usuario_id, id)
    )
  `.execute(db);
  await sql`create index pacientes_usuario_nome_idx on pacientes (usuario_id, busca, id)`.execute(db);
  await sql`comment on index pacientes_usuario_nome_idx is 'List and search of the usuario''s patients, by name'`.execute(
    db,
  );
  await comment(db, 'pacientes', "Patient of one usuario; another usuario's record of the same person is another row", {
    ...TENANT_COLUMNS,
    nome: ['PII', 'Full name as typed'],
    cpf: ['PII', 'CPF, 11 digits; optional, unique per usuario'],
    cns: ['PII', 'Cartão Nacional de Saúde, 15 digits; optional, unique per usuario'],
    data_nascimento: ['PII', 'Date of birth'],
    sexo: ['PII', 'M or F, as SIGTAP uses it'],
    nome_mae: ['PII', "Mother's name (LME item 4)"],
    peso_kg: ['PHI', 'Weight in kg (LME item 5)'],
    altura_cm: ['PHI', 'Height in cm (LME item 6)'],
    incapaz: ['PHI', 'Legally incapable (LME item 13)'],
    nome_responsavel: ['PII', 'Responsible person; required when incapaz'],
    raca_cor: ['PHI', 'Race/colour as declared (LME item 19)'],
    etnia: ['PHI', 'Ethnic group when indigena'],
    telefones: ['PII', 'Up to two, digits only'],
    email: ['PII', "Patient's e-mail (LME item 22)"],
    endereco: ['PII', 'cep, logradouro, numero, complemento, bairro, cidade, uf'],
    arquivado_em: ['INTERNO', 'Soft delete'],
    busca: ['PII', 'Name as searched'],
  });
  await isolateByUsuario(db, 'pacientes', 'select, insert, update');

  await sql`
    create table processos (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      paciente_id uuid not null,
      cid text not null references doencas on delete restrict,
      emissor_id uuid not null,
      protocolo_id text references protocolos on delete restrict,
      conteudo jsonb not null,
      versao integer not null default 1,
      criado_em timestamptz not null default now(),
      atualizado_em timestamptz not null default now(),
      arquivado_em timestamptz,
      constraint processos_usuario_paciente_cid_key unique (usuario_id, paciente_id, cid),
      constraint processos_usuario_id_id_key unique (usuario_id, id),
      constraint processos_paciente_fkey foreign key (usuario_id, paciente_id)
        references pacientes (usuario_id, id) on delete restrict,
      constraint processos_emissor_fkey foreign key (usuario_id, emissor_id)
        references emissores (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await sql`create index processos_usuario_criado_idx on processos (usuario_id, criado_em desc, id desc)`.execute(db);
  await sql`comment on index processos_usuario_criado_idx is 'The list screen reads "my processos, newest first"'`.execute(
    db,
  );
  await comment(db, 'processos', 'One request: a paciente of the usuario and a doenca', {
    ...TENANT_COLUMNS,
    paciente_id: ['INTERNO', 'Paciente; the key carries the usuario'],
    cid: ['PHI', 'CID-10 of the request; fixed'],
    emissor_id: ['INTERNO', 'Who and where it is issued'],
    protocolo_id: ['PHI', 'Protocolo chosen among those of the CID'],
    conteudo: ['PHI', 'Current revision: anamnese, tratamentos, prescription, respostas'],
    arquivado_em: ['INTERNO', 'Soft delete'],
  });
  await isolateByUsuario(db, 'processos', 'select, insert, update');

  await sql`
    create table processo_revisoes (
      usuario_id uuid not null,
      processo_id uuid not null,
      versao integer not null,
      emissor_id uuid not null,
      protocolo_id text,
      conteudo jsonb not null,
      criado_em timestamptz not null default now(),
      primary key (processo_id, versao),
      constraint processo_revisoes_processo_fkey foreign key (usuario_id, processo_id)
        references processos (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await comment(db, 'processo_revisoes', 'Every revision of a processo, the current one included; never changed', {
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    processo_id: ['INTERNO', 'Processo'],
    versao: ['INTERNO', 'Number of the revision, from 1'],
    emissor_id: ['INTERNO', 'Emissor of the revision'],
    protocolo_id: ['PHI', 'Protocolo of the revision'],
    conteudo: ['PHI', 'As processos.conteudo'],
    criado_em: ['INTERNO', 'Instant of the edit'],
  });
  await isolateByUsuario(db, 'processo_revisoes', 'select, insert');

  await sql`
    create table renovacoes (
      id uuid primary key,
      usuario_id uuid not null,
      processo_id uuid not null,
      data date not null,
      processo_versao integer not null,
      criado_em timestamptz not null default now(),
      constraint renovacoes_processo_data_key unique (processo_id, data),
      constraint renovacoes_usuario_id_id_key unique (usuario_id, id),
      constraint renovacoes_processo_fkey foreign key (usuario_id, processo_id)
        references processos (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await comment(db, 'renovacoes', 'A new six-month cycle of a processo', {
    id: ['INTERNO', 'UUID v7'],
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    processo_id: ['INTERNO', 'Processo'],
    data: ['PHI', 'Date of the new cycle'],
    processo_versao: ['INTERNO', 'Revision in force when it was renewed'],
    criado_em: ['INTERNO', 'Instant of the renewal'],
  });
  await isolateByUsuario(db, 'renovacoes', 'select, insert');

  await sql`
    create table documentos_emitidos (
      id uuid primary key,
      usuario_id uuid not null,
      processo_id uuid not null,
      renovacao_id uuid,
      data date not null,
      primeira_vez boolean not null,
      processo_versao integer not null,
      snapshot jsonb not null,
      documentos jsonb not null,
      avisos jsonb not null,
      sha256 text not null constraint documentos_emitidos_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      bytes integer not null,
      criado_em timestamptz not null default now(),
      constraint documentos_emitidos_processo_fkey foreign key (usuario_id, processo_id)
        references processos (usuario_id, id) on delete restrict,
      constraint documentos_emitidos_renovacao_fkey foreign key (usuario_id, renovacao_id)
        references renovacoes (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await sql`
    create index documentos_emitidos_processo_idx on documentos_emitidos (usuario_id, processo_id, criado_em desc)
  `.execute(db);
  await sql`comment on index documentos_emitidos_processo_idx is 'History of a processo, newest first'`.execute(db);
  await comment(db, 'documentos_emitidos', 'What was printed: enough to print it again byte for byte; never changed', {
    id: ['INTERNO', 'UUID v7'],
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    processo_id: ['INTERNO', 'Processo'],
    renovacao_id: ['INTERNO', 'Cycle it belongs to; null = the first'],
    data: ['PHI', 'Date on the documents'],
    primeira_vez: ['PHI', 'Printed as a first request'],
    processo_versao: ['INTERNO', 'Revision that was printed'],
    snapshot: ['PHI', 'Every value on paper, with template versions'],
    documentos: ['PHI', 'List of documents: tipo, titulo, paginas, motivo'],
    avisos: ['PHI', 'Warnings given at issue'],
    sha256: ['INTERNO', 'SHA-256 of the PDF, hex'],
    bytes: ['INTERNO', 'Size of the PDF'],
    criado_em: ['INTERNO', 'Instant of issue; the creation date inside the PDF'],
  });
  await isolateByUsuario(db, 'documentos_emitidos', 'select, insert');

  await sql`
    create table rascunhos (
      id uuid primary key,
      usuario_id uuid not null references usuarios on delete restrict,
      processo_id uuid,
      conteudo jsonb not null,
      versao integer not null default 1,
      criado_em timestamptz not null default now(),
      atualizado_em timestamptz not null default now(),
      constraint rascunhos_processo_fkey foreign key (usuario_id, processo_id)
        references processos (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await sql`create index rascunhos_usuario_idx on rascunhos (usuario_id, atualizado_em desc, id desc)`.execute(db);
  await sql`comment on index rascunhos_usuario_idx is 'Drafts of the usuario, the latest first'`.execute(db);
  await comment(db, 'rascunhos', 'Unfinished form, saved while typing; removed when it becomes a processo', {
    ...TENANT_COLUMNS,
    processo_id: ['INTERNO', 'Processo being edited; null for a new one'],
    conteudo: ['PHI', 'The form as typed, complete or not'],
  });
  await isolateByUsuario(db, 'rascunhos', 'select, insert, update, delete');
}
