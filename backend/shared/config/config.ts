import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { desafioDe } from './desafio.ts';
import { provedoresOidc } from './provedores-oidc.ts';
import { PAPEIS } from '../domain/papel.ts';
import { parseRedes } from './redes.ts';

type Source = Readonly<Record<string, string | undefined>>;

interface Variable<T> {
  /** What it is for; becomes its comment in `.env.example`. */
  readonly about: string;
  readonly example?: string;
  /** Written as in the environment. */
  readonly fallback?: string;
  /** May also come as `<NAME>_FILE=path`, as Docker secrets do. */
  readonly secret?: boolean;
  /** @throws {Error} whose message says what was expected, never what was given. */
  readonly parse: (text: string) => T;
}

/** Every setting of the product. `.env.example` is generated from here. */
export const VARIABLES = {
  NODE_ENV: {
    about: 'Modo: development, production ou test. Em production, "npm start" não migra o banco ("npm run migrar").',
    fallback: 'development',
    parse: oneOf('development', 'production', 'test'),
  },
  PORT: integer('Porta do servidor.', '3000', 0, 65_535),
  HOST: text('Endereço em que o servidor escuta.', '127.0.0.1'),
  PUBLIC_URL: optional(
    'Endereço público: links dos e-mails e passkeys (que pedem um nome). Sem ele vale http://localhost:PORT.',
    'https://autocusto.example',
    url('http:', 'https:'),
  ),
  COOKIE_SECURE: optional(
    'Cookies só por HTTPS: sim ou nao. Sem ele vale sim quando PUBLIC_URL é https.',
    'sim',
    yesOrNo,
  ),
  TRUST_PROXY: {
    about: 'Proxies em que se confia para o endereço do cliente: off, a quantidade deles, ou endereços entre vírgulas.',
    fallback: 'off',
    parse: trustProxy,
  },
  AUTOCUSTO_DADOS: {
    about: 'Pasta de dados: banco embutido, segredos gerados e e-mails.',
    fallback: '.dados',
    parse: (value: string) => resolve(value),
  },
  AUTOCUSTO_DEMO: {
    about: 'Carrega as contas sintéticas de demonstração: 1 ou 0. Recusado em production.',
    fallback: '0',
    parse: yesOrNo,
  },
  LOG_LEVEL: {
    about: 'Nível do log: fatal, error, warn, info, debug, trace ou silent.',
    fallback: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  },
  DATABASE_URL: secret(
    'PostgreSQL da aplicação (papel autocusto_app). Sem ele, "npm start" usa o banco embutido.',
    'postgres://autocusto_app:SENHA@127.0.0.1:5432/autocusto',
    url('postgres:', 'postgresql:'),
  ),
  DATABASE_OWNER_URL: optionalSecret(
    'O mesmo banco pelo papel dono (autocusto_dono); só as migrações e o catálogo o usam.',
    'postgres://autocusto_dono:SENHA@127.0.0.1:5432/autocusto',
    url('postgres:', 'postgresql:'),
  ),
  DATABASE_BACKUP_URL: optionalSecret(
    'O mesmo banco pelo papel das cópias (autocusto_backup); só "npm run backup" o usa.',
    'postgres://autocusto_backup:SENHA@127.0.0.1:5432/autocusto',
    url('postgres:', 'postgresql:'),
  ),
  DATABASE_RESTORE_URL: optionalSecret(
    'Superusuário do servidor em que "npm run restaurar" cria o banco novo; só ele o usa.',
    'postgres://postgres:SENHA@127.0.0.1:5432/postgres',
    url('postgres:', 'postgresql:'),
  ),
  BACKUP_CHAVE_SENHA: optionalSecret(
    'Senha da chave privada que abre as cópias; só "npm run restaurar" a usa.',
    '',
    String,
  ),
  CATALOGO_CHAVES: optional(
    'Chaves públicas Ed25519 (base64) de quem também assina pacotes do catálogo para esta instalação, entre vírgulas.',
    '',
    chavesDoCatalogo,
  ),
  DATABASE_POOL_MAX: integer('Conexões simultâneas com o banco.', '10', 1, 200),
  DATABASE_STATEMENT_TIMEOUT_MS: integer('Tempo máximo de um comando no banco, em ms.', '10000', 100, 600_000),
  REDIS_URL: optionalSecret(
    'Redis dos limites compartilhados entre instâncias. Sem ele valem os limites em memória.',
    'redis://127.0.0.1:6379',
    url('redis:', 'rediss:'),
  ),
  SMTP_URL: optionalSecret(
    'Servidor de e-mail. Sem ele os e-mails são arquivos .eml em <pasta de dados>/emails.',
    'smtp://127.0.0.1:1025',
    url('smtp:', 'smtps:'),
  ),
  MAIL_FROM: text('Remetente dos e-mails.', 'AutoCusto <nao-responda@localhost>'),
  JWT_SECRET: secret('Assina o token de acesso: 32 caracteres ou mais (openssl rand -hex 32).', '', atLeast32),
  CSRF_SECRET: secret('Assina o token de CSRF: 32 caracteres ou mais (openssl rand -hex 32).', '', atLeast32),
  ADMIN_REDES: optional(
    'Redes de onde contas de administrador são aceitas, entre vírgulas. Sem ele valem todas.',
    '10.0.0.0/8',
    parseRedes,
  ),
  CIFRA_SECRET: secret(
    'Cifra os segredos do segundo fator: 32 caracteres ou mais (openssl rand -hex 32). Outro valor os torna ilegíveis.',
    '',
    atLeast32,
  ),
  SEGUNDO_FATOR_PAPEIS: optional(
    `Papéis que nada fazem sem segundo fator, entre vírgulas: ${PAPEIS.join(', ')}.`,
    'administrador,auditor',
    listOf(...PAPEIS),
  ),
  CIFRA_SECRET_ANTERIOR: optionalSecret(
    'O CIFRA_SECRET de até agora, quando ele muda; só "npm run cifra:trocar" o usa.',
    '',
    atLeast32,
  ),
  OIDC_PROVEDORES: optionalSecret(
    'Entrada por outros provedores (google, linkedin, govbr ou outro com issuer e nome): lista JSON. Sem ela não há nenhuma.',
    '[{"id":"google","client_id":"…","client_secret_file":"/run/secrets/google"}]',
    provedoresOidc,
  ),
  DESAFIO_TIPO: optional(
    'Desafio (captcha) depois de 5 tentativas de um endereço: turnstile ou recaptcha. Sem ele não há nenhum.',
    'turnstile',
    oneOf('turnstile', 'recaptcha'),
  ),
  DESAFIO_CHAVE_PUBLICA: optional('Chave do desafio que a página mostra.', '', String),
  DESAFIO_CHAVE_SECRETA: optionalSecret('Chave do desafio com que o servidor confere as respostas.', '', String),
  ARGON2_MEMORIA_KIB: integer('Argon2id: memória em KiB.', '19456', 8, 1_048_576),
  ARGON2_PASSES: integer('Argon2id: passagens.', '2', 1, 20),
} as const satisfies Record<string, Variable<unknown>>;

