import { type Kysely, sql } from 'kysely';
import { closeTable, comment, defineInternal, isolateByUsuario } from '../migration-helpers.ts';

/** The cadastro of a row of `pacientes`: every column but what places the row and what only follows others. */
const cadastroDe = (linha: 'new' | 'old' | 'p') => sql`(
  select jsonb_object_agg(campo, valor) from jsonb_each(to_jsonb(${sql.raw(linha)})) as cadastro (campo, valor)
  where campo not in ('id', 'usuario_id', 'versao', 'criado_em', 'atualizado_em', 'arquivado_em')
    and campo !~ '^busca(_|$)'
)`;

/**
 * What a cadastro said before each edit. A trigger writes it, and refuses a cadastro that
 * changes under the same number: no code can forget to, a program of the version before this one included, and the application has no right to write a past of its own.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table paciente_revisoes (
      usuario_id uuid not null,
      paciente_id uuid not null,
      versao integer not null,
      conteudo jsonb not null,
      motivo text,
      autor_id uuid references usuarios on delete restrict,
      criado_em timestamptz not null,
      primary key (paciente_id, versao),
      constraint paciente_revisoes_paciente_fkey foreign key (usuario_id, paciente_id)
        references pacientes (usuario_id, id) on delete restrict
    )
  `.execute(db);
  await comment(db, 'paciente_revisoes', 'Every version of a cadastro, the current one included; never changed', {
    usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
    paciente_id: ['INTERNO', 'Paciente'],
    versao: ['INTERNO', 'pacientes.versao that it was; the first kept is the current one of when revisions began'],
    conteudo: ['PHI', 'The columns of pacientes that are the cadastro, as that edit left them'],
    motivo: ['PHI', 'Why, when whoever edited said so'],
    autor_id: ['INTERNO', 'Usuario who made it, by the database; null before authors were kept'],
    criado_em: ['INTERNO', 'Instant of the edit'],
  });
  await closeTable(db, 'paciente_revisoes');
  await isolateByUsuario(db, 'paciente_revisoes', 'select');

  await defineInternal(
    db,
    'guardar_revisao_do_paciente()',
    'Trigger: keeps the cadastro that was just written, who wrote it and why (set_config app.motivo)',
    sql`
      create function guardar_revisao_do_paciente() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public set row_security = on
      as $$
      declare
        cadastro jsonb := ${cadastroDe('new')};
      begin
        if tg_op = 'UPDATE' and new.versao = old.versao then
          if cadastro = ${cadastroDe('old')} then return null; end if;
          raise exception 'a cadastro changed and its versao did not' using errcode = 'check_violation';
        end if;
        insert into public.paciente_revisoes (usuario_id, paciente_id, versao, conteudo, motivo, autor_id, criado_em)
        values (
          new.usuario_id, new.id, new.versao, cadastro,
          case when tg_op = 'UPDATE' then nullif(current_setting('app.motivo', true), '') end,
          public.ator_atual(), new.atualizado_em
        );
        return null;
      end $$
    `,
  );
  await sql`
    create trigger pacientes_guardar_revisao after insert or update on pacientes
    for each row execute function guardar_revisao_do_paciente()
  `.execute(db);

  // Row-level security shows the owner no paciente, and this once it must see them all.
  await sql`alter table pacientes no force row level security`.execute(db);
  await sql`
    insert into paciente_revisoes (usuario_id, paciente_id, versao, conteudo, criado_em)
    select p.usuario_id, p.id, p.versao, ${cadastroDe('p')}, p.atualizado_em from pacientes p
  `.execute(db);
  await sql`alter table pacientes force row level security`.execute(db);
}
