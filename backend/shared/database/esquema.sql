-- Gerado por "npm run docs" a partir dos catálogos do banco: o que vale depois de todas as migrações. Só para ler.

create table bilhetes_externos (
  hash bytea not null,
  usuario_id uuid not null,
  identidade_id uuid not null,
  tentativas smallint default 0 not null,
  criado_em timestamp with time zone not null,
  expira_em timestamp with time zone not null,
  constraint bilhetes_externos_pkey PRIMARY KEY (hash),
  constraint bilhetes_externos_identidade_id_fkey FOREIGN KEY (identidade_id) REFERENCES identidades_externas(id) ON DELETE CASCADE,
  constraint bilhetes_externos_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
CREATE INDEX bilhetes_externos_identidade_idx ON public.bilhetes_externos USING btree (identidade_id);
CREATE INDEX bilhetes_externos_usuario_idx ON public.bilhetes_externos USING btree (usuario_id);
alter table bilhetes_externos enable row level security;
alter table bilhetes_externos force row level security;
grant delete, insert, select on bilhetes_externos to autocusto_app;
grant update (tentativas) on bilhetes_externos to autocusto_app;

create table cadeias_auditoria (
  usuario_id uuid not null,
  sequencia bigint not null,
  hash bytea not null,
  constraint cadeias_auditoria_pkey PRIMARY KEY (usuario_id)
);
alter table cadeias_auditoria enable row level security;
alter table cadeias_auditoria force row level security;

create table catalogo_ativacoes (
  id integer generated always as identity not null,
  tipo text not null,
  sha256 text not null,
  ativado_em timestamp with time zone default clock_timestamp() not null,
  constraint catalogo_ativacoes_pkey PRIMARY KEY (id),
  constraint catalogo_ativacoes_pacote_fkey FOREIGN KEY (sha256) REFERENCES catalogo_pacotes(sha256) ON DELETE RESTRICT
);
grant select on catalogo_ativacoes to autocusto_app;

create table catalogo_cargas (
  sha256 text not null,
  competencia_sigtap text not null,
  carregado_em timestamp with time zone default now() not null,
  constraint catalogo_cargas_pkey PRIMARY KEY (sha256)
);
grant select on catalogo_cargas to autocusto_app;

create table catalogo_pacotes (
  sha256 text not null,
  tipo text not null,
  nome text not null,
  chave text not null,
  do_produto boolean not null,
  arquivos jsonb not null,
  importado_em timestamp with time zone default now() not null,
  constraint catalogo_pacotes_nome_key UNIQUE (nome),
  constraint catalogo_pacotes_pkey PRIMARY KEY (sha256),
  constraint catalogo_pacotes_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint catalogo_pacotes_tipo_check CHECK ((tipo = ANY (ARRAY['protocolos'::text, 'sigtap'::text])))
);
grant select on catalogo_pacotes to autocusto_app;

create table catalogo_retirados (
  tipo text not null,
  id text not null,
  cid text default ''::text not null,
  retirado_em date not null,
  substituido_por text[] not null,
  motivo text not null,
  fonte text not null,
  certeza text not null,
  constraint catalogo_retirados_pkey PRIMARY KEY (tipo, id, cid),
  constraint catalogo_retirados_tipo_check CHECK ((tipo = ANY (ARRAY['doenca'::text, 'medicamento'::text, 'protocolo'::text])))
);
grant select on catalogo_retirados to autocusto_app;

create table chaves_api (
  id uuid not null,
  usuario_id uuid not null,
  hash bytea not null,
  nome text not null,
  escopos text[] not null,
  final text not null,
  criada_em timestamp with time zone not null,
  expira_em timestamp with time zone not null,
  ultimo_uso_em timestamp with time zone,
  revogada_em timestamp with time zone,
  constraint chaves_api_hash_key UNIQUE (hash),
  constraint chaves_api_pkey PRIMARY KEY (id),
  constraint chaves_api_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint chaves_api_escopos_check CHECK ((cardinality(escopos) > 0)),
  constraint chaves_api_final_check CHECK ((length(final) = 4)),
  constraint chaves_api_prazo_check CHECK ((expira_em <= (criada_em + '8760:00:00'::interval)))
);
CREATE INDEX chaves_api_usuario_idx ON public.chaves_api USING btree (usuario_id) WHERE (revogada_em IS NULL);
alter table chaves_api enable row level security;
alter table chaves_api force row level security;
grant insert, select on chaves_api to autocusto_app;
grant update (ultimo_uso_em, revogada_em) on chaves_api to autocusto_app;

create table chaves_idempotencia (
  usuario_id uuid not null,
  operacao text not null,
  chave text not null,
  corpo_sha256 bytea not null,
  status smallint not null,
  resposta jsonb not null,
  criado_em timestamp with time zone default now() not null,
  constraint chaves_idempotencia_pkey PRIMARY KEY (usuario_id, operacao, chave),
  constraint chaves_idempotencia_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint chaves_idempotencia_chave_check CHECK (((length(chave) >= 1) AND (length(chave) <= 255)))
);
alter table chaves_idempotencia enable row level security;
alter table chaves_idempotencia force row level security;
grant delete, insert, select, update on chaves_idempotencia to autocusto_app;

create table clinicas (
  id uuid not null,
  usuario_id uuid not null,
  nome text not null,
  cnes text not null,
  telefone text not null,
  cep text not null,
  logradouro text not null,
  numero text not null,
  bairro text not null,
  cidade text not null,
  uf text not null,
  versao integer default 1 not null,
  criado_em timestamp with time zone default now() not null,
  atualizado_em timestamp with time zone default now() not null,
  constraint clinicas_usuario_cnes_key UNIQUE (usuario_id, cnes),
  constraint clinicas_usuario_id_id_key UNIQUE (usuario_id, id),
  constraint clinicas_pkey PRIMARY KEY (id),
  constraint clinicas_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint clinicas_cep_check CHECK ((cep ~ '^[0-9]{8}$'::text)),
  constraint clinicas_cnes_check CHECK ((cnes ~ '^[0-9]{7}$'::text)),
  constraint clinicas_telefone_check CHECK ((telefone ~ '^[0-9]{10,11}$'::text)),
  constraint clinicas_uf_check CHECK ((uf ~ '^[A-Z]{2}$'::text))
);
alter table clinicas enable row level security;
alter table clinicas force row level security;
grant insert, select, update on clinicas to autocusto_app;

create table codigos_recuperacao (
  hash bytea not null,
  usuario_id uuid not null,
  criado_em timestamp with time zone not null,
  usado_em timestamp with time zone,
  constraint codigos_recuperacao_pkey PRIMARY KEY (hash),
  constraint codigos_recuperacao_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
CREATE INDEX codigos_recuperacao_usuario_idx ON public.codigos_recuperacao USING btree (usuario_id);
alter table codigos_recuperacao enable row level security;
alter table codigos_recuperacao force row level security;
grant delete, insert, select, update on codigos_recuperacao to autocusto_app;

create table convites_de_cadastro (
  usuario_id uuid not null,
  convite_hash bytea not null,
  criado_em timestamp with time zone default now() not null,
  constraint convites_de_cadastro_pkey PRIMARY KEY (usuario_id),
  constraint convites_de_cadastro_convite_hash_fkey FOREIGN KEY (convite_hash) REFERENCES delegacoes(convite_hash) ON DELETE RESTRICT,
  constraint convites_de_cadastro_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
alter table convites_de_cadastro enable row level security;
alter table convites_de_cadastro force row level security;
grant insert, select on convites_de_cadastro to autocusto_app;

create table delegacoes (
  id uuid not null,
  usuario_id uuid not null,
  convite_email citext not null,
  convite_hash bytea not null,
  convite_expira_em timestamp with time zone not null,
  assistente_id uuid,
  termina_em timestamp with time zone not null,
  criada_em timestamp with time zone default now() not null,
  aceita_em timestamp with time zone,
  revogada_em timestamp with time zone,
  papel text default 'assistente'::text not null,
  constraint delegacoes_convite_hash_key UNIQUE (convite_hash),
  constraint delegacoes_pkey PRIMARY KEY (id),
  constraint delegacoes_assistente_id_fkey FOREIGN KEY (assistente_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint delegacoes_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint delegacoes_aceite_check CHECK (((assistente_id IS NULL) = (aceita_em IS NULL))),
  constraint delegacoes_outra_pessoa_check CHECK ((assistente_id <> usuario_id)),
  constraint delegacoes_papel_check CHECK ((papel = ANY (ARRAY['assistente'::text, 'substituto'::text]))),
  constraint delegacoes_prazo_check CHECK ((termina_em <= (criada_em + '367 days'::interval)))
);
CREATE INDEX delegacoes_assistente_idx ON public.delegacoes USING btree (assistente_id, usuario_id);
CREATE INDEX delegacoes_usuario_idx ON public.delegacoes USING btree (usuario_id, criada_em DESC);
alter table delegacoes enable row level security;
alter table delegacoes force row level security;
grant select on delegacoes to autocusto_app;
grant insert (id, usuario_id, convite_email, convite_hash, convite_expira_em, termina_em, papel) on delegacoes to autocusto_app;

create table desafios_passkey (
  id uuid not null,
  usuario_id uuid,
  desafio text not null,
  criado_em timestamp with time zone not null,
  expira_em timestamp with time zone not null,
  constraint desafios_passkey_pkey PRIMARY KEY (id),
  constraint desafios_passkey_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
CREATE INDEX desafios_passkey_usuario_idx ON public.desafios_passkey USING btree (usuario_id);
alter table desafios_passkey enable row level security;
alter table desafios_passkey force row level security;
grant delete, insert, select on desafios_passkey to autocusto_app;

create table documentos_emitidos (
  id uuid not null,
  usuario_id uuid not null,
  processo_id uuid not null,
  renovacao_id uuid,
  data date not null,
  primeira_vez boolean not null,
  processo_versao integer not null,
  snapshot jsonb not null,
  documentos jsonb not null,
  avisos jsonb not null,
  sha256 text not null,
  bytes integer not null,
  criado_em timestamp with time zone default now() not null,
  emitido_por uuid default ator_atual(),
  catalogo jsonb,
  constraint documentos_emitidos_pkey PRIMARY KEY (id),
  constraint documentos_emitidos_emitido_por_fkey FOREIGN KEY (emitido_por) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint documentos_emitidos_processo_fkey FOREIGN KEY (usuario_id, processo_id) REFERENCES processos(usuario_id, id) ON DELETE RESTRICT,
  constraint documentos_emitidos_renovacao_fkey FOREIGN KEY (usuario_id, renovacao_id) REFERENCES renovacoes(usuario_id, id) ON DELETE RESTRICT,
  constraint documentos_emitidos_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX documentos_emitidos_processo_idx ON public.documentos_emitidos USING btree (usuario_id, processo_id, criado_em DESC);
alter table documentos_emitidos enable row level security;
alter table documentos_emitidos force row level security;
grant insert, select on documentos_emitidos to autocusto_app;

create table doenca_medicamentos (
  cid text not null,
  medicamento_id text not null,
  sigtap text[] default '{}'::text[] not null,
  constraint doenca_medicamentos_pkey PRIMARY KEY (cid, medicamento_id),
  constraint doenca_medicamentos_cid_fkey FOREIGN KEY (cid) REFERENCES doencas(cid) ON DELETE RESTRICT,
  constraint doenca_medicamentos_medicamento_id_fkey FOREIGN KEY (medicamento_id) REFERENCES medicamentos(id) ON DELETE RESTRICT
);
grant select on doenca_medicamentos to autocusto_app;

create table doencas (
  cid text not null,
  nome text not null,
  categoria text not null,
  categoria_nome text not null,
  sexo text,
  busca text generated always as (texto_de_busca(((((cid || ' '::text) || replace(cid, '.'::text, ''::text)) || ' '::text) || nome))) stored,
  constraint doencas_pkey PRIMARY KEY (cid),
  constraint doencas_cid_check CHECK ((cid ~ '^[A-Z][0-9]{2}([.][0-9])?$'::text)),
  constraint doencas_sexo_check CHECK ((sexo = ANY (ARRAY['F'::text, 'M'::text])))
);
CREATE INDEX doencas_categoria_idx ON public.doencas USING btree (categoria);
grant select on doencas to autocusto_app;

create table emissores (
  id uuid not null,
  usuario_id uuid not null,
  medico_id uuid not null,
  clinica_id uuid not null,
  criado_em timestamp with time zone default now() not null,
  constraint emissores_medico_clinica_key UNIQUE (medico_id, clinica_id),
  constraint emissores_usuario_id_id_key UNIQUE (usuario_id, id),
  constraint emissores_pkey PRIMARY KEY (id),
  constraint emissores_clinica_fkey FOREIGN KEY (usuario_id, clinica_id) REFERENCES clinicas(usuario_id, id) ON DELETE RESTRICT,
  constraint emissores_medico_fkey FOREIGN KEY (usuario_id, medico_id) REFERENCES medicos(usuario_id, id) ON DELETE RESTRICT,
  constraint emissores_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
alter table emissores enable row level security;
alter table emissores force row level security;
grant insert, select on emissores to autocusto_app;

create table eventos_auditoria (
  usuario_id uuid not null,
  sequencia bigint not null,
  em timestamp with time zone not null,
  ator_id uuid,
  acao text not null,
  recurso_id uuid,
  pacientes uuid[] default '{}'::uuid[] not null,
  detalhe jsonb default '{}'::jsonb not null,
  pedido_id text,
  endereco text,
  hash_anterior bytea not null,
  hash bytea not null,
  constraint eventos_auditoria_pkey PRIMARY KEY (usuario_id, sequencia),
  constraint eventos_auditoria_acao_check CHECK ((acao ~ '^[a-z_]+[.][a-z_]+$'::text))
);
CREATE INDEX eventos_auditoria_ator_idx ON public.eventos_auditoria USING btree (usuario_id, ator_id);
CREATE INDEX eventos_auditoria_em_idx ON public.eventos_auditoria USING btree (em DESC);
CREATE INDEX eventos_auditoria_pacientes_idx ON public.eventos_auditoria USING gin (pacientes);
alter table eventos_auditoria enable row level security;
alter table eventos_auditoria force row level security;
grant select on eventos_auditoria to autocusto_app;
grant insert (usuario_id, acao, recurso_id, pacientes, detalhe) on eventos_auditoria to autocusto_app;

create table fatores_totp (
  usuario_id uuid not null,
  segredo_cifrado bytea not null,
  criado_em timestamp with time zone not null,
  confirmado_em timestamp with time zone,
  ultimo_passo bigint,
  codigos_em timestamp with time zone,
  constraint fatores_totp_pkey PRIMARY KEY (usuario_id),
  constraint fatores_totp_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
alter table fatores_totp enable row level security;
alter table fatores_totp force row level security;
grant delete, insert, select, update on fatores_totp to autocusto_app;

create table identidades_externas (
  id uuid not null,
  usuario_id uuid not null,
  provedor text not null,
  sub_hash bytea not null,
  email text not null,
  criada_em timestamp with time zone not null,
  ultimo_uso_em timestamp with time zone,
  constraint identidades_externas_sub_key UNIQUE (provedor, sub_hash),
  constraint identidades_externas_usuario_key UNIQUE (usuario_id, provedor),
  constraint identidades_externas_pkey PRIMARY KEY (id),
  constraint identidades_externas_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
alter table identidades_externas enable row level security;
alter table identidades_externas force row level security;
grant delete, insert, select on identidades_externas to autocusto_app;
grant update (ultimo_uso_em) on identidades_externas to autocusto_app;

create table medicamentos (
  id text not null,
  nome text not null,
  dosagem text not null,
  apresentacao text not null,
  substancia text not null,
  sigtap text[] not null,
  sigtap_vigente text[] not null,
  componente text,
  lista_344 text,
  receita_344 text,
  busca text generated always as (texto_de_busca(((((nome || ' '::text) || dosagem) || ' '::text) || apresentacao))) stored,
  constraint medicamentos_pkey PRIMARY KEY (id)
);
grant select on medicamentos to autocusto_app;

create table medicos (
  id uuid not null,
  usuario_id uuid not null,
  nome text not null,
  crm text not null,
  crm_uf text not null,
  cns text not null,
  especialidade text not null,
  rqe text,
  versao integer default 1 not null,
  criado_em timestamp with time zone default now() not null,
  atualizado_em timestamp with time zone default now() not null,
  constraint medicos_cns_key UNIQUE (cns),
  constraint medicos_crm_key UNIQUE (crm, crm_uf),
  constraint medicos_usuario_id_id_key UNIQUE (usuario_id, id),
  constraint medicos_usuario_key UNIQUE (usuario_id),
  constraint medicos_pkey PRIMARY KEY (id),
  constraint medicos_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint medicos_cns_check CHECK ((cns ~ '^[0-9]{15}$'::text)),
  constraint medicos_crm_check CHECK ((crm ~ '^[0-9]{1,10}$'::text)),
  constraint medicos_crm_uf_check CHECK ((crm_uf ~ '^[A-Z]{2}$'::text)),
  constraint medicos_rqe_check CHECK ((rqe ~ '^[0-9]{1,10}$'::text))
);
alter table medicos enable row level security;
alter table medicos force row level security;
grant insert, select, update on medicos to autocusto_app;

create table modelos_importados (
  id uuid not null,
  documento text not null,
  uf text,
  protocolo text,
  titulo text not null,
  versao integer not null,
  situacao text default 'rascunho'::text not null,
  arquivo bytea not null,
  arquivo_sha256 text not null,
  formulario bytea not null,
  paginas integer not null,
  mapa jsonb not null,
  hash text,
  edicao integer default 1 not null,
  criado_por uuid,
  criado_em timestamp with time zone default now() not null,
  ativado_em timestamp with time zone,
  constraint modelos_importados_pkey PRIMARY KEY (id),
  constraint modelos_importados_arquivo_check CHECK ((length(arquivo) <= 8388608)),
  constraint modelos_importados_documento_check CHECK ((documento ~ '^[a-z0-9_]{1,40}$'::text)),
  constraint modelos_importados_hash_check CHECK (((hash IS NULL) = (situacao = 'rascunho'::text))),
  constraint modelos_importados_protocolo_check CHECK (((length(protocolo) >= 1) AND (length(protocolo) <= 200))),
  constraint modelos_importados_situacao_check CHECK ((situacao = ANY (ARRAY['rascunho'::text, 'ativo'::text, 'substituido'::text]))),
  constraint modelos_importados_titulo_check CHECK (((length(titulo) >= 1) AND (length(titulo) <= 120))),
  constraint modelos_importados_uf_check CHECK ((uf ~ '^[A-Z]{2}$'::text))
);
CREATE UNIQUE INDEX modelos_importados_ativo_key ON public.modelos_importados USING btree (documento, uf, protocolo) NULLS NOT DISTINCT WHERE (situacao = 'ativo'::text);
CREATE INDEX modelos_importados_hash_idx ON public.modelos_importados USING btree ("left"(hash, 16)) WHERE (hash IS NOT NULL);
alter table modelos_importados enable row level security;
alter table modelos_importados force row level security;
grant insert, select on modelos_importados to autocusto_app;
grant update (situacao, mapa, hash, edicao, ativado_em) on modelos_importados to autocusto_app;

create table paciente_revisoes (
  usuario_id uuid not null,
  paciente_id uuid not null,
  versao integer not null,
  conteudo jsonb not null,
  motivo text,
  autor_id uuid,
  criado_em timestamp with time zone not null,
  constraint paciente_revisoes_pkey PRIMARY KEY (paciente_id, versao),
  constraint paciente_revisoes_autor_id_fkey FOREIGN KEY (autor_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint paciente_revisoes_paciente_fkey FOREIGN KEY (usuario_id, paciente_id) REFERENCES pacientes(usuario_id, id) ON DELETE RESTRICT
);
alter table paciente_revisoes enable row level security;
alter table paciente_revisoes force row level security;
grant select on paciente_revisoes to autocusto_app;

create table pacientes (
  id uuid not null,
  usuario_id uuid not null,
  nome text not null,
  cpf text,
  cns text,
  data_nascimento date,
  sexo text,
  nome_mae text not null,
  peso_kg numeric(5,2) not null,
  altura_cm numeric(4,1) not null,
  incapaz boolean not null,
  nome_responsavel text,
  raca_cor text not null,
  etnia text,
  telefones text[] default '{}'::text[] not null,
  email text,
  endereco jsonb not null,
  versao integer default 1 not null,
  criado_em timestamp with time zone default now() not null,
  atualizado_em timestamp with time zone default now() not null,
  arquivado_em timestamp with time zone,
  busca text generated always as (texto_de_busca(nome)) stored,
  busca_nome text generated always as (((texto_de_busca(nome) || '
'::text) || translate(texto_de_busca(nome), '.,;:''’-/()[]+*'::text, ''::text))) stored,
  busca_mae text generated always as (((texto_de_busca(nome_mae) || '
'::text) || translate(texto_de_busca(nome_mae), '.,;:''’-/()[]+*'::text, ''::text))) stored,
  constraint pacientes_usuario_cns_key UNIQUE (usuario_id, cns),
  constraint pacientes_usuario_cpf_key UNIQUE (usuario_id, cpf),
  constraint pacientes_usuario_id_id_key UNIQUE (usuario_id, id),
  constraint pacientes_pkey PRIMARY KEY (id),
  constraint pacientes_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint pacientes_altura_check CHECK ((altura_cm > (0)::numeric)),
  constraint pacientes_cns_check CHECK ((cns ~ '^[0-9]{15}$'::text)),
  constraint pacientes_cpf_check CHECK ((cpf ~ '^[0-9]{11}$'::text)),
  constraint pacientes_documento_check CHECK (((cpf IS NOT NULL) OR (cns IS NOT NULL))),
  constraint pacientes_peso_check CHECK ((peso_kg > (0)::numeric)),
  constraint pacientes_raca_cor_check CHECK ((raca_cor = ANY (ARRAY['branca'::text, 'preta'::text, 'parda'::text, 'amarela'::text, 'indigena'::text, 'sem_informacao'::text]))),
  constraint pacientes_responsavel_check CHECK (((NOT incapaz) OR (nome_responsavel IS NOT NULL))),
  constraint pacientes_sexo_check CHECK ((sexo = ANY (ARRAY['M'::text, 'F'::text])))
);
CREATE INDEX pacientes_usuario_nome_idx ON public.pacientes USING btree (usuario_id, busca, id);
alter table pacientes enable row level security;
alter table pacientes force row level security;
grant insert, select, update on pacientes to autocusto_app;

create table passkeys (
  id uuid not null,
  usuario_id uuid not null,
  credencial_id bytea not null,
  chave_publica bytea not null,
  contador bigint not null,
  transportes text[] not null,
  nome text not null,
  criada_em timestamp with time zone not null,
  ultimo_uso_em timestamp with time zone,
  constraint passkeys_credencial_key UNIQUE (credencial_id),
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
CREATE INDEX passkeys_usuario_idx ON public.passkeys USING btree (usuario_id, id);
alter table passkeys enable row level security;
alter table passkeys force row level security;
grant delete, insert, select, update on passkeys to autocusto_app;

create table pedidos_externos (
  hash bytea not null,
  provedor text not null,
  usuario_id uuid,
  sessao_id uuid,
  proximo text,
  criado_em timestamp with time zone not null,
  expira_em timestamp with time zone not null,
  constraint pedidos_externos_pkey PRIMARY KEY (hash),
  constraint pedidos_externos_sessao_fkey FOREIGN KEY (usuario_id, sessao_id) REFERENCES sessoes(usuario_id, id) ON DELETE RESTRICT,
  constraint pedidos_externos_ligacao_check CHECK (((usuario_id IS NULL) = (sessao_id IS NULL)))
);
CREATE INDEX pedidos_externos_expira_idx ON public.pedidos_externos USING btree (expira_em);
CREATE INDEX pedidos_externos_sessao_idx ON public.pedidos_externos USING btree (usuario_id, sessao_id);
alter table pedidos_externos enable row level security;
alter table pedidos_externos force row level security;

create table processo_revisoes (
  usuario_id uuid not null,
  processo_id uuid not null,
  versao integer not null,
  emissor_id uuid not null,
  protocolo_id text,
  conteudo jsonb not null,
  criado_em timestamp with time zone default now() not null,
  autor_id uuid default ator_atual(),
  constraint processo_revisoes_pkey PRIMARY KEY (processo_id, versao),
  constraint processo_revisoes_autor_id_fkey FOREIGN KEY (autor_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint processo_revisoes_processo_fkey FOREIGN KEY (usuario_id, processo_id) REFERENCES processos(usuario_id, id) ON DELETE RESTRICT
);
alter table processo_revisoes enable row level security;
alter table processo_revisoes force row level security;
grant select on processo_revisoes to autocusto_app;
grant insert (usuario_id, processo_id, versao, emissor_id, protocolo_id, conteudo, criado_em) on processo_revisoes to autocusto_app;

create table processos (
  id uuid not null,
  usuario_id uuid not null,
  paciente_id uuid not null,
  cid text not null,
  emissor_id uuid not null,
  protocolo_id text,
  conteudo jsonb not null,
  versao integer default 1 not null,
  criado_em timestamp with time zone default now() not null,
  atualizado_em timestamp with time zone default now() not null,
  arquivado_em timestamp with time zone,
  constraint processos_usuario_id_id_key UNIQUE (usuario_id, id),
  constraint processos_usuario_paciente_cid_key UNIQUE (usuario_id, paciente_id, cid),
  constraint processos_pkey PRIMARY KEY (id),
  constraint processos_cid_fkey FOREIGN KEY (cid) REFERENCES doencas(cid) ON DELETE RESTRICT,
  constraint processos_emissor_fkey FOREIGN KEY (usuario_id, emissor_id) REFERENCES emissores(usuario_id, id) ON DELETE RESTRICT,
  constraint processos_paciente_fkey FOREIGN KEY (usuario_id, paciente_id) REFERENCES pacientes(usuario_id, id) ON DELETE RESTRICT,
  constraint processos_protocolo_id_fkey FOREIGN KEY (protocolo_id) REFERENCES protocolos(id) ON DELETE RESTRICT,
  constraint processos_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
CREATE INDEX processos_usuario_criado_idx ON public.processos USING btree (usuario_id, criado_em DESC, id DESC);
alter table processos enable row level security;
alter table processos force row level security;
grant insert, select, update on processos to autocusto_app;

create table protocolo_documentos (
  id integer generated always as identity not null,
  protocolo_id text not null,
  ordem integer not null,
  fase text not null,
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
  certeza text,
  constraint protocolo_documentos_pkey PRIMARY KEY (id),
  constraint protocolo_documentos_protocolo_id_fkey FOREIGN KEY (protocolo_id) REFERENCES protocolos(id) ON DELETE RESTRICT,
  constraint protocolo_documentos_fase_check CHECK ((fase = ANY (ARRAY['solicitacao'::text, 'renovacao'::text, 'monitoramento'::text])))
);
CREATE INDEX protocolo_documentos_protocolo_idx ON public.protocolo_documentos USING btree (protocolo_id, fase, ordem);
grant select on protocolo_documentos to autocusto_app;

create table protocolo_doencas (
  protocolo_id text not null,
  cid text not null,
  constraint protocolo_doencas_pkey PRIMARY KEY (protocolo_id, cid),
  constraint protocolo_doencas_cid_fkey FOREIGN KEY (cid) REFERENCES doencas(cid) ON DELETE RESTRICT,
  constraint protocolo_doencas_protocolo_id_fkey FOREIGN KEY (protocolo_id) REFERENCES protocolos(id) ON DELETE RESTRICT
);
CREATE INDEX protocolo_doencas_cid_idx ON public.protocolo_doencas USING btree (cid);
grant select on protocolo_doencas to autocusto_app;

create table protocolo_medicamentos (
  protocolo_id text not null,
  medicamento_id text not null,
  origem text not null,
  cids text[],
  sigtap text[] not null,
  quantidade_maxima integer,
  idade_minima_meses integer,
  idade_maxima_meses integer,
  situacao text not null,
  constraint protocolo_medicamentos_pkey PRIMARY KEY (protocolo_id, medicamento_id),
  constraint protocolo_medicamentos_medicamento_id_fkey FOREIGN KEY (medicamento_id) REFERENCES medicamentos(id) ON DELETE RESTRICT,
  constraint protocolo_medicamentos_protocolo_id_fkey FOREIGN KEY (protocolo_id) REFERENCES protocolos(id) ON DELETE RESTRICT,
  constraint protocolo_medicamentos_origem_check CHECK ((origem = ANY (ARRAY['protocolo'::text, 'sigtap'::text])))
);
grant select on protocolo_medicamentos to autocusto_app;

create table protocolo_normas (
  protocolo_id text not null,
  norma text not null,
  data_norma date,
  anexo_em date,
  valido_de date not null,
  valido_ate date,
  url text,
  sha256 text,
  fonte text not null,
  certeza text not null,
  observacoes text,
  constraint protocolo_normas_pkey PRIMARY KEY (protocolo_id, valido_de),
  constraint protocolo_normas_protocolo_id_fkey FOREIGN KEY (protocolo_id) REFERENCES protocolos(id) ON DELETE RESTRICT,
  constraint protocolo_normas_validade_check CHECK ((valido_ate >= valido_de))
);
grant select on protocolo_normas to autocusto_app;

create table protocolo_regras (
  id integer generated always as identity not null,
  protocolo_id text not null,
  medicamento_id text,
  substancia text,
  tipo text not null,
  expressao text,
  descricao text not null,
  fonte text not null,
  constraint protocolo_regras_pkey PRIMARY KEY (id),
  constraint protocolo_regras_medicamento_id_fkey FOREIGN KEY (medicamento_id) REFERENCES medicamentos(id) ON DELETE RESTRICT,
  constraint protocolo_regras_protocolo_id_fkey FOREIGN KEY (protocolo_id) REFERENCES protocolos(id) ON DELETE RESTRICT
);
CREATE INDEX protocolo_regras_protocolo_idx ON public.protocolo_regras USING btree (protocolo_id);
grant select on protocolo_regras to autocusto_app;

create table protocolos (
  id text not null,
  nome text not null,
  portaria text,
  atualizado_em date,
  fonte text,
  observacoes text,
  constraint protocolos_pkey PRIMARY KEY (id)
);
grant select on protocolos to autocusto_app;

create table rascunhos (
  id uuid not null,
  usuario_id uuid not null,
  processo_id uuid,
  conteudo jsonb not null,
  versao integer default 1 not null,
  criado_em timestamp with time zone default now() not null,
  atualizado_em timestamp with time zone default now() not null,
  bytes integer generated always as (octet_length((conteudo)::text)) stored not null,
  constraint rascunhos_pkey PRIMARY KEY (id),
  constraint rascunhos_processo_fkey FOREIGN KEY (usuario_id, processo_id) REFERENCES processos(usuario_id, id) ON DELETE RESTRICT,
  constraint rascunhos_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT
);
CREATE INDEX rascunhos_usuario_idx ON public.rascunhos USING btree (usuario_id, atualizado_em DESC, id DESC);
alter table rascunhos enable row level security;
alter table rascunhos force row level security;
grant delete, insert, select, update on rascunhos to autocusto_app;

create table recuperacoes (
  id uuid not null,
  usuario_id uuid not null,
  pedida_em timestamp with time zone not null,
  expira_em timestamp with time zone not null,
  confirmada_em timestamp with time zone,
  confirmada_por uuid,
  encerrada_em timestamp with time zone,
  desfecho text,
  constraint recuperacoes_pkey PRIMARY KEY (id),
  constraint recuperacoes_confirmada_por_fkey FOREIGN KEY (confirmada_por) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint recuperacoes_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint recuperacoes_confirmada_check CHECK (((confirmada_em IS NULL) = (confirmada_por IS NULL))),
  constraint recuperacoes_de_outro_check CHECK ((confirmada_por <> usuario_id)),
  constraint recuperacoes_desfecho_check CHECK ((desfecho = ANY (ARRAY['concluida'::text, 'cancelada'::text, 'recusada'::text, 'substituida'::text]))),
  constraint recuperacoes_encerrada_check CHECK (((encerrada_em IS NULL) = (desfecho IS NULL)))
);
CREATE UNIQUE INDEX recuperacoes_aberta_key ON public.recuperacoes USING btree (usuario_id) WHERE (encerrada_em IS NULL);
CREATE INDEX recuperacoes_confirmada_por_idx ON public.recuperacoes USING btree (confirmada_por);
CREATE INDEX recuperacoes_usuario_idx ON public.recuperacoes USING btree (usuario_id);
alter table recuperacoes enable row level security;
alter table recuperacoes force row level security;
grant select on recuperacoes to autocusto_app;
grant insert (id, usuario_id, pedida_em, expira_em) on recuperacoes to autocusto_app;
grant update (encerrada_em, desfecho) on recuperacoes to autocusto_app;

create table registro_correcoes (
  id uuid default gen_random_uuid() not null,
  usuario_id uuid not null,
  campo text not null,
  anterior text not null,
  novo text not null,
  motivo text not null,
  por uuid not null,
  em timestamp with time zone default now() not null,
  constraint registro_correcoes_pkey PRIMARY KEY (id),
  constraint registro_correcoes_por_fkey FOREIGN KEY (por) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint registro_correcoes_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint registro_correcoes_campo_check CHECK ((campo = ANY (ARRAY['crm'::text, 'crm_uf'::text, 'cns'::text])))
);
CREATE INDEX registro_correcoes_usuario_idx ON public.registro_correcoes USING btree (usuario_id, em DESC);
alter table registro_correcoes enable row level security;
alter table registro_correcoes force row level security;
grant select on registro_correcoes to autocusto_app;

create table regras (
  id text not null,
  ordem integer not null,
  dados jsonb not null,
  constraint regras_pkey PRIMARY KEY (id)
);
grant select on regras to autocusto_app;

create table renovacoes (
  id uuid not null,
  usuario_id uuid not null,
  processo_id uuid not null,
  data date not null,
  processo_versao integer not null,
  criado_em timestamp with time zone default now() not null,
  constraint renovacoes_processo_data_key UNIQUE (processo_id, data),
  constraint renovacoes_usuario_id_id_key UNIQUE (usuario_id, id),
  constraint renovacoes_pkey PRIMARY KEY (id),
  constraint renovacoes_processo_fkey FOREIGN KEY (usuario_id, processo_id) REFERENCES processos(usuario_id, id) ON DELETE RESTRICT
);
alter table renovacoes enable row level security;
alter table renovacoes force row level security;
grant insert, select on renovacoes to autocusto_app;

create table sessoes (
  id uuid not null,
  usuario_id uuid not null,
  agente text,
  criada_em timestamp with time zone default now() not null,
  ultimo_uso_em timestamp with time zone default now() not null,
  expira_em timestamp with time zone not null,
  encerrada_em timestamp with time zone,
  motivo_encerramento text,
  reautenticada_em timestamp with time zone default now() not null,
  bloqueada_em timestamp with time zone,
  pin_erros smallint default 0 not null,
  segundo_fator_em timestamp with time zone,
  constraint sessoes_usuario_id_id_key UNIQUE (usuario_id, id),
  constraint sessoes_pkey PRIMARY KEY (id),
  constraint sessoes_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint sessoes_motivo_check CHECK ((motivo_encerramento = ANY (ARRAY['logout'::text, 'remota'::text, 'reuso'::text, 'senha'::text, 'pin'::text, 'suspensao'::text, 'papel'::text, 'limite'::text])))
);
alter table sessoes enable row level security;
alter table sessoes force row level security;
grant insert, select, update on sessoes to autocusto_app;

create table sigtap_procedimentos (
  codigo text not null,
  nome text not null,
  sexo text,
  idade_minima_meses integer,
  idade_maxima_meses integer,
  quantidade_maxima integer,
  cids text[] default '{}'::text[] not null,
  constraint sigtap_procedimentos_pkey PRIMARY KEY (codigo),
  constraint sigtap_procedimentos_codigo_check CHECK ((codigo ~ '^0604[0-9]{6}$'::text))
);
grant select on sigtap_procedimentos to autocusto_app;

create table tokens_refresh (
  hash bytea not null,
  usuario_id uuid not null,
  sessao_id uuid not null,
  criado_em timestamp with time zone default now() not null,
  usado_em timestamp with time zone,
  aposentado_em timestamp with time zone,
  constraint tokens_refresh_pkey PRIMARY KEY (hash),
  constraint tokens_refresh_sessao_fkey FOREIGN KEY (usuario_id, sessao_id) REFERENCES sessoes(usuario_id, id) ON DELETE RESTRICT
);
CREATE INDEX tokens_refresh_sessao_idx ON public.tokens_refresh USING btree (usuario_id, sessao_id);
alter table tokens_refresh enable row level security;
alter table tokens_refresh force row level security;
grant insert, select, update on tokens_refresh to autocusto_app;

create table tokens_uso_unico (
  hash bytea not null,
  usuario_id uuid not null,
  finalidade text not null,
  criado_em timestamp with time zone default now() not null,
  expira_em timestamp with time zone not null,
  usado_em timestamp with time zone,
  email_novo citext,
  constraint tokens_uso_unico_pkey PRIMARY KEY (hash),
  constraint tokens_uso_unico_usuario_id_fkey FOREIGN KEY (usuario_id) REFERENCES usuarios(id) ON DELETE RESTRICT,
  constraint tokens_uso_unico_email_check CHECK (((finalidade = 'email'::text) = (email_novo IS NOT NULL))),
  constraint tokens_uso_unico_finalidade_check CHECK ((finalidade = ANY (ARRAY['verificacao'::text, 'redefinicao'::text, 'email'::text, 'recuperacao'::text, 'cancelamento'::text])))
);
CREATE INDEX tokens_uso_unico_usuario_idx ON public.tokens_uso_unico USING btree (usuario_id, finalidade);
alter table tokens_uso_unico enable row level security;
alter table tokens_uso_unico force row level security;
grant insert, select, update on tokens_uso_unico to autocusto_app;

create table usuarios (
  id uuid not null,
  email citext not null,
  nome text not null,
  senha_hash text not null,
  tipo text default 'medico'::text not null,
  email_verificado_em timestamp with time zone,
  criado_em timestamp with time zone default now() not null,
  atualizado_em timestamp with time zone default now() not null,
  suspenso_em timestamp with time zone,
  pin_hash text,
  retida_em timestamp with time zone,
  constraint usuarios_email_key UNIQUE (email),
  constraint usuarios_pkey PRIMARY KEY (id),
  constraint usuarios_tipo_check CHECK ((tipo = ANY (ARRAY['medico'::text, 'assistente'::text, 'administrador'::text, 'auditor'::text])))
);
CREATE INDEX usuarios_por_confirmar_idx ON public.usuarios USING btree (criado_em) WHERE (email_verificado_em IS NULL);
alter table usuarios enable row level security;
alter table usuarios force row level security;
grant insert, select, update on usuarios to autocusto_app;

-- objetos/funcoes/administracao_buscar_usuarios.sql
CREATE OR REPLACE FUNCTION public.administracao_buscar_usuarios(termo text, quantos integer)
 RETURNS TABLE(id uuid, nome text, email text, tipo text, suspenso_em timestamp with time zone, criado_em timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select u.id, u.nome, u.email::text, u.tipo, u.suspenso_em, u.criado_em from public.usuarios u
      where (
        select bool_and(position(palavra in public.texto_de_busca(u.nome || ' ' || u.email::text)) > 0)
        from regexp_split_to_table(public.texto_de_busca(trim(termo)), '\s+') palavra
      )
      order by u.nome, u.id limit quantos;
  end
$function$
;

comment on function administracao_buscar_usuarios(text,integer) is 'Accounts whose name or e-mail has every word of the search';
revoke all on function administracao_buscar_usuarios(text,integer) from public, autocusto_app;
grant execute on function administracao_buscar_usuarios(text,integer) to autocusto_app;

-- objetos/funcoes/administracao_confirmar_recuperacao.sql
CREATE OR REPLACE FUNCTION public.administracao_confirmar_recuperacao(alvo uuid, agora timestamp with time zone, cancelamento bytea)
 RETURNS TABLE(resultado text, email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    esta public.recuperacoes;
  begin
    perform public.exigir_administrador();
    select r.* into esta from public.recuperacoes r
    where r.id = alvo and r.encerrada_em is null and r.confirmada_em is null and r.expira_em > agora for update;
    resultado := case
      when esta.id is null then 'nao_encontrado'
      when esta.usuario_id = public.titular_atual() then 'proprio'
      else 'feito' end;
    if resultado = 'feito' then
      update public.recuperacoes r
      set confirmada_em = agora, confirmada_por = public.titular_atual(), expira_em = agora + interval '8 days'
      where r.id = alvo;
      update public.tokens_uso_unico t set usado_em = agora
      where t.usuario_id = esta.usuario_id and t.finalidade = 'cancelamento' and t.usado_em is null;
      insert into public.tokens_uso_unico (hash, usuario_id, finalidade, criado_em, expira_em)
      values (cancelamento, esta.usuario_id, 'cancelamento', agora, agora + interval '8 days');
      select u.email::text into email from public.usuarios u where u.id = esta.usuario_id;
    end if;
    return next;
  end
$function$
;

comment on function administracao_confirmar_recuperacao(uuid,timestamp with time zone,bytea) is 'Administrador: says that it is who asks, and keeps the link that cancels it: feito, nao_encontrado or proprio';
revoke all on function administracao_confirmar_recuperacao(uuid,timestamp with time zone,bytea) from public, autocusto_app;
grant execute on function administracao_confirmar_recuperacao(uuid,timestamp with time zone,bytea) to autocusto_app;

-- objetos/funcoes/administracao_mudar_papel.sql
CREATE OR REPLACE FUNCTION public.administracao_mudar_papel(alvo uuid, novo text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    -- Two administradores that demote each other at once go one after the other: one of them stays.
    perform pg_advisory_xact_lock(hashtext('autocusto.administracao'));
    perform public.exigir_administrador();
    if alvo = public.titular_atual() then return 'proprio'; end if;
    perform from public.usuarios u where u.id = alvo for update;
    if not found then return 'nao_encontrado'; end if;
    if novo <> 'medico' and public.conta_tem_pacientes(alvo) then return 'com_pacientes'; end if;
    perform public.conta_mudar_papel(alvo, novo);
    return 'feito';
  end
$function$
;

comment on function administracao_mudar_papel(uuid,text) is 'Changes the role of another account: feito, nao_encontrado, proprio or com_pacientes';
revoke all on function administracao_mudar_papel(uuid,text) from public, autocusto_app;
grant execute on function administracao_mudar_papel(uuid,text) to autocusto_app;

-- objetos/funcoes/administracao_recuperacoes.sql
CREATE OR REPLACE FUNCTION public.administracao_recuperacoes(agora timestamp with time zone)
 RETURNS TABLE(id uuid, usuario_id uuid, nome text, email text, tipo text, pedida_em timestamp with time zone, confirmada_em timestamp with time zone, vale_em timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select r.id, u.id, u.nome, u.email::text, u.tipo, r.pedida_em, r.confirmada_em,
        r.confirmada_em + interval '24 hours'
      from public.recuperacoes r join public.usuarios u on u.id = r.usuario_id
      where r.encerrada_em is null and r.expira_em > agora and u.suspenso_em is null
      order by r.confirmada_em nulls first, r.pedida_em, r.id limit 100;
  end
$function$
;

comment on function administracao_recuperacoes(timestamp with time zone) is 'Administrador: the open recuperacoes, those that wait for a confirmation first';
revoke all on function administracao_recuperacoes(timestamp with time zone) from public, autocusto_app;
grant execute on function administracao_recuperacoes(timestamp with time zone) to autocusto_app;

-- objetos/funcoes/administracao_recusar_recuperacao.sql
CREATE OR REPLACE FUNCTION public.administracao_recusar_recuperacao(alvo uuid, agora timestamp with time zone)
 RETURNS TABLE(resultado text, email text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    esta public.recuperacoes;
  begin
    perform public.exigir_administrador();
    select r.* into esta from public.recuperacoes r where r.id = alvo and r.encerrada_em is null for update;
    resultado := case
      when esta.id is null then 'nao_encontrado'
      when esta.usuario_id = public.titular_atual() then 'proprio'
      else 'feito' end;
    if resultado = 'feito' then
      update public.recuperacoes r set encerrada_em = agora, desfecho = 'recusada' where r.id = alvo;
      select u.email::text into email from public.usuarios u where u.id = esta.usuario_id;
    end if;
    return next;
  end
$function$
;

comment on function administracao_recusar_recuperacao(uuid,timestamp with time zone) is 'Administrador: ends an open recuperacao, confirmed or not: feito, nao_encontrado or proprio';
revoke all on function administracao_recusar_recuperacao(uuid,timestamp with time zone) from public, autocusto_app;
grant execute on function administracao_recusar_recuperacao(uuid,timestamp with time zone) to autocusto_app;

-- objetos/funcoes/administracao_suspender.sql
CREATE OR REPLACE FUNCTION public.administracao_suspender(alvo uuid, suspender boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform pg_advisory_xact_lock(hashtext('autocusto.administracao'));
    perform public.exigir_administrador();
    if alvo = public.titular_atual() then return 'proprio'; end if;
    update public.usuarios u
    set suspenso_em = case when suspender then coalesce(u.suspenso_em, now()) end, atualizado_em = now()
    where u.id = alvo;
    if not found then return 'nao_encontrado'; end if;
    if suspender then
      update public.sessoes s set encerrada_em = now(), motivo_encerramento = 'suspensao'
      where s.usuario_id = alvo and s.encerrada_em is null;
    end if;
    return 'feito';
  end
$function$
;

comment on function administracao_suspender(uuid,boolean) is 'Suspends another account and ends its sessions, or gives it back: feito, nao_encontrado or proprio';
revoke all on function administracao_suspender(uuid,boolean) from public, autocusto_app;
grant execute on function administracao_suspender(uuid,boolean) to autocusto_app;

-- objetos/funcoes/ator_atual.sql
CREATE OR REPLACE FUNCTION public.ator_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(nullif(current_setting('app.ator_id', true), ''),
       nullif(current_setting('app.usuario_id', true), ''))::uuid
$function$
;

comment on function ator_atual() is 'Who acts in this transaction (set_config app.ator_id); without it, the usuario';
revoke all on function ator_atual() from public, autocusto_app;
grant execute on function ator_atual() to public;

-- objetos/funcoes/ator_e_administrador.sql
CREATE OR REPLACE FUNCTION public.ator_e_administrador()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select exists (
         select from public.usuarios where id = public.titular_atual() and tipo = 'administrador' and suspenso_em is null
       )
$function$
;

comment on function ator_e_administrador() is 'Whether who acts, for nobody else, is an administrador in use';
revoke all on function ator_e_administrador() from public, autocusto_app;
grant execute on function ator_e_administrador() to autocusto_app;

-- objetos/funcoes/ator_e_auditor.sql
CREATE OR REPLACE FUNCTION public.ator_e_auditor()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select exists (
       select from public.usuarios where id = public.titular_atual() and tipo = 'auditor' and suspenso_em is null
     )
$function$
;
revoke all on function ator_e_auditor() from public, autocusto_app;
grant execute on function ator_e_auditor() to autocusto_app;

-- objetos/funcoes/auditar_escrita.sql
CREATE OR REPLACE FUNCTION public.auditar_escrita()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    linha jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    antes jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
    mudou jsonb := '[]';
    dono uuid;
    paciente uuid;
  begin
    if tg_op = 'UPDATE' then
      select coalesce(jsonb_agg(campo order by campo), '[]') into mudou from jsonb_object_keys(linha) campo
      where linha -> campo is distinct from antes -> campo
        and campo not in ('versao', 'atualizado_em', 'ultimo_uso_em', 'edicao') and campo !~ '^busca(_|$)';
      -- A new version of the same values is an edit all the same, and its answer shows the resource.
      if mudou = '[]' and not linha ? 'versao' then return null; end if;
    end if;
    dono := case tg_table_name
      when 'usuarios' then (linha ->> 'id')::uuid
      when 'modelos_importados' then '00000000-0000-0000-0000-000000000000'::uuid
      else (linha ->> 'usuario_id')::uuid end;
    paciente := case tg_table_name
      when 'pacientes' then (linha ->> 'id')::uuid
      when 'processos' then (linha ->> 'paciente_id')::uuid
      else (select p.paciente_id from public.processos p where p.id = (linha ->> 'processo_id')::uuid) end;
    insert into public.eventos_auditoria (usuario_id, acao, recurso_id, pacientes, detalhe)
    values (
      dono,
      tg_argv[0] || case tg_op when 'INSERT' then '.criar' when 'UPDATE' then '.alterar' else '.apagar' end,
      (linha ->> 'id')::uuid,
      case when paciente is null then '{}' else array[paciente] end,
      case when tg_op = 'UPDATE' then jsonb_build_object('campos', mudou) else '{}' end
    );
    return null;
  end
$function$
;
revoke all on function auditar_escrita() from public, autocusto_app;

-- objetos/funcoes/auth_conta_da_identidade.sql
CREATE OR REPLACE FUNCTION public.auth_conta_da_identidade(de text, procurado bytea)
 RETURNS TABLE(identidade_id uuid, usuario_id uuid, suspenso_em timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select i.id, i.usuario_id, u.suspenso_em from public.identidades_externas i
  join public.usuarios u on u.id = i.usuario_id
  where i.provedor = de and i.sub_hash = procurado
$function$
;

comment on function auth_conta_da_identidade(text,bytea) is 'Login through a provider: whose account the identity is linked to';
revoke all on function auth_conta_da_identidade(text,bytea) from public, autocusto_app;
grant execute on function auth_conta_da_identidade(text,bytea) to autocusto_app;

-- objetos/funcoes/auth_conta_por_email.sql
CREATE OR REPLACE FUNCTION public.auth_conta_por_email(procurado citext)
 RETURNS TABLE(id uuid, senha_hash text, email_verificado_em timestamp with time zone, suspenso_em timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select u.id, u.senha_hash, u.email_verificado_em, u.suspenso_em
  from public.usuarios u where u.email = procurado
$function$
;

comment on function auth_conta_por_email(citext) is 'Login: what the password is compared with';
revoke all on function auth_conta_por_email(citext) from public, autocusto_app;
grant execute on function auth_conta_por_email(citext) to autocusto_app;

-- objetos/funcoes/auth_delegantes.sql
CREATE OR REPLACE FUNCTION public.auth_delegantes()
 RETURNS TABLE(usuario_id uuid, nome text, papel text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
        select distinct m.id, m.nome, d.papel from public.delegacoes d
        join public.usuarios a on a.id = d.assistente_id
        join public.usuarios m on m.id = d.usuario_id
        where d.assistente_id = public.ator_atual() and d.revogada_em is null and d.termina_em > now()
  and a.tipo = case d.papel when 'substituto' then 'medico' else 'assistente' end and a.suspenso_em is null
  and m.tipo = 'medico' and m.suspenso_em is null
        order by m.nome, m.id
$function$
;

comment on function auth_delegantes() is 'The medicos in whose name whoever acts may work now, and as what';
revoke all on function auth_delegantes() from public, autocusto_app;
grant execute on function auth_delegantes() to autocusto_app;

-- objetos/funcoes/auth_dono_da_chave.sql
CREATE OR REPLACE FUNCTION public.auth_dono_da_chave(procurada bytea)
 RETURNS TABLE(chave_id uuid, usuario_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$ select c.id, c.usuario_id from public.chaves_api c where c.hash = procurada $function$
;

comment on function auth_dono_da_chave(bytea) is 'Request with an API key: which it is and whose; whether it serves is asked under the policies of that usuario';
revoke all on function auth_dono_da_chave(bytea) from public, autocusto_app;
grant execute on function auth_dono_da_chave(bytea) to autocusto_app;

-- objetos/funcoes/auth_dono_da_passkey.sql
CREATE OR REPLACE FUNCTION public.auth_dono_da_passkey(procurada bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$ select p.usuario_id from public.passkeys p where p.credencial_id = procurada $function$
;

comment on function auth_dono_da_passkey(bytea) is 'Login with a passkey: whose it is';
revoke all on function auth_dono_da_passkey(bytea) from public, autocusto_app;
grant execute on function auth_dono_da_passkey(bytea) to autocusto_app;

-- objetos/funcoes/auth_dono_do_bilhete_externo.sql
CREATE OR REPLACE FUNCTION public.auth_dono_do_bilhete_externo(procurado bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select b.usuario_id from public.bilhetes_externos b
  join public.usuarios u on u.id = b.usuario_id
  where b.hash = procurado and u.suspenso_em is null
$function$
;

comment on function auth_dono_do_bilhete_externo(bytea) is 'Login through a provider: whose ticket it is; nobody when the account is suspended';
revoke all on function auth_dono_do_bilhete_externo(bytea) from public, autocusto_app;
grant execute on function auth_dono_do_bilhete_externo(bytea) to autocusto_app;

-- objetos/funcoes/auth_dono_do_refresh.sql
CREATE OR REPLACE FUNCTION public.auth_dono_do_refresh(procurado bytea)
 RETURNS TABLE(usuario_id uuid, sessao_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select t.usuario_id, t.sessao_id from public.tokens_refresh t
  join public.usuarios u on u.id = t.usuario_id
  where t.hash = procurado and u.suspenso_em is null
$function$
;
revoke all on function auth_dono_do_refresh(bytea) from public, autocusto_app;
grant execute on function auth_dono_do_refresh(bytea) to autocusto_app;

-- objetos/funcoes/auth_dono_do_token.sql
CREATE OR REPLACE FUNCTION public.auth_dono_do_token(procurado bytea, para text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select t.usuario_id from public.tokens_uso_unico t
  join public.usuarios u on u.id = t.usuario_id
  where t.hash = procurado and t.finalidade = para and u.suspenso_em is null
$function$
;
revoke all on function auth_dono_do_token(bytea,text) from public, autocusto_app;
grant execute on function auth_dono_do_token(bytea,text) to autocusto_app;

-- objetos/funcoes/auth_guardar_desafio.sql
CREATE OR REPLACE FUNCTION public.auth_guardar_desafio(novo uuid, texto text, criado timestamp with time zone, expira timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  insert into public.desafios_passkey (id, desafio, criado_em, expira_em) values (novo, texto, criado, expira)
$function$
;

comment on function auth_guardar_desafio(uuid,text,timestamp with time zone,timestamp with time zone) is 'Login with a passkey: keeps a challenge that belongs to nobody yet';
revoke all on function auth_guardar_desafio(uuid,text,timestamp with time zone,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_guardar_desafio(uuid,text,timestamp with time zone,timestamp with time zone) to autocusto_app;

-- objetos/funcoes/auth_guardar_pedido_externo.sql
CREATE OR REPLACE FUNCTION public.auth_guardar_pedido_externo(novo bytea, de text, sessao uuid, destino text, criado timestamp with time zone, expira timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    delete from public.pedidos_externos where expira_em < criado;
    delete from public.bilhetes_externos where expira_em < criado;
    insert into public.pedidos_externos (hash, provedor, usuario_id, sessao_id, proximo, criado_em, expira_em)
    values (novo, de, case when sessao is not null then public.titular_atual() end, sessao, destino, criado, expira);
  end
$function$
;

comment on function auth_guardar_pedido_externo(bytea,text,uuid,text,timestamp with time zone,timestamp with time zone) is 'Keeps a request to a provider, of a login (no usuario) or of linking, and removes what has expired';
revoke all on function auth_guardar_pedido_externo(bytea,text,uuid,text,timestamp with time zone,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_guardar_pedido_externo(bytea,text,uuid,text,timestamp with time zone,timestamp with time zone) to autocusto_app;

-- objetos/funcoes/auth_registrar_recusa.sql
CREATE OR REPLACE FUNCTION public.auth_registrar_recusa(acao text, conta uuid, ator uuid, sessao uuid, codigo text, pedido text, endereco text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    if acao not in ('sessao.recusar', 'sessao.reutilizar', 'chave_api.recusar') or codigo !~ '^[a-z_]{1,60}$' then
      raise exception 'not a refusal' using errcode = 'invalid_parameter_value';
    end if;
    perform set_config('app.usuario_id', '', true), set_config('app.ator_id', coalesce(ator::text, ''), true),
      set_config('app.pedido_id', coalesce(pedido, ''), true), set_config('app.endereco', coalesce(endereco, ''), true);
    insert into public.eventos_auditoria (usuario_id, acao, recurso_id, detalhe)
    values (
      coalesce((select u.id from public.usuarios u where u.id = conta), '00000000-0000-0000-0000-000000000000'::uuid),
      acao, sessao, jsonb_build_object('codigo', codigo)
    );
  end
$function$
;

comment on function auth_registrar_recusa(text,uuid,uuid,uuid,text,text,text) is 'Audit of a refused proof of identity: in the chain of the account, or of the system when there is none';
revoke all on function auth_registrar_recusa(text,uuid,uuid,uuid,text,text,text) from public, autocusto_app;
grant execute on function auth_registrar_recusa(text,uuid,uuid,uuid,text,text,text) to autocusto_app;

-- objetos/funcoes/auth_usar_desafio.sql
CREATE OR REPLACE FUNCTION public.auth_usar_desafio(procurado uuid, agora timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  with usado as (
    delete from public.desafios_passkey where id = procurado and usuario_id is null
    returning desafio, expira_em
  )
  select desafio from usado where expira_em > agora
$function$
;

comment on function auth_usar_desafio(uuid,timestamp with time zone) is 'Login with a passkey: the challenge, once; null when unknown, used or expired';
revoke all on function auth_usar_desafio(uuid,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_usar_desafio(uuid,timestamp with time zone) to autocusto_app;

-- objetos/funcoes/auth_usar_pedido_externo.sql
CREATE OR REPLACE FUNCTION public.auth_usar_pedido_externo(procurado bytea, agora timestamp with time zone)
 RETURNS TABLE(provedor text, usuario_id uuid, sessao_id uuid, proximo text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  with usado as (delete from public.pedidos_externos p where p.hash = procurado returning p.*)
  select u.provedor, u.usuario_id, u.sessao_id, u.proximo from usado u where u.expira_em > agora
$function$
;

comment on function auth_usar_pedido_externo(bytea,timestamp with time zone) is 'The request that the cookie speaks of, once; nothing when unknown, used or expired';
revoke all on function auth_usar_pedido_externo(bytea,timestamp with time zone) from public, autocusto_app;
grant execute on function auth_usar_pedido_externo(bytea,timestamp with time zone) to autocusto_app;

-- objetos/funcoes/conta_mudar_papel.sql
CREATE OR REPLACE FUNCTION public.conta_mudar_papel(alvo uuid, novo text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.usuarios u set tipo = novo, atualizado_em = now() where u.id = alvo and u.tipo <> novo;
    if not found then return; end if;
    update public.delegacoes d set revogada_em = now()
    where alvo in (d.usuario_id, d.assistente_id) and d.revogada_em is null and d.termina_em > now();
    -- Whoever proved who they are did so for what the old role could do.
    update public.sessoes s set encerrada_em = now(), motivo_encerramento = 'papel'
    where s.usuario_id = alvo and s.encerrada_em is null;
  end
$function$
;

comment on function conta_mudar_papel(uuid,text) is 'Gives an account another role and ends what it had in the one before: delegations and sessions';
revoke all on function conta_mudar_papel(uuid,text) from public, autocusto_app;

-- objetos/funcoes/conta_tem_pacientes.sql
CREATE OR REPLACE FUNCTION public.conta_tem_pacientes(alvo uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    usuario text := coalesce(current_setting('app.usuario_id', true), '');
    ator text := coalesce(current_setting('app.ator_id', true), '');
    tem boolean;
  begin
    perform set_config('app.usuario_id', alvo::text, true), set_config('app.ator_id', alvo::text, true);
    tem := exists (select from public.pacientes p where p.usuario_id = alvo)
      or exists (select from public.rascunhos r where r.usuario_id = alvo);
    perform set_config('app.usuario_id', usuario, true), set_config('app.ator_id', ator, true);
    return tem;
  end
$function$
;

comment on function conta_tem_pacientes(uuid) is 'Whether the account has pacientes, or drafts about them, which another role would not reach';
revoke all on function conta_tem_pacientes(uuid) from public, autocusto_app;

-- objetos/funcoes/convite_aberto.sql
CREATE OR REPLACE FUNCTION public.convite_aberto(d delegacoes)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select d.aceita_em is null and d.revogada_em is null and least(d.convite_expira_em, d.termina_em) > now()
$function$
;

comment on function convite_aberto(delegacoes) is 'Whether somebody may still accept the invitation';
revoke all on function convite_aberto(delegacoes) from public, autocusto_app;

-- objetos/funcoes/convite_aceitar_do_cadastro.sql
CREATE OR REPLACE FUNCTION public.convite_aceitar_do_cadastro()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.delegacao_aceitar(c.convite_hash) from public.convites_de_cadastro c
    where c.usuario_id = public.titular_atual();
  end
$function$
;

comment on function convite_aceitar_do_cadastro() is 'Accepts the invitation that the usuario signed up with, if it still can be';
revoke all on function convite_aceitar_do_cadastro() from public, autocusto_app;
grant execute on function convite_aceitar_do_cadastro() to autocusto_app;

-- objetos/funcoes/convite_para_cadastro.sql
CREATE OR REPLACE FUNCTION public.convite_para_cadastro(convite bytea)
 RETURNS TABLE(email text, tipo text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select d.convite_email::text, case d.papel when 'substituto' then 'medico' else 'assistente' end
  from public.delegacoes d join public.usuarios m on m.id = d.usuario_id
  where d.convite_hash = convite and public.convite_aberto(d)
    and m.tipo = 'medico' and m.suspenso_em is null
$function$
;

comment on function convite_para_cadastro(bytea) is 'Sign-up: the address that an open invitation went to, and the role of the account that it makes';
revoke all on function convite_para_cadastro(bytea) from public, autocusto_app;
grant execute on function convite_para_cadastro(bytea) to autocusto_app;

-- objetos/funcoes/convite_tomar_lugar.sql
CREATE OR REPLACE FUNCTION public.convite_tomar_lugar(convite bytea, novo_nome text, nova_senha text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.usuarios u
    set nome = novo_nome, senha_hash = nova_senha, tipo = c.tipo, atualizado_em = now()
    from public.convite_para_cadastro(convite) c
    where u.id = public.titular_atual() and u.email_verificado_em is null and u.suspenso_em is null
      and u.tipo in ('medico', 'assistente') and u.email = c.email::citext;
    if not found then return false; end if;
    insert into public.convites_de_cadastro (usuario_id, convite_hash) values (public.titular_atual(), convite)
    on conflict (usuario_id) do update set convite_hash = excluded.convite_hash, criado_em = now();
    return true;
  end
$function$
;

comment on function convite_tomar_lugar(bytea,text,text) is 'Sign-up with an invitation: an account of its address that nobody confirmed becomes that of whoever was invited; false when there is none';
revoke all on function convite_tomar_lugar(bytea,text,text) from public, autocusto_app;
grant execute on function convite_tomar_lugar(bytea,text,text) to autocusto_app;

-- objetos/funcoes/delegacao_aceitar.sql
CREATE OR REPLACE FUNCTION public.delegacao_aceitar(convite bytea)
 RETURNS TABLE(resultado text, delegacao_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    esta public.delegacoes;
    quem public.usuarios;
    pede text;
  begin
    select * into quem from public.usuarios u
    where u.id = public.titular_atual() and u.suspenso_em is null and u.email_verificado_em is not null;
    select d.* into esta from public.delegacoes d join public.usuarios m on m.id = d.usuario_id
    where d.convite_hash = convite and public.convite_aberto(d)
      and m.tipo = 'medico' and m.suspenso_em is null
    for update of d;

    pede := case esta.papel when 'substituto' then 'medico' else 'assistente' end;
    resultado := case
      when esta.id is null or quem.id is null or quem.id = esta.usuario_id then 'invalido'
      when quem.tipo <> pede then 'pede_' || pede
      when quem.email <> esta.convite_email then 'outro_email'
      else 'aceita' end;
    if resultado = 'aceita' then
      delegacao_id := esta.id;
      -- The newest one says until when.
      update public.delegacoes d set revogada_em = now()
      where d.usuario_id = esta.usuario_id and d.assistente_id = quem.id and d.revogada_em is null;
      update public.delegacoes d set assistente_id = quem.id, aceita_em = now() where d.id = esta.id;
    end if;
    return next;
  end
$function$
;

comment on function delegacao_aceitar(bytea) is 'Whoever was invited accepts the invitation with this hash, once: aceita, invalido, pede_assistente, pede_medico or outro_email';
revoke all on function delegacao_aceitar(bytea) from public, autocusto_app;
grant execute on function delegacao_aceitar(bytea) to autocusto_app;

-- objetos/funcoes/delegacao_encerrar.sql
CREATE OR REPLACE FUNCTION public.delegacao_encerrar(alvo uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.delegacoes d set revogada_em = now()
    where d.id = alvo and d.revogada_em is null and d.termina_em > now()
      and public.titular_atual() in (d.usuario_id, d.assistente_id);
    return found;
  end
$function$
;

comment on function delegacao_encerrar(uuid) is 'Either side ends it; false when it is not one of those of the usuario or has ended already';
revoke all on function delegacao_encerrar(uuid) from public, autocusto_app;
grant execute on function delegacao_encerrar(uuid) to autocusto_app;

-- objetos/funcoes/delegacoes_encerrar_dadas.sql
CREATE OR REPLACE FUNCTION public.delegacoes_encerrar_dadas()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    abertas integer;
  begin
    with encerradas as (
      update public.delegacoes d set revogada_em = now()
      where d.usuario_id = public.titular_atual() and d.revogada_em is null and d.termina_em > now()
      returning d.aceita_em, d.convite_expira_em
    )
    select count(*) into abertas from encerradas where aceita_em is not null or convite_expira_em > now();
    return abertas;
  end
$function$
;

comment on function delegacoes_encerrar_dadas() is 'Ends what the usuario gave: invitations that nobody accepted and delegations in force. Answers how many';
revoke all on function delegacoes_encerrar_dadas() from public, autocusto_app;
grant execute on function delegacoes_encerrar_dadas() to autocusto_app;

-- objetos/funcoes/delegacoes_visiveis.sql
CREATE OR REPLACE FUNCTION public.delegacoes_visiveis(so_esta uuid, depois_de uuid, quantas integer)
 RETURNS TABLE(id uuid, papel text, recebida boolean, email text, situacao text, assistente_nome text, medico_nome text, criada_em timestamp with time zone, aceita_em timestamp with time zone, termina_em date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select d.id, d.papel, d.usuario_id <> public.titular_atual(), d.convite_email::text,
    case
      when public.convite_aberto(d) then 'convidada'
      when d.revogada_em is not null or d.termina_em <= now() or d.aceita_em is null then 'encerrada'
      else 'ativa'
    end,
    a.nome, m.nome, d.criada_em, d.aceita_em,
    (d.termina_em at time zone 'America/Sao_Paulo' - interval '1 second')::date
  from public.delegacoes d
  join public.usuarios m on m.id = d.usuario_id
  left join public.usuarios a on a.id = d.assistente_id
  where public.titular_atual() in (d.usuario_id, d.assistente_id)
    and (so_esta is null or d.id = so_esta) and (depois_de is null or d.id < depois_de)
  order by d.id desc limit quantas
$function$
;

comment on function delegacoes_visiveis(uuid,uuid,integer) is 'Delegations given or received by the usuario, newest first, with the names that row-level security hides';
revoke all on function delegacoes_visiveis(uuid,uuid,integer) from public, autocusto_app;
grant execute on function delegacoes_visiveis(uuid,uuid,integer) to autocusto_app;

-- objetos/funcoes/delegante_atual.sql
CREATE OR REPLACE FUNCTION public.delegante_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
    select d.usuario_id from public.delegacoes d
    join public.usuarios a on a.id = d.assistente_id
    join public.usuarios m on m.id = d.usuario_id
    where d.usuario_id = nullif(current_setting('app.usuario_id', true), '')::uuid
      and d.assistente_id = nullif(current_setting('app.ator_id', true), '')::uuid
      and nullif(current_setting('app.chave_id', true), '') is null
      and d.papel in ('assistente', 'substituto') and d.revogada_em is null and d.termina_em > now()
  and a.tipo = case d.papel when 'substituto' then 'medico' else 'assistente' end and a.suspenso_em is null
  and m.tipo = 'medico' and m.suspenso_em is null
    limit 1
$function$
;

comment on function delegante_atual() is 'The usuario, while a delegation to whoever acts is in force; else null';
revoke all on function delegante_atual() from public, autocusto_app;
grant execute on function delegante_atual() to autocusto_app;

-- objetos/funcoes/encadear_evento.sql
CREATE OR REPLACE FUNCTION public.encadear_evento()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    ultimo public.cadeias_auditoria;
    citados uuid[] := new.pacientes;
    chave text := nullif(current_setting('app.chave_id', true), '');
  begin
    select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
    if not found then
      insert into public.cadeias_auditoria values (new.usuario_id, 0, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
      select * into ultimo from public.cadeias_auditoria where usuario_id = new.usuario_id for update;
    end if;

    -- A trigger took its paciente from the row that was written; what else arrives was said by the application.
    if new.usuario_id <> '00000000-0000-0000-0000-000000000000'::uuid and (new.pacientes = '{}' or pg_trigger_depth() = 1) then
      if new.acao ~ '^(paciente|processo|documento|rascunho)[.]' then
        citados := citados || array[
          new.recurso_id, (select d.processo_id from public.documentos_emitidos d where d.id = new.recurso_id),
          (select r.processo_id from public.rascunhos r where r.id = new.recurso_id)
        ];
      end if;
      if citados <> '{}' then
        select coalesce(array_agg(deles.id order by deles.id), '{}') into new.pacientes from (
          select p.id from public.pacientes p where p.usuario_id = new.usuario_id and p.id = any (citados)
          union
          select p.paciente_id from public.processos p where p.usuario_id = new.usuario_id and p.id = any (citados)
        ) deles;
      end if;
    end if;
    -- The key that the request came with: in the detail, which the hash covers already.
    if chave is not null then new.detalhe := new.detalhe || jsonb_build_object('chave', chave); end if;
    new.sequencia := ultimo.sequencia + 1;
    new.em := clock_timestamp();
    new.ator_id := nullif(public.ator_atual(), '00000000-0000-0000-0000-000000000000'::uuid);
    new.pedido_id := nullif(current_setting('app.pedido_id', true), '');
    new.endereco := nullif(current_setting('app.endereco', true), '');
    new.hash_anterior := ultimo.hash;
    new.hash := sha256(ultimo.hash || convert_to(jsonb_build_array(
      new.usuario_id, new.sequencia, extract(epoch from new.em)::text, new.ator_id, new.acao, new.recurso_id,
      to_jsonb(new.pacientes), new.detalhe, new.pedido_id, new.endereco
    )::text, 'UTF8'));
    update public.cadeias_auditoria set sequencia = new.sequencia, hash = new.hash
    where usuario_id = new.usuario_id;
    return new;
  end
$function$
;

comment on function encadear_evento() is 'Trigger: chains an event, and keeps of the ids that it names only the pacientes of its usuario';
revoke all on function encadear_evento() from public, autocusto_app;

-- objetos/funcoes/estatisticas_de_seguranca.sql
CREATE OR REPLACE FUNCTION public.estatisticas_de_seguranca()
 RETURNS TABLE(acao text, total bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select e.acao, count(*) from public.eventos_auditoria e
      where e.em > now() - interval '24 hours' group by e.acao
      union all
      select 'contas_suspensas', count(*) from public.usuarios u where u.suspenso_em is not null
      order by 1;
  end
$function$
;

comment on function estatisticas_de_seguranca() is 'Events of the last 24 hours by kind, of every chain, and how many accounts are suspended';
revoke all on function estatisticas_de_seguranca() from public, autocusto_app;
grant execute on function estatisticas_de_seguranca() to autocusto_app;

-- objetos/funcoes/exigir_administrador.sql
CREATE OR REPLACE FUNCTION public.exigir_administrador()
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    if not exists (
      select from public.usuarios
      where id = public.titular_atual() and tipo = 'administrador' and suspenso_em is null
    ) then
      raise exception 'administrador only' using errcode = 'insufficient_privilege';
    end if;
  end
$function$
;

comment on function exigir_administrador() is 'Refuses whoever is no administrador in use; the functions of administration begin with it';
revoke all on function exigir_administrador() from public, autocusto_app;

-- objetos/funcoes/guardar_revisao_do_paciente.sql
CREATE OR REPLACE FUNCTION public.guardar_revisao_do_paciente()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
        declare
          cadastro jsonb := (
    select jsonb_object_agg(campo, valor) from jsonb_each(to_jsonb(new)) as cadastro (campo, valor)
    where campo not in ('id', 'usuario_id', 'versao', 'criado_em', 'atualizado_em', 'arquivado_em')
      and campo !~ '^busca(_|$)'
  );
        begin
          if tg_op = 'UPDATE' and new.versao = old.versao then
            if cadastro = (
    select jsonb_object_agg(campo, valor) from jsonb_each(to_jsonb(old)) as cadastro (campo, valor)
    where campo not in ('id', 'usuario_id', 'versao', 'criado_em', 'atualizado_em', 'arquivado_em')
      and campo !~ '^busca(_|$)'
  ) then return null; end if;
            raise exception 'a cadastro changed and its versao did not' using errcode = 'check_violation';
          end if;
          insert into public.paciente_revisoes (usuario_id, paciente_id, versao, conteudo, motivo, autor_id, criado_em)
          values (
            new.usuario_id, new.id, new.versao, cadastro,
            case when tg_op = 'UPDATE' then nullif(current_setting('app.motivo', true), '') end,
            public.ator_atual(), new.atualizado_em
          );
          return null;
        end
$function$
;

comment on function guardar_revisao_do_paciente() is 'Trigger: keeps the cadastro that was just written, who wrote it and why (set_config app.motivo)';
revoke all on function guardar_revisao_do_paciente() from public, autocusto_app;

-- objetos/funcoes/limitar_rascunhos.sql
CREATE OR REPLACE FUNCTION public.limitar_rascunhos()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    quantos bigint;
    total bigint;
    -- Generated columns are filled in after the triggers that come before a row is written.
    tamanho constant integer := octet_length(new.conteudo::text);
  begin
    -- The owner of the tables brings back a copy, whatever it holds.
    if current_user <> 'autocusto_app' or (tg_op = 'UPDATE' and tamanho <= old.bytes) then return new; end if;
    perform pg_advisory_xact_lock(hashtextextended('autocusto.rascunhos ' || new.usuario_id, 0));
    select count(*), coalesce(sum(bytes), 0) into quantos, total
    from rascunhos where usuario_id = new.usuario_id and id <> new.id;
    if tg_op = 'INSERT' and quantos >= 200 then
      raise exception 'too many drafts' using errcode = 'check_violation', constraint = 'rascunhos_quantos_cota';
    end if;
    if total + tamanho > 10485760 then
      raise exception 'drafts too large' using errcode = 'check_violation', constraint = 'rascunhos_bytes_cota';
    end if;
    return new;
  end
$function$
;

comment on function limitar_rascunhos() is 'Quota of drafts of an account, in number and in bytes; what shrinks is always taken';
revoke all on function limitar_rascunhos() from public, autocusto_app;
grant execute on function limitar_rascunhos() to public;

-- objetos/funcoes/limpar_vencidos.sql
CREATE OR REPLACE FUNCTION public.limpar_vencidos()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    total bigint := 0;
    destes bigint;
    conta uuid;
  begin
    if not pg_try_advisory_xact_lock(hashtext('autocusto.limpeza')) then return null; end if;
    delete from public.tokens_uso_unico where expira_em < now();
    get diagnostics destes = row_count; total := total + destes;
    delete from public.desafios_passkey where expira_em < now();
    get diagnostics destes = row_count; total := total + destes;
    delete from public.pedidos_externos where expira_em < now();
    get diagnostics destes = row_count; total := total + destes;
    delete from public.bilhetes_externos where expira_em < now();
    get diagnostics destes = row_count; total := total + destes;
    delete from public.convites_de_cadastro c using public.delegacoes d
    where d.convite_hash = c.convite_hash and not public.convite_aberto(d);
    get diagnostics destes = row_count; total := total + destes;
    delete from public.tokens_refresh t using public.sessoes s
    where s.usuario_id = t.usuario_id and s.id = t.sessao_id and (s.encerrada_em is not null or s.expira_em < now());
    get diagnostics destes = row_count; total := total + destes;
    delete from public.chaves_idempotencia where criado_em < now() - interval '24 hours';
    get diagnostics destes = row_count; total := total + destes;

    -- Sign-ups of a week ago whose every link is over: the address is free again, and the audit keeps that they were.
    for conta in
      select u.id from public.usuarios u
      where u.email_verificado_em is null and u.suspenso_em is null and u.criado_em < now() - interval '7 days'
        and not exists (select from public.tokens_uso_unico t where t.usuario_id = u.id and t.usado_em is null)
      order by u.criado_em limit 1000 for update skip locked
    loop
      begin
        delete from public.convites_de_cadastro where usuario_id = conta;
        delete from public.tokens_uso_unico where usuario_id = conta;
        delete from public.usuarios where id = conta;
        insert into public.eventos_auditoria (usuario_id, acao, recurso_id, pacientes)
        values (conta, 'usuario.expirar', conta, '{}');
        total := total + 1;
      exception when foreign_key_violation or restrict_violation then
        null; -- it has something of somebody: it stays
      end;
    end loop;
    return total;
  end
$function$
;

comment on function limpar_vencidos() is 'Removes what can serve nobody any more; one instance at a time. Answers how many rows, null when another is at it';
revoke all on function limpar_vencidos() from public, autocusto_app;
grant execute on function limpar_vencidos() to autocusto_app;

-- objetos/funcoes/modelos_importados_imutavel.sql
CREATE OR REPLACE FUNCTION public.modelos_importados_imutavel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if new.arquivo is distinct from old.arquivo or new.formulario is distinct from old.formulario
      or (old.hash is not null and (new.mapa is distinct from old.mapa or new.hash is distinct from old.hash
        or new.documento is distinct from old.documento))
    then
      raise exception 'an activated form does not change' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end
$function$
;
revoke all on function modelos_importados_imutavel() from public, autocusto_app;
grant execute on function modelos_importados_imutavel() to public;

-- objetos/funcoes/nomes_dos_atores.sql
CREATE OR REPLACE FUNCTION public.nomes_dos_atores(procurados uuid[])
 RETURNS TABLE(id uuid, nome text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select u.id, u.nome from public.usuarios u
  where u.id = any (procurados) and (
    public.ator_e_auditor()
    or exists (
      select from public.eventos_auditoria e where e.usuario_id = public.usuario_atual() and e.ator_id = u.id
    )
  )
$function$
;

comment on function nomes_dos_atores(uuid[]) is 'Names of those among them who acted on the rows of the usuario of the transaction; of anyone, for the auditor';
revoke all on function nomes_dos_atores(uuid[]) from public, autocusto_app;
grant execute on function nomes_dos_atores(uuid[]) to autocusto_app;

-- objetos/funcoes/perfil_do_substituto.sql
CREATE OR REPLACE FUNCTION public.perfil_do_substituto()
 RETURNS TABLE(nome text, crm text, crm_uf text, cns text, especialidade text, rqe text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select p.nome, p.crm, p.crm_uf, p.cns, p.especialidade, p.rqe from public.usuarios u
  left join public.medicos p on p.usuario_id = u.id
  where public.titular_atual() is null and u.id = public.ator_atual() and public.substituido_atual() is not null
$function$
;

comment on function perfil_do_substituto() is 'The profile that a substitute in force signs with, all null while there is none; no row when nobody stands in for the usuario';
revoke all on function perfil_do_substituto() from public, autocusto_app;
grant execute on function perfil_do_substituto() to autocusto_app;

-- objetos/funcoes/proteger_papel.sql
CREATE OR REPLACE FUNCTION public.proteger_papel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if current_user = 'autocusto_app' and (case tg_op
      when 'INSERT' then new.tipo not in ('medico', 'assistente') or new.suspenso_em is not null
      else new.tipo <> old.tipo or new.suspenso_em is distinct from old.suspenso_em end)
    then
      raise exception 'role and suspension are changed by an administrador' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
$function$
;
revoke all on function proteger_papel() from public, autocusto_app;
grant execute on function proteger_papel() to public;

-- objetos/funcoes/proteger_registro.sql
CREATE OR REPLACE FUNCTION public.proteger_registro()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if current_user = 'autocusto_app' and (new.crm, new.crm_uf, new.cns) is distinct from (old.crm, old.crm_uf, old.cns)
    then
      raise exception 'the register is corrected by an administrador' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
$function$
;
revoke all on function proteger_registro() from public, autocusto_app;
grant execute on function proteger_registro() to public;

-- objetos/funcoes/proteger_retencao.sql
CREATE OR REPLACE FUNCTION public.proteger_retencao()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if current_user = 'autocusto_app' and old.retida_em is not null
      and new.retida_em is distinct from old.retida_em
    then
      raise exception 'a recuperacao gives the account back' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end
$function$
;
revoke all on function proteger_retencao() from public, autocusto_app;
grant execute on function proteger_retencao() to public;

-- objetos/funcoes/recuperacao_administradores.sql
CREATE OR REPLACE FUNCTION public.recuperacao_administradores()
 RETURNS TABLE(email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  select u.email::text from public.usuarios u
  where u.tipo = 'administrador' and u.suspenso_em is null and u.email_verificado_em is not null
    and u.id <> public.titular_atual()
    and (
      exists (select from public.recuperacoes r where r.usuario_id = public.titular_atual())
      or exists (
        select from public.usuarios a
        where a.id = public.titular_atual() and a.tipo = 'administrador' and a.suspenso_em is null
      )
    )
  order by u.email
$function$
;

comment on function recuperacao_administradores() is 'To whom a recuperacao is told: the other administradores; nobody for whoever neither has one nor decides';
revoke all on function recuperacao_administradores() from public, autocusto_app;
grant execute on function recuperacao_administradores() to autocusto_app;

-- objetos/funcoes/recuperacao_concluir.sql
CREATE OR REPLACE FUNCTION public.recuperacao_concluir(agora timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.recuperacoes r set encerrada_em = agora, desfecho = 'concluida'
    where r.usuario_id = public.titular_atual() and r.encerrada_em is null and r.expira_em > agora
      and r.confirmada_em + interval '24 hours' <= agora;
    if not found then return false; end if;
    delete from public.codigos_recuperacao c where c.usuario_id = public.titular_atual();
    delete from public.fatores_totp f where f.usuario_id = public.titular_atual();
    update public.usuarios u set retida_em = null, atualizado_em = agora where u.id = public.titular_atual();
    return true;
  end
$function$
;

comment on function recuperacao_concluir(timestamp with time zone) is 'Login: ends a recuperacao whose wait is over, and with it the second factor and the retention. Answers whether one was';
revoke all on function recuperacao_concluir(timestamp with time zone) from public, autocusto_app;
grant execute on function recuperacao_concluir(timestamp with time zone) to autocusto_app;

-- objetos/funcoes/recusar_mudanca.sql
CREATE OR REPLACE FUNCTION public.recusar_mudanca()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'the audit only grows' using errcode = 'integrity_constraint_violation';
  end
$function$
;
revoke all on function recusar_mudanca() from public, autocusto_app;
grant execute on function recusar_mudanca() to public;

-- objetos/funcoes/registro_corrigir.sql
CREATE OR REPLACE FUNCTION public.registro_corrigir(alvo uuid, versao_lida integer, novo_crm text, nova_uf text, novo_cns text, por_que text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  declare
    antes public.medicos;
    campos jsonb;
  begin
    perform public.exigir_administrador();
    select * into antes from public.medicos m where m.usuario_id = alvo for update;
    if not found then return 'nao_encontrado'; end if;
    if antes.versao <> versao_lida then return 'versao'; end if;

    with mudancas (campo, anterior, novo) as (
      values ('crm', antes.crm, novo_crm), ('crm_uf', antes.crm_uf, nova_uf), ('cns', antes.cns, novo_cns)
    ), escritas as (
      insert into public.registro_correcoes (usuario_id, campo, anterior, novo, motivo, por)
      select alvo, m.campo, m.anterior, m.novo, por_que, public.titular_atual() from mudancas m
      where m.anterior <> m.novo
      returning campo
    )
    select jsonb_agg(e.campo order by e.campo) into campos from escritas e;
    if campos is null then return 'corrigido'; end if;

    update public.medicos m
    set crm = novo_crm, crm_uf = nova_uf, cns = novo_cns, versao = m.versao + 1, atualizado_em = now()
    where m.id = antes.id;
    insert into public.eventos_auditoria (usuario_id, acao, recurso_id, detalhe)
    values (
      alvo, 'medico.corrigir_registro', antes.id,
      jsonb_build_object('codigo', 'correcao_de_registro', 'campos', campos)
    );
    return 'corrigido';
  end
$function$
;

comment on function registro_corrigir(uuid,integer,text,text,text,text) is 'Administrador: corrects the register of a medico, kept in registro_correcoes and in the audit of the medico: corrigido, nao_encontrado or versao';
revoke all on function registro_corrigir(uuid,integer,text,text,text,text) from public, autocusto_app;
grant execute on function registro_corrigir(uuid,integer,text,text,text,text) to autocusto_app;

-- objetos/funcoes/registro_ler.sql
CREATE OR REPLACE FUNCTION public.registro_ler(alvo uuid)
 RETURNS TABLE(nome text, crm text, crm_uf text, cns text, versao integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    perform public.exigir_administrador();
    return query
      select m.nome, m.crm, m.crm_uf, m.cns, m.versao from public.medicos m where m.usuario_id = alvo;
  end
$function$
;

comment on function registro_ler(uuid) is 'Administrador: the register of a medico';
revoke all on function registro_ler(uuid) from public, autocusto_app;
grant execute on function registro_ler(uuid) to autocusto_app;

-- objetos/funcoes/revogar_chaves.sql
CREATE OR REPLACE FUNCTION public.revogar_chaves()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
  begin
    update public.chaves_api c set revogada_em = now() where c.usuario_id = new.id and c.revogada_em is null;
    return null;
  end
$function$
;

comment on function revogar_chaves() is 'A suspension and a change of role revoke the keys of the account';
revoke all on function revogar_chaves() from public, autocusto_app;

-- objetos/funcoes/substituido_atual.sql
CREATE OR REPLACE FUNCTION public.substituido_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET row_security TO 'on'
AS $function$
    select d.usuario_id from public.delegacoes d
    join public.usuarios a on a.id = d.assistente_id
    join public.usuarios m on m.id = d.usuario_id
    where d.usuario_id = nullif(current_setting('app.usuario_id', true), '')::uuid
      and d.assistente_id = nullif(current_setting('app.ator_id', true), '')::uuid
      and nullif(current_setting('app.chave_id', true), '') is null
      and d.papel in ('substituto') and d.revogada_em is null and d.termina_em > now()
  and a.tipo = case d.papel when 'substituto' then 'medico' else 'assistente' end and a.suspenso_em is null
  and m.tipo = 'medico' and m.suspenso_em is null
    limit 1
$function$
;

comment on function substituido_atual() is 'The usuario, while whoever acts is their substitute in force; else null';
revoke all on function substituido_atual() from public, autocusto_app;
grant execute on function substituido_atual() to autocusto_app;

-- objetos/funcoes/texto_de_busca.sql
CREATE OR REPLACE FUNCTION public.texto_de_busca(texto text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, texto)) $function$
;

comment on function texto_de_busca(text) is 'Lower case without accents: both sides of every search go through it';
revoke all on function texto_de_busca(text) from public, autocusto_app;
grant execute on function texto_de_busca(text) to public;

-- objetos/funcoes/titular_atual.sql
CREATE OR REPLACE FUNCTION public.titular_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when nullif(current_setting('app.usuario_id', true), '')::uuid = ator_atual() then ator_atual() end $function$
;

comment on function titular_atual() is 'The usuario, when nobody acts for them; null under a delegation';
revoke all on function titular_atual() from public, autocusto_app;
grant execute on function titular_atual() to public;

-- objetos/funcoes/usuario_atual.sql
CREATE OR REPLACE FUNCTION public.usuario_atual()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(titular_atual(), delegante_atual()) $function$
;

comment on function usuario_atual() is 'Usuario whose rows this transaction may touch: oneself, or the medico one works for';
revoke all on function usuario_atual() from public, autocusto_app;
grant execute on function usuario_atual() to public;

-- objetos/gatilhos/chaves_api.chaves_api_auditar.sql
drop trigger if exists chaves_api_auditar on chaves_api;
CREATE CONSTRAINT TRIGGER chaves_api_auditar AFTER INSERT OR UPDATE OF revogada_em ON public.chaves_api DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('chave_api');

-- objetos/gatilhos/clinicas.clinicas_auditar.sql
drop trigger if exists clinicas_auditar on clinicas;
CREATE CONSTRAINT TRIGGER clinicas_auditar AFTER INSERT OR UPDATE ON public.clinicas DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('clinica');

-- objetos/gatilhos/codigos_recuperacao.codigos_recuperacao_auditar.sql
drop trigger if exists codigos_recuperacao_auditar on codigos_recuperacao;
CREATE CONSTRAINT TRIGGER codigos_recuperacao_auditar AFTER UPDATE ON public.codigos_recuperacao DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('codigo_recuperacao');

-- objetos/gatilhos/delegacoes.delegacoes_auditar.sql
drop trigger if exists delegacoes_auditar on delegacoes;
CREATE CONSTRAINT TRIGGER delegacoes_auditar AFTER INSERT OR UPDATE ON public.delegacoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('delegacao');

-- objetos/gatilhos/documentos_emitidos.documentos_emitidos_auditar.sql
drop trigger if exists documentos_emitidos_auditar on documentos_emitidos;
CREATE CONSTRAINT TRIGGER documentos_emitidos_auditar AFTER INSERT ON public.documentos_emitidos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('documento');

-- objetos/gatilhos/eventos_auditoria.eventos_auditoria_encadear.sql
drop trigger if exists eventos_auditoria_encadear on eventos_auditoria;
CREATE TRIGGER eventos_auditoria_encadear BEFORE INSERT ON public.eventos_auditoria FOR EACH ROW EXECUTE FUNCTION encadear_evento();

-- objetos/gatilhos/eventos_auditoria.eventos_auditoria_imutavel.sql
drop trigger if exists eventos_auditoria_imutavel on eventos_auditoria;
CREATE TRIGGER eventos_auditoria_imutavel BEFORE DELETE OR UPDATE ON public.eventos_auditoria FOR EACH ROW EXECUTE FUNCTION recusar_mudanca();

-- objetos/gatilhos/fatores_totp.fatores_totp_auditar.sql
drop trigger if exists fatores_totp_auditar on fatores_totp;
CREATE CONSTRAINT TRIGGER fatores_totp_auditar AFTER INSERT OR DELETE OR UPDATE OF confirmado_em, codigos_em ON public.fatores_totp DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('segundo_fator');

-- objetos/gatilhos/identidades_externas.identidades_externas_auditar.sql
drop trigger if exists identidades_externas_auditar on identidades_externas;
CREATE CONSTRAINT TRIGGER identidades_externas_auditar AFTER INSERT OR DELETE ON public.identidades_externas DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('identidade_externa');

-- objetos/gatilhos/medicos.medicos_auditar.sql
drop trigger if exists medicos_auditar on medicos;
CREATE CONSTRAINT TRIGGER medicos_auditar AFTER INSERT OR UPDATE ON public.medicos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('medico');

-- objetos/gatilhos/medicos.medicos_proteger_registro.sql
drop trigger if exists medicos_proteger_registro on medicos;
CREATE TRIGGER medicos_proteger_registro BEFORE UPDATE ON public.medicos FOR EACH ROW EXECUTE FUNCTION proteger_registro();

-- objetos/gatilhos/modelos_importados.modelos_importados_auditar.sql
drop trigger if exists modelos_importados_auditar on modelos_importados;
CREATE CONSTRAINT TRIGGER modelos_importados_auditar AFTER INSERT OR UPDATE ON public.modelos_importados DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('modelo');

-- objetos/gatilhos/modelos_importados.modelos_importados_imutavel.sql
drop trigger if exists modelos_importados_imutavel on modelos_importados;
CREATE TRIGGER modelos_importados_imutavel BEFORE UPDATE ON public.modelos_importados FOR EACH ROW EXECUTE FUNCTION modelos_importados_imutavel();

-- objetos/gatilhos/pacientes.pacientes_auditar.sql
drop trigger if exists pacientes_auditar on pacientes;
CREATE CONSTRAINT TRIGGER pacientes_auditar AFTER INSERT OR UPDATE ON public.pacientes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('paciente');

-- objetos/gatilhos/pacientes.pacientes_guardar_revisao.sql
drop trigger if exists pacientes_guardar_revisao on pacientes;
CREATE TRIGGER pacientes_guardar_revisao AFTER INSERT OR UPDATE ON public.pacientes FOR EACH ROW EXECUTE FUNCTION guardar_revisao_do_paciente();

-- objetos/gatilhos/passkeys.passkeys_auditar.sql
drop trigger if exists passkeys_auditar on passkeys;
CREATE CONSTRAINT TRIGGER passkeys_auditar AFTER INSERT OR DELETE ON public.passkeys DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('passkey');

-- objetos/gatilhos/processos.processos_auditar.sql
drop trigger if exists processos_auditar on processos;
CREATE CONSTRAINT TRIGGER processos_auditar AFTER INSERT OR UPDATE ON public.processos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('processo');

-- objetos/gatilhos/rascunhos.rascunhos_auditar.sql
drop trigger if exists rascunhos_auditar on rascunhos;
CREATE CONSTRAINT TRIGGER rascunhos_auditar AFTER INSERT OR DELETE ON public.rascunhos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('rascunho');

-- objetos/gatilhos/rascunhos.rascunhos_limitar.sql
drop trigger if exists rascunhos_limitar on rascunhos;
CREATE TRIGGER rascunhos_limitar BEFORE INSERT OR UPDATE ON public.rascunhos FOR EACH ROW EXECUTE FUNCTION limitar_rascunhos();

-- objetos/gatilhos/recuperacoes.recuperacoes_auditar.sql
drop trigger if exists recuperacoes_auditar on recuperacoes;
CREATE CONSTRAINT TRIGGER recuperacoes_auditar AFTER INSERT OR UPDATE ON public.recuperacoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('recuperacao');

-- objetos/gatilhos/renovacoes.renovacoes_auditar.sql
drop trigger if exists renovacoes_auditar on renovacoes;
CREATE CONSTRAINT TRIGGER renovacoes_auditar AFTER INSERT ON public.renovacoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('renovacao');

-- objetos/gatilhos/sessoes.sessoes_auditar.sql
drop trigger if exists sessoes_auditar on sessoes;
CREATE CONSTRAINT TRIGGER sessoes_auditar AFTER INSERT OR UPDATE ON public.sessoes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('sessao');

-- objetos/gatilhos/usuarios.usuarios_auditar.sql
drop trigger if exists usuarios_auditar on usuarios;
CREATE CONSTRAINT TRIGGER usuarios_auditar AFTER INSERT OR UPDATE ON public.usuarios DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION auditar_escrita('usuario');

-- objetos/gatilhos/usuarios.usuarios_proteger_papel.sql
drop trigger if exists usuarios_proteger_papel on usuarios;
CREATE TRIGGER usuarios_proteger_papel BEFORE INSERT OR UPDATE ON public.usuarios FOR EACH ROW EXECUTE FUNCTION proteger_papel();

-- objetos/gatilhos/usuarios.usuarios_proteger_retencao.sql
drop trigger if exists usuarios_proteger_retencao on usuarios;
CREATE TRIGGER usuarios_proteger_retencao BEFORE UPDATE ON public.usuarios FOR EACH ROW EXECUTE FUNCTION proteger_retencao();

-- objetos/gatilhos/usuarios.usuarios_revogar_chaves.sql
drop trigger if exists usuarios_revogar_chaves on usuarios;
CREATE TRIGGER usuarios_revogar_chaves AFTER UPDATE OF tipo, suspenso_em ON public.usuarios FOR EACH ROW WHEN (((new.tipo <> old.tipo) OR (new.suspenso_em IS DISTINCT FROM old.suspenso_em))) EXECUTE FUNCTION revogar_chaves();

-- objetos/politicas/bilhetes_externos.bilhetes_externos_do_dono.sql
drop policy if exists bilhetes_externos_do_dono on bilhetes_externos;
create policy bilhetes_externos_do_dono on bilhetes_externos as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/bilhetes_externos.bilhetes_externos_do_usuario.sql
drop policy if exists bilhetes_externos_do_usuario on bilhetes_externos;
create policy bilhetes_externos_do_usuario on bilhetes_externos as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/cadeias_auditoria.cadeias_auditoria_do_dono.sql
drop policy if exists cadeias_auditoria_do_dono on cadeias_auditoria;
create policy cadeias_auditoria_do_dono on cadeias_auditoria as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/chaves_api.chaves_api_do_dono.sql
drop policy if exists chaves_api_do_dono on chaves_api;
create policy chaves_api_do_dono on chaves_api as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/chaves_api.chaves_api_do_usuario.sql
drop policy if exists chaves_api_do_usuario on chaves_api;
create policy chaves_api_do_usuario on chaves_api as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/chaves_idempotencia.chaves_idempotencia_do_usuario.sql
drop policy if exists chaves_idempotencia_do_usuario on chaves_idempotencia;
create policy chaves_idempotencia_do_usuario on chaves_idempotencia as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));

-- objetos/politicas/chaves_idempotencia.chaves_idempotencia_vencidas.sql
drop policy if exists chaves_idempotencia_vencidas on chaves_idempotencia;
create policy chaves_idempotencia_vencidas on chaves_idempotencia as permissive for all to autocusto_dono
  using ((criado_em < (now() - '24:00:00'::interval)))
  with check (false);

-- objetos/politicas/clinicas.clinicas_do_usuario.sql
drop policy if exists clinicas_do_usuario on clinicas;
create policy clinicas_do_usuario on clinicas as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/codigos_recuperacao.codigos_recuperacao_do_dono.sql
drop policy if exists codigos_recuperacao_do_dono on codigos_recuperacao;
create policy codigos_recuperacao_do_dono on codigos_recuperacao as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/codigos_recuperacao.codigos_recuperacao_do_usuario.sql
drop policy if exists codigos_recuperacao_do_usuario on codigos_recuperacao;
create policy codigos_recuperacao_do_usuario on codigos_recuperacao as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/convites_de_cadastro.convites_de_cadastro_do_dono.sql
drop policy if exists convites_de_cadastro_do_dono on convites_de_cadastro;
create policy convites_de_cadastro_do_dono on convites_de_cadastro as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/convites_de_cadastro.convites_de_cadastro_do_usuario.sql
drop policy if exists convites_de_cadastro_do_usuario on convites_de_cadastro;
create policy convites_de_cadastro_do_usuario on convites_de_cadastro as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/delegacoes.delegacoes_do_assistente.sql
drop policy if exists delegacoes_do_assistente on delegacoes;
create policy delegacoes_do_assistente on delegacoes as permissive for select to autocusto_app
  using ((assistente_id = ator_atual()));

-- objetos/politicas/delegacoes.delegacoes_do_dono.sql
drop policy if exists delegacoes_do_dono on delegacoes;
create policy delegacoes_do_dono on delegacoes as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/delegacoes.delegacoes_do_medico.sql
drop policy if exists delegacoes_do_medico on delegacoes;
create policy delegacoes_do_medico on delegacoes as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check (((usuario_id = titular_atual()) AND (assistente_id IS NULL) AND (EXISTS ( SELECT
   FROM usuarios u
  WHERE ((u.id = titular_atual()) AND (u.tipo = 'medico'::text) AND (u.suspenso_em IS NULL))))));

-- objetos/politicas/desafios_passkey.desafios_passkey_do_dono.sql
drop policy if exists desafios_passkey_do_dono on desafios_passkey;
create policy desafios_passkey_do_dono on desafios_passkey as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/desafios_passkey.desafios_passkey_do_usuario.sql
drop policy if exists desafios_passkey_do_usuario on desafios_passkey;
create policy desafios_passkey_do_usuario on desafios_passkey as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/documentos_emitidos.documentos_emitidos_do_usuario.sql
drop policy if exists documentos_emitidos_do_usuario on documentos_emitidos;
create policy documentos_emitidos_do_usuario on documentos_emitidos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check (((usuario_id = COALESCE(titular_atual(), substituido_atual())) AND (emitido_por = ator_atual())));

-- objetos/politicas/emissores.emissores_do_usuario.sql
drop policy if exists emissores_do_usuario on emissores;
create policy emissores_do_usuario on emissores as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/eventos_auditoria.eventos_auditoria_do_dono.sql
drop policy if exists eventos_auditoria_do_dono on eventos_auditoria;
create policy eventos_auditoria_do_dono on eventos_auditoria as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/eventos_auditoria.eventos_auditoria_ler.sql
drop policy if exists eventos_auditoria_ler on eventos_auditoria;
create policy eventos_auditoria_ler on eventos_auditoria as permissive for select to autocusto_app
  using (((usuario_id = titular_atual()) OR ( SELECT ator_e_auditor() AS ator_e_auditor)));

-- objetos/politicas/eventos_auditoria.eventos_auditoria_registrar.sql
drop policy if exists eventos_auditoria_registrar on eventos_auditoria;
create policy eventos_auditoria_registrar on eventos_auditoria as permissive for insert to autocusto_app
  with check (((usuario_id = usuario_atual()) OR (usuario_id = '00000000-0000-0000-0000-000000000000'::uuid)));

-- objetos/politicas/fatores_totp.fatores_totp_do_dono.sql
drop policy if exists fatores_totp_do_dono on fatores_totp;
create policy fatores_totp_do_dono on fatores_totp as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/fatores_totp.fatores_totp_do_usuario.sql
drop policy if exists fatores_totp_do_usuario on fatores_totp;
create policy fatores_totp_do_usuario on fatores_totp as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/identidades_externas.identidades_externas_do_dono.sql
drop policy if exists identidades_externas_do_dono on identidades_externas;
create policy identidades_externas_do_dono on identidades_externas as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/identidades_externas.identidades_externas_do_usuario.sql
drop policy if exists identidades_externas_do_usuario on identidades_externas;
create policy identidades_externas_do_usuario on identidades_externas as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/medicos.medicos_do_dono.sql
drop policy if exists medicos_do_dono on medicos;
create policy medicos_do_dono on medicos as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/medicos.medicos_do_usuario.sql
drop policy if exists medicos_do_usuario on medicos;
create policy medicos_do_usuario on medicos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/modelos_importados.modelos_importados_do_dono.sql
drop policy if exists modelos_importados_do_dono on modelos_importados;
create policy modelos_importados_do_dono on modelos_importados as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/modelos_importados.modelos_importados_importar.sql
drop policy if exists modelos_importados_importar on modelos_importados;
create policy modelos_importados_importar on modelos_importados as permissive for insert to autocusto_app
  with check ((( SELECT ator_e_administrador() AS ator_e_administrador) AND (criado_por = titular_atual()) AND (situacao = 'rascunho'::text)));

-- objetos/politicas/modelos_importados.modelos_importados_ler.sql
drop policy if exists modelos_importados_ler on modelos_importados;
create policy modelos_importados_ler on modelos_importados as permissive for select to autocusto_app
  using (true);

-- objetos/politicas/modelos_importados.modelos_importados_tratar.sql
drop policy if exists modelos_importados_tratar on modelos_importados;
create policy modelos_importados_tratar on modelos_importados as permissive for update to autocusto_app
  using (true)
  with check (( SELECT ator_e_administrador() AS ator_e_administrador));

-- objetos/politicas/paciente_revisoes.paciente_revisoes_do_dono.sql
drop policy if exists paciente_revisoes_do_dono on paciente_revisoes;
create policy paciente_revisoes_do_dono on paciente_revisoes as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/paciente_revisoes.paciente_revisoes_do_usuario.sql
drop policy if exists paciente_revisoes_do_usuario on paciente_revisoes;
create policy paciente_revisoes_do_usuario on paciente_revisoes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));

-- objetos/politicas/pacientes.pacientes_do_usuario.sql
drop policy if exists pacientes_do_usuario on pacientes;
create policy pacientes_do_usuario on pacientes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));

-- objetos/politicas/passkeys.passkeys_do_dono.sql
drop policy if exists passkeys_do_dono on passkeys;
create policy passkeys_do_dono on passkeys as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/passkeys.passkeys_do_usuario.sql
drop policy if exists passkeys_do_usuario on passkeys;
create policy passkeys_do_usuario on passkeys as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/pedidos_externos.pedidos_externos_do_dono.sql
drop policy if exists pedidos_externos_do_dono on pedidos_externos;
create policy pedidos_externos_do_dono on pedidos_externos as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/processo_revisoes.processo_revisoes_do_usuario.sql
drop policy if exists processo_revisoes_do_usuario on processo_revisoes;
create policy processo_revisoes_do_usuario on processo_revisoes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));

-- objetos/politicas/processos.processos_do_usuario.sql
drop policy if exists processos_do_usuario on processos;
create policy processos_do_usuario on processos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));

-- objetos/politicas/rascunhos.rascunhos_do_usuario.sql
drop policy if exists rascunhos_do_usuario on rascunhos;
create policy rascunhos_do_usuario on rascunhos as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));

-- objetos/politicas/recuperacoes.recuperacoes_do_dono.sql
drop policy if exists recuperacoes_do_dono on recuperacoes;
create policy recuperacoes_do_dono on recuperacoes as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/recuperacoes.recuperacoes_do_usuario.sql
drop policy if exists recuperacoes_do_usuario on recuperacoes;
create policy recuperacoes_do_usuario on recuperacoes as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/registro_correcoes.registro_correcoes_do_dono.sql
drop policy if exists registro_correcoes_do_dono on registro_correcoes;
create policy registro_correcoes_do_dono on registro_correcoes as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/registro_correcoes.registro_correcoes_do_medico.sql
drop policy if exists registro_correcoes_do_medico on registro_correcoes;
create policy registro_correcoes_do_medico on registro_correcoes as permissive for select to autocusto_app
  using ((usuario_id = titular_atual()));

-- objetos/politicas/renovacoes.renovacoes_do_usuario.sql
drop policy if exists renovacoes_do_usuario on renovacoes;
create policy renovacoes_do_usuario on renovacoes as permissive for all to autocusto_app
  using ((usuario_id = usuario_atual()))
  with check ((usuario_id = usuario_atual()));

-- objetos/politicas/sessoes.sessoes_do_dono.sql
drop policy if exists sessoes_do_dono on sessoes;
create policy sessoes_do_dono on sessoes as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/sessoes.sessoes_do_usuario.sql
drop policy if exists sessoes_do_usuario on sessoes;
create policy sessoes_do_usuario on sessoes as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/tokens_refresh.tokens_refresh_do_dono.sql
drop policy if exists tokens_refresh_do_dono on tokens_refresh;
create policy tokens_refresh_do_dono on tokens_refresh as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/tokens_refresh.tokens_refresh_do_usuario.sql
drop policy if exists tokens_refresh_do_usuario on tokens_refresh;
create policy tokens_refresh_do_usuario on tokens_refresh as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/tokens_uso_unico.tokens_uso_unico_do_dono.sql
drop policy if exists tokens_uso_unico_do_dono on tokens_uso_unico;
create policy tokens_uso_unico_do_dono on tokens_uso_unico as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/tokens_uso_unico.tokens_uso_unico_do_usuario.sql
drop policy if exists tokens_uso_unico_do_usuario on tokens_uso_unico;
create policy tokens_uso_unico_do_usuario on tokens_uso_unico as permissive for all to autocusto_app
  using ((usuario_id = titular_atual()))
  with check ((usuario_id = titular_atual()));

-- objetos/politicas/usuarios.usuarios_do_dono.sql
drop policy if exists usuarios_do_dono on usuarios;
create policy usuarios_do_dono on usuarios as permissive for all to autocusto_dono
  using (true)
  with check (true);

-- objetos/politicas/usuarios.usuarios_do_usuario.sql
drop policy if exists usuarios_do_usuario on usuarios;
create policy usuarios_do_usuario on usuarios as permissive for all to autocusto_app
  using ((id = titular_atual()))
  with check ((id = titular_atual()));