export type Config = ReturnType<typeof loadConfig>;

export class ConfigInvalidaError extends Error {
  override readonly name = 'ConfigInvalidaError';

  constructor(complaints: readonly string[]) {
    super(`A configuração tem problemas:\n${complaints.map((complaint) => `  - ${complaint}`).join('\n')}`);
  }
}

/** @throws {ConfigInvalidaError} naming everything that is missing or wrong, without showing any value. */
export function loadConfig(source: Source = process.env) {
  const env = parse(source);
  if (env.AUTOCUSTO_DEMO && env.NODE_ENV === 'production') {
    throw new ConfigInvalidaError([
      'AUTOCUSTO_DEMO: contas com senha conhecida não entram em NODE_ENV=production. Tire uma das duas.',
    ]);
  }
  const publicUrl = env.PUBLIC_URL ?? `http://${nomeDe(env.HOST)}:${env.PORT}`;

  return Object.freeze({
    http: Object.freeze({
      host: env.HOST,
      port: env.PORT,
      publicUrl: publicUrl.replace(/\/$/, ''),
      trustProxy: env.TRUST_PROXY,
      cookieSecure: env.COOKIE_SECURE ?? publicUrl.startsWith('https:'),
    }),
    log: Object.freeze({ level: env.LOG_LEVEL }),
    dados: env.AUTOCUSTO_DADOS,
    demo: env.AUTOCUSTO_DEMO,
    database: Object.freeze({
      url: env.DATABASE_URL,
      ownerUrl: env.DATABASE_OWNER_URL,
      migrateAtStart: env.NODE_ENV !== 'production',
      poolMax: env.DATABASE_POOL_MAX,
      statementTimeoutMs: env.DATABASE_STATEMENT_TIMEOUT_MS,
    }),
    redis: Object.freeze({ url: env.REDIS_URL }),
    mail: Object.freeze({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }),
    oidc: Object.freeze({ provedores: env.OIDC_PROVEDORES ?? [] }),
    desafio: desafioConfigurado(env),
    auth: Object.freeze({
      jwtSecret: env.JWT_SECRET,
      csrfSecret: env.CSRF_SECRET,
      cifraSecret: env.CIFRA_SECRET,
      segundoFatorPapeis: env.SEGUNDO_FATOR_PAPEIS ?? [],
      ...(env.ADMIN_REDES && { adminRedes: env.ADMIN_REDES }),
      argon2: Object.freeze({ memoryKib: env.ARGON2_MEMORIA_KIB, passes: env.ARGON2_PASSES }),
    }),
  });
}

/** WebAuthn knows names only, so a number of this machine, or of all its addresses, is told as its name. */
function nomeDe(host: string): string {
  return ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host) ? 'localhost' : host;
}

