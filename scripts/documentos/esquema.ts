import type pg from 'pg';
import { objetosEmVigor } from './objetos.ts';

const TABELAS = `
  select format(E'create table %s (\\n%s\\n);', t.oid::regclass, string_agg(linha, E',\\n' order by lugar)) ||
    coalesce(E'\\n' || (select string_agg(pg_get_indexdef(x.indexrelid) || ';', E'\\n' order by i.relname)
      from pg_index x join pg_class i on i.oid = x.indexrelid
      where x.indrelid = t.oid and not exists (select from pg_constraint c where c.conindid = i.oid)), '') ||
    case when t.relrowsecurity then format(E'\\nalter table %s enable row level security;', t.oid::regclass) else '' end ||
    case when t.relforcerowsecurity then format(E'\\nalter table %s force row level security;', t.oid::regclass) else '' end ||
    coalesce(E'\\n' || (select string_agg(format('grant %s on %s to %s;', direitos, t.oid::regclass, papel), E'\\n' order by papel)
      from (select a.grantee::regrole::text as papel, string_agg(lower(a.privilege_type), ', ' order by a.privilege_type) as direitos
        from aclexplode(t.relacl) a where a.grantee <> t.relowner group by 1) d), '') ||
    coalesce(E'\\n' || (select string_agg(format('grant %s on %s to %s;', direitos, t.oid::regclass, papel), E'\\n' order by papel, direitos)
      from (select g.grantee::regrole::text as papel,
          format('%s (%s)', lower(g.privilege_type), string_agg(quote_ident(c.attname), ', ' order by c.attnum)) as direitos
        from pg_attribute c cross join aclexplode(c.attacl) g
        where c.attrelid = t.oid and g.grantee <> t.relowner group by g.grantee, g.privilege_type) d), '') as texto
  from pg_class t
  cross join lateral (
    select a.attnum::int as lugar,
      format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attidentity <> '' then ' generated always as identity'
          when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
          else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end,
        case when a.attnotnull then ' not null' else '' end) as linha
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    union all
    select 10000 + row_number() over (order by c.contype desc, c.conname)::int,
      format('  constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c where c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'c', 'x')
  ) linhas
  where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and t.relname not like 'kysely%'
  group by t.oid, t.relname, t.relacl, t.relowner, t.relrowsecurity, t.relforcerowsecurity
  order by t.relname`;

/** The whole schema in force as one text, from the system catalogues of a database that the migrations built. */
export async function esquemaEmVigor(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ texto: string }>(TABELAS);
  const objetos = await objetosEmVigor(client);
  return [
    '-- Gerado por "npm run docs" a partir dos catálogos do banco: o que vale depois de todas as migrações. Só para ler.',
    ...rows.map(({ texto }) => texto),
    ...[...objetos].map(([arquivo, texto]) => `-- objetos/${arquivo}\n${texto.trimEnd()}`),
  ]
    .join('\n\n')
    .concat('\n');
}
