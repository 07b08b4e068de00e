import type pg from 'pg';

/** Of the product: neither an extension's nor the migrations' own. */
const NOSSA = (catalogo: string, oid: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogo}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

const FUNCOES = `
  select 'funcoes/' || p.proname as arquivo,
    pg_get_functiondef(p.oid) || ';' || coalesce(
      E'\\n\\ncomment on function ' || p.oid::regprocedure || ' is ' || quote_literal(obj_description(p.oid, 'pg_proc')) || ';', '') ||
    format(E'\\nrevoke all on function %s from public, autocusto_app;', p.oid::regprocedure) || coalesce((
      select string_agg(format(E'\\ngrant execute on function %s to %s;', p.oid::regprocedure,
        case a.grantee when 0 then 'public' else a.grantee::regrole::text end), '' order by a.grantee::regrole::text)
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner), '') as texto
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace and ${NOSSA('pg_proc', 'p.oid')}
  order by p.proname, p.oid::regprocedure::text`;

const GATILHOS = `
  select format('gatilhos/%s.%s', t.tgrelid::regclass, t.tgname) as arquivo,
    format('drop trigger if exists %I on %s;', t.tgname, t.tgrelid::regclass) || E'\\n' || pg_get_triggerdef(t.oid) || ';' as texto
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
  order by 1`;

const POLITICAS = `
  select format('politicas/%s.%s', p.polrelid::regclass, p.polname) as arquivo,
    format('drop policy if exists %I on %s;', p.polname, p.polrelid::regclass) ||
    format(E'\\ncreate policy %I on %s as %s for %s to %s', p.polname, p.polrelid::regclass,
      case when p.polpermissive then 'permissive' else 'restrictive' end,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      (select string_agg(case papel when 0 then 'public' else papel::regrole::text end, ', ') from unnest(p.polroles) papel)) ||
    coalesce(E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '') ||
    coalesce(E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' as texto
  from pg_policy p join pg_class c on c.oid = p.polrelid
  where c.relnamespace = 'public'::regnamespace
  order by 1`;

/** What each file of `objetos/` must say, as the database itself tells it: the text in force, whoever wrote it. */
export async function objetosEmVigor(client: pg.Client): Promise<Map<string, string>> {
  const arquivos = new Map<string, string>();
  for (const consulta of [FUNCOES, GATILHOS, POLITICAS]) {
    const { rows } = await client.query<{ arquivo: string; texto: string }>(consulta);
    for (const { arquivo, texto } of rows) {
      const anterior = arquivos.get(`${arquivo}.sql`);
      arquivos.set(`${arquivo}.sql`, `${anterior ? `${anterior}\n` : ''}${texto}\n`);
    }
  }
  return arquivos;
}
