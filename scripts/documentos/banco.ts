import { conectar } from '../../backend/shared/database/conectar.ts';
import type pg from 'pg';
import { tabela } from './partes.ts';

const CLASSES = /^\[(PUBLICO|INTERNO|PII|PHI|SEGREDO)\] \S/;

interface Coluna {
  readonly tabela: string;
  readonly nome: string;
  readonly tipo: string;
  readonly obrigatoria: boolean;
  readonly padrao: string | null;
  readonly comentario: string | null;
}

interface Item {
  readonly tabela: string;
  readonly nome: string;
  readonly definicao: string;
}

interface Tabela {
  readonly nome: string;
  readonly comentario: string | null;
  readonly rls: boolean;
  readonly forcada: boolean;
  readonly direitos: string;
}

/** Kysely's own bookkeeping is no table of the product. */
const NOSSAS = `pg_class t join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'public' and t.relkind in ('r', 'p') and t.relname not like 'kysely%'`;

/** Every table and column of a freshly migrated database. @throws when one has no meaning or no class. */
export async function referenciaDoBanco(ownerUrl: string): Promise<string> {
  const client = await conectar(ownerUrl);
  try {
    const tabelas = await linhas<Tabela>(
      client,
      `select t.relname as nome, obj_description(t.oid, 'pg_class') as comentario, t.relrowsecurity as rls,
         t.relforcerowsecurity as forcada,
         coalesce((select string_agg(lower(privilege_type), ', ' order by privilege_type) from aclexplode(t.relacl)
           where grantee = 'autocusto_app'::regrole), 'nenhum') as direitos
       from ${NOSSAS} order by t.relname`,
    );
    const colunas = await linhas<Coluna>(
      client,
      `select t.relname as tabela, a.attname as nome, format_type(a.atttypid, a.atttypmod) as tipo,
         a.attnotnull as obrigatoria, pg_get_expr(d.adbin, d.adrelid) as padrao, col_description(t.oid, a.attnum) as comentario
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         join (select t.oid, t.relname from ${NOSSAS}) t on t.oid = a.attrelid
       where a.attnum > 0 and not a.attisdropped order by t.relname, a.attnum`,
    );
    const restricoes = await linhas<Item>(
      client,
      `select t.relname as tabela, c.conname as nome, pg_get_constraintdef(c.oid) as definicao
       from pg_constraint c join (select t.oid, t.relname from ${NOSSAS}) t on t.oid = c.conrelid
       where c.contype <> 'n' order by t.relname, c.contype desc, c.conname`,
    );
    const indices = await linhas<Item>(
      client,
      `select t.relname as tabela, i.relname as nome,
         regexp_replace(pg_get_indexdef(x.indexrelid), '^CREATE (UNIQUE )?INDEX \\S+ ON public\\.\\S+ ', '\\1') ||
         coalesce(' — ' || obj_description(i.oid, 'pg_class'), '') as definicao
       from pg_index x join pg_class i on i.oid = x.indexrelid
         join (select t.oid, t.relname from ${NOSSAS}) t on t.oid = x.indrelid
       where not exists (select from pg_constraint c where c.conindid = i.oid) order by t.relname, i.relname`,
    );
    const politicas = await linhas<Item>(
      client,
      `select tablename as tabela, policyname as nome,
         lower(cmd) || ' por ' || array_to_string(roles, ', ') || coalesce(' usando ' || qual, '') ||
         coalesce(' gravando ' || with_check, '') as definicao
       from pg_policies where schemaname = 'public' order by tablename, policyname`,
    );
    const funcoes = await linhas<Item & { readonly definidora: boolean }>(
      client,
      `select '' as tabela, p.oid::regprocedure::text as nome, p.prosecdef as definidora,
         coalesce(obj_description(p.oid, 'pg_proc'), '') as definicao
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
       order by 2`,
    );

    const daFila = await linhas<Tabela>(
      client,
      `select t.relname as nome, obj_description(t.oid, 'pg_class') as comentario, t.relrowsecurity as rls,
         t.relforcerowsecurity as forcada,
         coalesce((select string_agg(lower(privilege_type), ', ' order by privilege_type) from aclexplode(t.relacl)
           where grantee = 'autocusto_app'::regrole), 'nenhum') as direitos
       from pg_class t where t.relnamespace = 'pgboss'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
       order by t.relname`,
    );

    exigirSentido([...tabelas, ...daFila], colunas);
    const corpo = tabelas.map((alvo) => {
      const destaTabela = <T extends { tabela: string }>(itens: readonly T[]) =>
        itens.filter((item) => item.tabela === alvo.nome);
      return [
        `### ${alvo.nome}`,
        alvo.comentario ?? '',
        `Segurança por linha: ${alvo.rls ? (alvo.forcada ? 'forçada' : 'ativa') : 'não se aplica'}. ` +
          `Direitos da aplicação: ${alvo.direitos}.`,
        tabela(['coluna', 'tipo', 'nula', 'padrão', 'classe', 'o que é'], destaTabela(colunas).map(linhaDaColuna)),
        lista('Restrições', destaTabela(restricoes)),
        lista('Índices', destaTabela(indices)),
        lista('Políticas', destaTabela(politicas)),
      ]
        .filter(Boolean)
        .join('\n\n');
    });
    const linhasDeFuncoes = funcoes.map(({ nome, definidora, definicao }) => [
      `\`${nome}\``,
      definidora ? 'do dono (SECURITY DEFINER)' : 'de quem chama',
      definicao,
    ]);
    return [
      ...corpo,
      '### Esquema pgboss',
      'A fila de e-mails (docs/decisoes/0028): tabelas do pg-boss, do papel dono, com as colunas que ele descreve. Sem ' +
        'segurança por linha: não são de um usuário, e o que um e-mail diz está cifrado. Ficam fora da cópia de segurança.',
      tabela(
        ['tabela', 'direitos da aplicação', 'o que é'],
        daFila.map(({ nome, direitos, comentario }) => [`\`${nome}\``, direitos, comentario ?? '']),
      ),
      '### Funções',
      tabela(['função', 'roda com os direitos', 'o que faz'], linhasDeFuncoes),
    ].join('\n\n');
  } finally {
    await client.end();
  }
}

async function linhas<T extends object>(client: pg.Client, sql: string): Promise<T[]> {
  return (await client.query<T>(sql)).rows;
}

function exigirSentido(tabelas: readonly Tabela[], colunas: readonly Coluna[]): void {
  const faltas = [
    ...tabelas.filter(({ comentario }) => !comentario).map(({ nome }) => `${nome} (tabela)`),
    ...colunas
      .filter(({ comentario }) => !CLASSES.test(comentario ?? ''))
      .map((coluna) => `${coluna.tabela}.${coluna.nome}`),
  ];
  if (faltas.length > 0) throw new Error(`Sem COMMENT com classe e sentido: ${faltas.join(', ')}`);
}

function linhaDaColuna({ nome, tipo, obrigatoria, padrao, comentario }: Coluna): string[] {
  const [, classe = '', sentido = ''] = /^\[(\w+)\] (.*)$/s.exec(comentario ?? '') ?? [];
  return [`\`${nome}\``, tipo, obrigatoria ? 'não' : 'sim', padrao ? `\`${padrao}\`` : '', classe, sentido];
}

function lista(titulo: string, itens: readonly Item[]): string {
  if (itens.length === 0) return '';
  return `${titulo}:\n\n${itens.map(({ nome, definicao }) => `- \`${nome}\`: ${definicao.replaceAll('\n', ' ')}`).join('\n')}`;
}
