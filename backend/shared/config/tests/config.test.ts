import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigInvalidaError, loadConfig, readSetting } from '../config.ts';

const SEGREDO = 'a'.repeat(32);
const minimo = {
  DATABASE_URL: 'postgres://autocusto_app@127.0.0.1/autocusto',
  JWT_SECRET: SEGREDO,
  CSRF_SECRET: SEGREDO,
  CIFRA_SECRET: SEGREDO,
};

function recusa(env: Record<string, string>): string {
  try {
    loadConfig({ ...minimo, ...env });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigInvalidaError);
    return (error as Error).message;
  }
  throw new Error('a configuração foi aceita');
}

describe('configuração', () => {
  it('começa com o que basta para uma máquina', () => {
    const config = loadConfig(minimo);

    expect(config.http).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      cookieSecure: false,
    });
    expect(config.auth.argon2).toEqual({ memoryKib: 19_456, passes: 2 });
    expect(config.database.migrateAtStart).toBe(true);
    expect(config.redis.url).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('exige segundo fator só das funções que se nomeiam, e recusa a que não existe', () => {
    expect(loadConfig(minimo).auth.segundoFatorPapeis).toEqual([]);
    const { auth } = loadConfig({ ...minimo, SEGUNDO_FATOR_PAPEIS: 'administrador, auditor' });
    expect(auth.segundoFatorPapeis).toEqual(['administrador', 'auditor']);
    expect(recusa({ SEGUNDO_FATOR_PAPEIS: 'medico,todos' })).toContain('SEGUNDO_FATOR_PAPEIS');
  });

  it('reclama de tudo de uma vez e não mostra nenhum valor', () => {
    const mensagem = recusa({
      PORT: 'porta-secreta',
      JWT_SECRET: 'curto-demais',
      REDIS_URL: 'http://usuario-oculto',
      LOG_LEVEL: 'x',
    });

    for (const nome of ['PORT', 'JWT_SECRET', 'REDIS_URL', 'LOG_LEVEL']) expect(mensagem).toContain(nome);
    for (const valor of ['porta-secreta', 'curto-demais', 'usuario-oculto']) expect(mensagem).not.toContain(valor);
  });

  it('não tem segredo padrão: sem eles, diz todos os que faltam', () => {
    expect(() => loadConfig({})).toThrow(/DATABASE_URL[\s\S]*JWT_SECRET[\s\S]*CSRF_SECRET[\s\S]*CIFRA_SECRET/);
    expect(recusa({ JWT_SECRET: ' ' })).toContain('JWT_SECRET');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['AUTOCUSTO_DEMO', 'talvez'],
    ['TRUST_PROXY', 'sim'],
    ['TRUST_PROXY', 'proxy.example'],
    ['PUBLIC_URL', 'ftp://x'],
    ['DATABASE_URL', 'mysql://x/y'],
  ])('recusa %s=%s', (nome, valor) => {
    expect(recusa({ [nome]: valor })).toContain(nome);
  });

  it.each([
    ['off', false],
    ['2', 2],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('confia em proxies: %s', (valor, esperado) => {
    expect(loadConfig({ ...minimo, TRUST_PROXY: valor }).http.trustProxy).toEqual(esperado);
  });

  it.each([
    ['0.0.0.0', 'http://localhost:3000'],
    ['::1', 'http://localhost:3000'],
    ['consultorio.local', 'http://consultorio.local:3000'],
  ])('escutando em %s, o endereço público é um nome: %s', (HOST, publicUrl) => {
    expect(loadConfig({ ...minimo, HOST }).http).toMatchObject({ host: HOST, publicUrl });
  });

  it('pede HTTPS nos cookies quando o endereço público é https, salvo ordem contrária', () => {
    const PUBLIC_URL = 'https://autocusto.example/';
    expect(loadConfig({ ...minimo, PUBLIC_URL }).http).toMatchObject({
      publicUrl: 'https://autocusto.example',
      cookieSecure: true,
    });
    expect(loadConfig({ ...minimo, PUBLIC_URL, COOKIE_SECURE: 'nao' }).http.cookieSecure).toBe(false);
  });

  it('lê um segredo de um arquivo e reclama do arquivo que não pode ler', async () => {
    const pasta = await mkdtemp(join(tmpdir(), 'autocusto-config-'));
    const arquivo = join(pasta, 'jwt');
    await writeFile(arquivo, `${'b'.repeat(40)}\n`);

    expect(loadConfig({ ...minimo, JWT_SECRET: '', JWT_SECRET_FILE: arquivo }).auth.jwtSecret).toBe('b'.repeat(40));
    expect(recusa({ JWT_SECRET: '', JWT_SECRET_FILE: join(pasta, 'outro') })).toContain('JWT_SECRET_FILE');
    await rm(pasta, { recursive: true });
  });

  it('lê um ajuste sozinho, antes de o resto existir', () => {
    expect(readSetting('PORT', { PORT: '8080' })).toBe(8080);
    expect(readSetting('DATABASE_OWNER_URL', {})).toBeUndefined();
    expect(() => readSetting('PORT', { PORT: 'x' })).toThrow(ConfigInvalidaError);
  });
});
