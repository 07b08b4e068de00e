import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** Packs of the catalogue (decision 0032): what was brought in, what was put in force and when, and what came of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table catalogo_pacotes (
      sha256 text primary key constraint catalogo_pacotes_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      tipo text not null constraint catalogo_pacotes_tipo_check check (tipo in ('protocolos', 'sigtap')),
      nome text not null constraint catalogo_pacotes_nome_key unique,
      chave text not null,
      do_produto boolean not null,
      arquivos jsonb not null,
      importado_em timestamptz not null default now()
    )
  `.execute(db);
  await comment(db, 'catalogo_pacotes', 'Packs of the catalogue that were brought in, in force or not', {
    sha256: ['PUBLICO', 'SHA-256 of the manifest, which holds those of all files: the version that an issue records'],
    tipo: ['PUBLICO', 'protocolos or sigtap: one of each is in force'],
    nome: ['PUBLICO', 'Name that the manifest gives'],
    chave: ['PUBLICO', 'Ed25519 public key that signed it, base64'],
    do_produto: ['PUBLICO', 'Came with the product'],
    arquivos: ['PUBLICO', 'The files as they were signed, by name'],
    importado_em: ['PUBLICO', 'Instant of the import'],
  });

  await sql`
    create table catalogo_ativacoes (
      id integer generated always as identity primary key,
      tipo text not null,
      sha256 text not null constraint catalogo_ativacoes_pacote_fkey references catalogo_pacotes on delete restrict,
      ativado_em timestamptz not null default clock_timestamp()
    )
  `.execute(db);
  await comment(db, 'catalogo_ativacoes', 'Which pack was put in force, in order; the last of each kind is', {
    id: ['PUBLICO', 'Order'],
    tipo: ['PUBLICO', 'Kind of the pack'],
    sha256: ['PUBLICO', 'Pack'],
    ativado_em: ['PUBLICO', 'Instant'],
  });

  await sql`
    create table protocolo_normas (
      protocolo_id text not null references protocolos on delete restrict,
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
      primary key (protocolo_id, valido_de),
      constraint protocolo_normas_validade_check check (valido_ate >= valido_de)
    )
  `.execute(db);
  await comment(
    db,
    'protocolo_normas',
    'Versions of the text of a protocolo: norm, its date, date of the annex, hash',
    {
      protocolo_id: ['PUBLICO', 'Protocolo'],
      norma: ['PUBLICO', 'Act'],
      data_norma: ['PUBLICO', 'Its date; null where only the year is known'],
      anexo_em: ['PUBLICO', 'Date on which the annex was changed under the same act'],
      valido_de: ['PUBLICO', 'First day'],
      valido_ate: ['PUBLICO', 'Last day; null = in force'],
      url: ['PUBLICO', 'Where the text is published'],
      sha256: ['PUBLICO', 'SHA-256 of the text, where it was seen'],
      fonte: ['PUBLICO', 'Source'],
      certeza: ['PUBLICO', 'alta, media or baixa'],
      observacoes: ['PUBLICO', 'Known doubts'],
    },
  );

  await sql`
    create table catalogo_retirados (
      tipo text not null constraint catalogo_retirados_tipo_check check (tipo in ('doenca', 'medicamento', 'protocolo')),
      id text not null,
      cid text not null default '',
      retirado_em date not null,
      substituido_por text[] not null,
      motivo text not null,
      fonte text not null,
      certeza text not null,
      primary key (tipo, id, cid)
    )
  `.execute(db);
  await comment(db, 'catalogo_retirados', 'CIDs, drugs and protocolos that are no longer, and what replaced them', {
    tipo: ['PUBLICO', 'doenca, medicamento or protocolo'],
    id: ['PUBLICO', 'CID or slug'],
    cid: ['PUBLICO', 'Of a protocolo that goes on for its other CIDs; empty = the whole of it'],
    retirado_em: ['PUBLICO', 'First day without it'],
    substituido_por: ['PUBLICO', 'What replaced it'],
    motivo: ['PUBLICO', 'Why'],
    fonte: ['PUBLICO', 'Source'],
    certeza: ['PUBLICO', 'alta, media or baixa'],
  });

  await sql`alter table documentos_emitidos add column catalogo jsonb`.execute(db);
  await comment(db, 'documentos_emitidos', 'What was printed: enough to print it again byte for byte; never changed', {
    catalogo: ['PUBLICO', 'Packs and norm that the issue was made with; null before there were packs'],
  });

  for (const table of ['catalogo_pacotes', 'catalogo_ativacoes', 'protocolo_normas', 'catalogo_retirados']) {
    await sql`grant select on ${sql.table(table)} to autocusto_app`.execute(db);
  }
}
