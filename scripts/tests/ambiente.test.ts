import { mkdtemp, rm, stat } from 'node:fs/promises';
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
