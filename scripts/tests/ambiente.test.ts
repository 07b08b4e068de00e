import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../backend/shared/config/config.ts';
import { prepararAmbiente } from '../ambiente.ts';

describe('ambiente', () => {
  it('sem DATABASE_URL, traz o banco embutido e segredos que se mantêm', async () => {
    const AUTOCUSTO_DADOS = await mkdtemp(join(tmpdir(), 'autocusto-ambiente-'));

    const primeiro = await prepararAmbiente({ AUTOCUSTO_DADOS });
    await primeiro.postgres?.stop();
    const segundo = await prepararAmbiente({ AUTOCUSTO_DADOS });
    await segundo.postgres?.stop();

    expect(loadConfig(segundo.env)).toEqual(loadConfig(primeiro.env));
    expect(loadConfig(primeiro.env).auth.jwtSecret).not.toBe(loadConfig(primeiro.env).auth.csrfSecret);
    expect((await stat(join(AUTOCUSTO_DADOS, 'segredos'))).mode & 0o777).toBe(0o600);
    await rm(AUTOCUSTO_DADOS, { recursive: true });
  });

  it('numa pasta de antes, acrescenta o segredo que falta e não troca os que há', async () => {
    const AUTOCUSTO_DADOS = await mkdtemp(join(tmpdir(), 'autocusto-ambiente-'));
    const arquivo = join(AUTOCUSTO_DADOS, 'segredos');
    const antes = `JWT_SECRET=${'1'.repeat(64)}\nCSRF_SECRET=${'2'.repeat(64)}`;
    await writeFile(arquivo, antes, { mode: 0o600 });

    const { env, postgres } = await prepararAmbiente({ AUTOCUSTO_DADOS });
    await postgres?.stop();

    const { jwtSecret, csrfSecret, cifraSecret } = loadConfig(env).auth;
    expect([jwtSecret, csrfSecret]).toEqual(['1'.repeat(64), '2'.repeat(64)]);
    expect(cifraSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(await readFile(arquivo, 'utf8')).toBe(`${antes}\nCIFRA_SECRET=${cifraSecret}\n`);
    expect((await stat(arquivo)).mode & 0o777).toBe(0o600);
    await rm(AUTOCUSTO_DADOS, { recursive: true });
  });

  it('com as duas URLs, não muda nada', async () => {
    const env = { DATABASE_URL: 'postgres://autocusto_app@h/b', DATABASE_OWNER_URL: 'postgres://autocusto_dono@h/b' };
    await expect(prepararAmbiente(env)).resolves.toEqual({ env, postgres: undefined });
  });

  it('com uma só, em desenvolvimento, migra por ela e serve pelo papel da aplicação', async () => {
    const { env } = await prepararAmbiente({ DATABASE_URL: 'postgres://maria@h/b?sslmode=disable' });

    expect(env.DATABASE_OWNER_URL).toBe('postgres://maria@h/b?sslmode=disable');
    expect(new URL(env.DATABASE_URL ?? '').searchParams.get('options')).toBe('-c role=autocusto_app');
    expect(new URL(env.DATABASE_URL ?? '').searchParams.get('sslmode')).toBe('disable');
  });

  it.each([
    ['em produção', { DATABASE_URL: 'postgres://maria@h/b', NODE_ENV: 'production' }],
    ['quando ela já é a da aplicação', { DATABASE_URL: 'postgres://autocusto_app@h/b' }],
  ])('com uma só, %s, não inventa um dono', async (_caso, env) => {
    await expect(prepararAmbiente(env)).resolves.toEqual({ env, postgres: undefined });
  });
});
