import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { CopiaRecusadaError } from '../../backend/operacao/backup/copia-recusada-error.ts';
import { comandoDeCopia, linhas } from '../comando-de-copia.ts';

const banco = { url: 'postgres://h/b', setting: 'DATABASE_BACKUP_URL', embutido: () => '' };
const script = (nome: string) => fileURLToPath(new URL(`../${nome}`, import.meta.url));

describe('comandos de cópia', () => {
  const { error: fala } = console;
  let dito: string[];
  beforeEach(() => {
    dito = [];
    console.error = (texto: string) => dito.push(texto);
  });
  afterEach(() => {
    console.error = fala;
    process.exitCode = 0;
  });

  it('o que o PostgreSQL recusou nunca mostra o valor recusado', async () => {
    const error = new pg.DatabaseError('invalid input syntax: "Maria da Silva"', 1, 'error');
    Object.assign(error, { code: '22P02', table: 'pacientes', detail: 'Maria da Silva' });

    await comandoDeCopia(banco, () => Promise.reject(error));
    expect(dito).toEqual(['O PostgreSQL recusou: código 22P02, tabela pacientes.']);
    expect(process.exitCode).toBe(1);
  });

  it('uma recusa é uma frase, e o trabalho recebe o endereço dado', async () => {
    const recebido: string[] = [];
    await comandoDeCopia(banco, async (url) => void recebido.push(url));
    await comandoDeCopia(banco, () => Promise.reject(new CopiaRecusadaError('A cópia não abre.')));

    expect(recebido).toEqual(['postgres://h/b']);
    expect(dito).toEqual(['A cópia não abre.']);
    expect(linhas([{ linhas: 1200 }, { linhas: 34 }])).toBe('2 tabelas, 1.234 linhas');
  });

  it.each(['backup.ts', 'restaurar.ts'])('%s pede o que falta', (nome) => {
    const { status, stderr } = spawnSync(process.execPath, [script(nome)], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('--chave');
  });

  it('com banco externo e sem o endereço da cópia, não copia o embutido no lugar dele', async () => {
    const AUTOCUSTO_DADOS = await mkdtemp(join(tmpdir(), 'autocusto-comando-'));
    const { status, stderr } = spawnSync(process.execPath, [script('backup.ts'), '--chave', 'c', '--arquivo', 'a'], {
      encoding: 'utf8',
      env: { ...process.env, AUTOCUSTO_DADOS, DATABASE_URL: 'postgres://autocusto_app@h/b', DATABASE_BACKUP_URL: '' },
    });

    expect(status).toBe(1);
    expect(stderr).toContain('DATABASE_BACKUP_URL: é obrigatório');
    await expect(readdir(AUTOCUSTO_DADOS)).resolves.toEqual([]);
    await rm(AUTOCUSTO_DADOS, { recursive: true });
  });
});