/** One setting alone, for what runs before the whole configuration exists. */
export function readSetting<Name extends keyof Parsed>(name: Name, source: Source = process.env): Parsed[Name] {
  const variable: Variable<unknown> = VARIABLES[name];
  try {
    return variable.parse(read(name, variable, source) ?? variable.fallback ?? '') as Parsed[Name]; // its own parser
  } catch (error) {
    throw new ConfigInvalidaError([`${name}: ${(error as Error).message}`]);
  }
}

function desafioConfigurado(env: Parsed) {
  try {
    return desafioDe(env.DESAFIO_TIPO, env.DESAFIO_CHAVE_PUBLICA, env.DESAFIO_CHAVE_SECRETA);
  } catch (error) {
    throw new ConfigInvalidaError([(error as Error).message]);
  }
}

type Parsed = { readonly [Name in keyof typeof VARIABLES]: ReturnType<(typeof VARIABLES)[Name]['parse']> };

function parse(source: Source): Parsed {
  const complaints: string[] = [];
  const parsed = Object.entries<Variable<unknown>>(VARIABLES).map(([name, variable]) => {
    try {
      const given = read(name, variable, source) ?? variable.fallback;
      return [name, variable.parse(given ?? '')];
    } catch (error) {
      complaints.push(`${name}: ${(error as Error).message}`);
      return [name, undefined];
    }
  });

  if (complaints.length > 0) throw new ConfigInvalidaError(complaints);
  return Object.fromEntries(parsed) as Parsed; // every name was parsed by its own variable
}

/** An empty value counts as absent: compose files pass unset variables as empty strings. */
function read(name: string, variable: Variable<unknown>, source: Source): string | undefined {
  const direct = source[name]?.trim();
  if (direct) return direct;
  const file = variable.secret && source[`${name}_FILE`];
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`o arquivo indicado por ${name}_FILE não pode ser lido.`);
  }
}

// ---- kinds of variables

function text(about: string, fallback: string) {
  return { about, fallback, parse: (value: string) => value };
}

function integer(about: string, fallback: string, min: number, max: number) {
  return {
    about,
    fallback,
    parse(value: string): number {
      const number = Number(value);
      if (!/^\d+$/.test(value) || number < min || number > max) {
        throw new Error(`deve ser um número inteiro de ${min} a ${max}.`);
      }
      return number;
    },
  };
}

function optional<T>(about: string, example: string, parseValue: (value: string) => T) {
  return { about, example, parse: (value: string) => (value === '' ? undefined : parseValue(value)) };
}

function secret<T>(about: string, example: string, parseValue: (value: string) => T) {
  return {
    about,
    example,
    secret: true,
    parse(value: string): T {
      if (value === '') throw new Error('é obrigatório (no ambiente ou em arquivo, pela variável de final _FILE).');
      return parseValue(value);
    },
  };
}

function optionalSecret<T>(about: string, example: string, parseValue: (value: string) => T) {
  return { ...optional(about, example, parseValue), secret: true };
}

// ---- values

function url(...protocols: readonly string[]) {
  return (value: string): string => {
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      throw new Error(`deve ser um endereço que comece com ${protocols.map((name) => `${name}//`).join(' ou ')}.`);
    }
    return value;
  };
}

function oneOf<const T extends string>(...options: readonly T[]) {
  return (value: string): T => {
    const found = options.find((option) => option === value);
    if (!found) throw new Error(`deve ser um de: ${options.join(', ')}.`);
    return found;
  };
}

function listOf<const T extends string>(...options: readonly T[]) {
  const parseOne = oneOf(...options);
  return (value: string): T[] => value.split(',').map((item) => parseOne(item.trim()));
}

function chavesDoCatalogo(value: string): string[] {
  const chaves = value.split(',').map((chave) => chave.trim());
  const inteiras = chaves.every((chave) => Buffer.from(chave, 'base64').length === 32 && chave.length === 44);
  if (!inteiras) throw new Error('deve ser uma lista de chaves públicas de 32 bytes em base64.');
  return chaves;
}

function yesOrNo(value: string): boolean {
  if (['1', 'sim', 'true'].includes(value.toLowerCase())) return true;
  if (['0', 'nao', 'não', 'false'].includes(value.toLowerCase())) return false;
  throw new Error('deve ser sim ou nao.');
}

/** Never a bare "yes": trusting every sender would let anyone choose the address that limits and audit see. */
function trustProxy(value: string): false | number | string[] {
  if (value === 'off') return false;
  if (/^[1-9]$/.test(value)) return Number(value);
  const addresses = value.split(',').map((address) => address.trim());
  if (!addresses.every((address) => /^[0-9a-f:.]+(\/\d{1,3})?$/i.test(address))) {
    throw new Error('deve ser off, uma quantidade de 1 a 9, ou endereços IP (ou redes) entre vírgulas.');
  }
  return addresses;
}

function atLeast32(value: string): string {
  if (value.length < 32) throw new Error('deve ter 32 caracteres ou mais.');
  return value;
}
