// npm run docs writes what is generated; npm run docs -- --verify only says what differs.
import { conectar } from '../backend/shared/database/conectar.ts';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildApp } from '../backend/app.ts';
import { DEMO } from '../backend/demo/demo-data.ts';
import { loadConfig } from '../backend/shared/config/config.ts';
import { startTestServices } from '../backend/tests/helpers/services.ts';
import { referenciaDoBanco } from './documentos/banco.ts';
import { esquemaEmVigor } from './documentos/esquema.ts';
import { exemploEnv } from './documentos/exemplo-env.ts';
import { indiceDasDecisoes } from './documentos/decisoes.ts';
import { registroDaMassa } from './documentos/massa.ts';
import { objetosEmVigor } from './documentos/objetos.ts';
import { type OpenApi, referenciaDaApi, tabelaDeOperacoes, tiposDaApi } from './documentos/openapi.ts';
import { trocarParte } from './documentos/partes.ts';
import { tiposDoCodigo } from './documentos/tipos.ts';
import { projetoEm } from './portoes/projeto.ts';
import { RAIZ } from './processo.ts';

/** One file for each function, trigger and policy: what the database has no more has none. */
const OBJETOS = 'backend/shared/database/objetos';

const servicos = await startTestServices();
try {
  const esperados = await gerar(servicos.appUrl, servicos.ownerUrl);
  if (process.argv.includes('--verify')) await verificar(esperados);
  else await escrever(esperados);
} finally {
  await servicos.stop();
}

async function gerar(appUrl: string, ownerUrl: string): Promise<Record<string, string>> {
  const api = await openapi(appUrl);
  const projeto = projetoEm(RAIZ);
  const tipos = await parte('TYPES_REFERENCE.md', 'api', tiposDaApi(api));
  const comDominio = trocarParte(
    tipos,
    'dominio',
    tiposDoCodigo(projeto, /^(dominio|backend\/(shared|slices\/[^/]+)\/domain)\/(?!.*tests\/)/),
  );
  return {
    '.env.example': exemploEnv(),
    'backend/openapi.json': `${JSON.stringify(api, null, 2)}\n`,
    'frontend/src/shared/services/openapi.gerado.ts': await clienteDo(api),
    'frontend/src/shared/services/operacoes.gerado.ts': tabelaDeOperacoes(api),
    'API_REFERENCE.md': await parte('API_REFERENCE.md', 'api', referenciaDaApi(api)),
    'DB_FIELDS_REFERENCE.md': await parte('DB_FIELDS_REFERENCE.md', 'banco', await referenciaDoBanco(ownerUrl)),
    'TEST_DB_DATA_REGISTER.md': await parte('TEST_DB_DATA_REGISTER.md', 'massa', registroDaMassa(DEMO)),
    'TYPES_REFERENCE.md': trocarParte(comDominio, 'frontend', tiposDoCodigo(projeto, /^frontend\/src\//)),
    'docs/decisoes/README.md': await parte('docs/decisoes/README.md', 'decisoes', indiceDasDecisoes(projeto)),
    ...(await sqlEmVigor(ownerUrl)),
  };
}

async function sqlEmVigor(ownerUrl: string): Promise<Record<string, string>> {
  const client = await conectar(ownerUrl);
  try {
    const objetos = [...(await objetosEmVigor(client))].map(([arquivo, texto]) => [`${OBJETOS}/${arquivo}`, texto]);
    return {
      'backend/shared/database/esquema.sql': await esquemaEmVigor(client),
      ...(Object.fromEntries(objetos) as Record<string, string>),
    };
  } finally {
    await client.end();
  }
}

async function escrever(esperados: Record<string, string>): Promise<void> {
  for (const [arquivo, texto] of Object.entries(esperados)) {
    await mkdir(dirname(join(RAIZ, arquivo)), { recursive: true });
    await writeFile(join(RAIZ, arquivo), texto);
  }
  for (const arquivo of await objetosQueSobram(esperados)) await rm(join(RAIZ, arquivo));
}

async function objetosQueSobram(esperados: Record<string, string>): Promise<string[]> {
  const arquivos = await readdir(join(RAIZ, OBJETOS), { recursive: true });
  return arquivos
    .filter((arquivo) => arquivo.endsWith('.sql'))
    .map((arquivo) => `${OBJETOS}/${arquivo}`)
    .filter((arquivo) => !(arquivo in esperados));
}

async function openapi(appUrl: string): Promise<OpenApi> {
  const segredo = () => randomBytes(32).toString('hex');
  const config = loadConfig({
    DATABASE_URL: appUrl,
    JWT_SECRET: segredo(),
    CSRF_SECRET: segredo(),
    CIFRA_SECRET: segredo(),
    LOG_LEVEL: 'silent',
  });
  const app = await buildApp(config);
  try {
    await app.ready();
    return JSON.parse(JSON.stringify(app.swagger())) as OpenApi; // plain data, as the route answers it
  } finally {
    await app.close();
  }
}

async function clienteDo(api: OpenApi): Promise<string> {
  // Its own type of the document is wider than ours, which names only what we read.
  const arvore = await openapiTS(api as unknown as Parameters<typeof openapiTS>[0]);
  return `// Gerado por "npm run docs" a partir de backend/openapi.json.\n${astToString(arvore)}`;
}

async function parte(arquivo: string, nome: string, novo: string): Promise<string> {
  return trocarParte(await readFile(join(RAIZ, arquivo), 'utf8'), nome, novo);
}

async function verificar(esperados: Record<string, string>): Promise<void> {
  const diferentes = await objetosQueSobram(esperados);
  for (const [arquivo, texto] of Object.entries(esperados)) {
    const atual = await readFile(join(RAIZ, arquivo), 'utf8').catch(() => '');
    if (atual !== texto) diferentes.push(arquivo);
  }
  if (diferentes.length === 0) return;
  console.error(`Diferem do código: ${diferentes.join(', ')}. Rode "npm run docs" e faça commit.`);
  process.exitCode = 1;
}
