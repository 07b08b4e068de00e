import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** Official forms that administrators import: no tenant and no patient; what was printed from one never changes. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table modelos_importados (
      id uuid primary key,
      documento text not null constraint modelos_importados_documento_check check (documento ~ '^[a-z0-9_]{1,40}$'),
      uf text constraint modelos_importados_uf_check check (uf ~ '^[A-Z]{2}$'),
      protocolo text constraint modelos_importados_protocolo_check check (length(protocolo) between 1 and 200),
      titulo text not null constraint modelos_importados_titulo_check check (length(titulo) between 1 and 120),
      versao integer not null,
      situacao text not null default 'rascunho'
        constraint modelos_importados_situacao_check check (situacao in ('rascunho', 'ativo', 'substituido')),
      arquivo bytea not null constraint modelos_importados_arquivo_check check (length(arquivo) <= 8388608),
      arquivo_sha256 text not null,
      formulario bytea not null,
      paginas integer not null,
      mapa jsonb not null,
      hash text constraint modelos_importados_hash_check check ((hash is null) = (situacao = 'rascunho')),
      edicao integer not null default 1,
      criado_por uuid,
      criado_em timestamptz not null default now(),
      ativado_em timestamptz
    )
  `.execute(db);
  // One form in force for each document, state and protocolo; nulls are a scope too.
  await sql`
    create unique index modelos_importados_ativo_key on modelos_importados (documento, uf, protocolo)
    nulls not distinct where situacao = 'ativo'
  `.execute(db);
  // A reprint years from now finds its template by the hash that its snapshot names.
  await sql`create index modelos_importados_hash_idx on modelos_importados (left(hash, 16)) where hash is not null`.execute(
    db,
  );
  await sql`
    create function modelos_importados_imutavel() returns trigger language plpgsql as $$
    begin
      if new.arquivo is distinct from old.arquivo or new.formulario is distinct from old.formulario
        or (old.hash is not null and (new.mapa is distinct from old.mapa or new.hash is distinct from old.hash
          or new.documento is distinct from old.documento))
      then
        raise exception 'an activated form does not change' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger modelos_importados_imutavel before update on modelos_importados
    for each row execute function modelos_importados_imutavel()
  `.execute(db);
  await sql`grant select, insert on modelos_importados to autocusto_app`.execute(db);
  await sql`grant update (mapa, edicao, situacao, hash, ativado_em) on modelos_importados to autocusto_app`.execute(db);
  await comment(db, 'modelos_importados', 'Official AcroForm files and their field maps, by version', {
    id: ['INTERNO', 'UUID v7'],
    documento: ['INTERNO', 'Document of ours that the form takes the place of, e.g. lme'],
    uf: ['INTERNO', 'State that the form holds for; null = all'],
    protocolo: ['INTERNO', 'Protocolo that the form holds for; null = all'],
    titulo: ['INTERNO', 'What administrators call it'],
    versao: ['INTERNO', 'Counts the forms of one document, state and protocolo'],
    situacao: ['INTERNO', 'rascunho, ativo or substituido'],
    arquivo: ['PUBLICO', 'The file as it was sent, at most 8 MB; never opened again'],
    arquivo_sha256: ['PUBLICO', 'SHA-256 of the file'],
    formulario: ['PUBLICO', 'What was read from the file, cleaned and packed: packets are printed from this'],
    paginas: ['PUBLICO', 'Pages of the form'],
    mapa: ['INTERNO', 'Which field of a packet goes where; fixed by activation'],
    hash: ['INTERNO', 'SHA-256 over file, extracted form and map; the first 16 digits are in template ids'],
    edicao: ['INTERNO', 'Raised with every edit of the map; the ETag'],
    criado_por: ['INTERNO', 'Administrator who imported it; null from the command line'],
    criado_em: ['INTERNO', 'Instant of the import'],
    ativado_em: ['INTERNO', 'Instant of the first activation'],
  });
}
