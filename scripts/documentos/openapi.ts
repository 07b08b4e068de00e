import { PROBLEM_DOCUMENT } from '../../backend/shared/http/schemas.ts';
import { ACESSO } from '../../backend/shared/security/acesso.ts';
import { tabela } from './partes.ts';

/** The part of JSON Schema that TypeBox writes. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}

interface Conteudo {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly description?: string;
}

interface Parametro {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Operacao {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly Parametro[];
  readonly requestBody?: Conteudo;
  readonly responses: Readonly<Record<string, Conteudo>>;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operacao>>>>;
}

interface Rota extends Operacao {
  readonly metodo: string;
  readonly caminho: string;
}

/** API_REFERENCE.md: one section for each operation, by tag. */
export function referenciaDaApi(api: OpenApi): string {
  const porTag = Map.groupBy(rotasDe(api), ({ tags }) => tags?.[0] ?? 'operação');
  return [...porTag]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([tag, rotas]) => [`## ${tag}`, ...rotas.map(secao)].join('\n\n'))
    .join('\n\n');
}

/** The API's half of TYPES_REFERENCE.md: what goes and comes, as TypeScript. */
export function tiposDaApi(api: OpenApi): string {
  const blocos = rotasDe(api).flatMap(({ operationId, requestBody, responses }) => {
    const corpo = schemaDe(requestBody);
    const certa = Object.entries(responses).find(([status]) => status.startsWith('2'));
    const resposta = schemaDe(certa?.[1]);
    const nome = operationId ? operationId[0]?.toUpperCase() + operationId.slice(1) : '';
    return [
      ...(corpo && nome ? [`type ${nome}Body = ${emTypeScript(corpo)};`] : []),
      ...(resposta && nome ? [`type ${nome}Response = ${emTypeScript(resposta)};`] : []),
    ];
  });
  return ['```ts', blocos.join('\n\n'), '```'].join('\n');
}

/** Method and path by operationId: the only place where the SPA finds a path. */
export function tabelaDeOperacoes(api: OpenApi): string {
  const linhas = rotasDe(api)
    .filter(({ caminho }) => caminho.startsWith('/api/'))
    .map(({ operationId = '', metodo, caminho }) => [
      operationId,
      `  ${operationId}: ['${metodo}', '${caminho.slice('/api'.length)}'],`,
    ])
    .sort(([a = ''], [b = '']) => a.localeCompare(b));
  return [
    '// Gerado por "npm run docs" a partir de backend/openapi.json.',
    'export const OPERACOES = {',
    ...linhas.map(([, linha]) => linha),
    '} as const;',
    '',
    'export type Operacao = keyof typeof OPERACOES;',
    'export type Metodo = (typeof OPERACOES)[Operacao][0];',
    '',
  ].join('\n');
}

function rotasDe({ paths }: OpenApi): Rota[] {
  return Object.entries(paths).flatMap(([caminho, metodos]) =>
    Object.entries(metodos).map(([metodo, operacao]) => ({ ...operacao, metodo: metodo.toUpperCase(), caminho })),
  );
}

function secao(rota: Rota): string {
  const {
    metodo,
    caminho,
    operationId,
    summary,
    description,
    security,
    parameters = [],
    requestBody,
    responses,
  } = rota;
  const corpo = schemaDe(requestBody);
  const parametros = parameters.map((parametro) => [
    `\`${parametro.name}\``,
    parametro.in,
    parametro.required ? 'sim' : 'não',
    parametro.schema ? `\`${emTypeScript(parametro.schema)}\`` : '',
    parametro.description ?? '',
  ]);
  const respostas = Object.entries(responses).map(([status, resposta]) => [
    status,
    resposta.description ?? PROBLEM_DOCUMENT,
  ]);
  return [
    `### ${metodo} ${caminho}`,
    summary ? `**${summary}.**` : '',
    description ?? '',
    `${operationId ? `\`${operationId}\`. ` : ''}${security?.length === 0 ? 'Sem token.' : comToken(operationId)}`,
    parametros.length > 0 ? tabela(['parâmetro', 'em', 'obrigatório', 'tipo', 'o que é'], parametros) : '',
    corpo ? `Corpo:\n\n\`\`\`ts\n${emTypeScript(corpo)}\n\`\`\`` : '',
    tabela(['resposta', 'o que é'], respostas),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function comToken(operationId = ''): string {
  const escopo = ACESSO[operationId]?.escopo;
  return escopo ? `Com token de acesso, ou chave de API com \`${escopo}\`.` : 'Com token de acesso.';
}

function schemaDe(conteudo: Conteudo | undefined): Schema | undefined {
  return Object.values(conteudo?.content ?? {})[0]?.schema;
}

export function emTypeScript(schema: Schema, recuo = ''): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((valor) => JSON.stringify(valor)).join(' | ');
  const alternativas = schema.anyOf ?? schema.oneOf;
  if (alternativas) return alternativas.map((alternativa) => emTypeScript(alternativa, recuo)).join(' | ');
  if (schema.allOf) return schema.allOf.map((parte) => emTypeScript(parte, recuo)).join(' & ');
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => emTypeScript({ ...schema, type }, recuo)).join(' | ');
  if (schema.type === 'array') return `Array<${emTypeScript(schema.items ?? {}, recuo)}>`;
  if (schema.type === 'integer') return 'number';
  if (schema.type === 'object') return objeto(schema, recuo);
  return typeof schema.type === 'string' ? schema.type : 'unknown';
}

function objeto({ properties, required = [], additionalProperties, patternProperties }: Schema, recuo: string): string {
  const valores = Object.values(patternProperties ?? {})[0] ?? additionalProperties;
  if (!properties) return `Record<string, ${typeof valores === 'object' ? emTypeScript(valores, recuo) : 'unknown'}>`;
  const campos = Object.entries(properties).map(
    ([nome, schema]) =>
      `${recuo}  ${nome}${required.includes(nome) ? '' : '?'}: ${emTypeScript(schema, `${recuo}  `)};`,
  );
  return campos.length === 0 ? '{}' : `{\n${campos.join('\n')}\n${recuo}}`;
}
