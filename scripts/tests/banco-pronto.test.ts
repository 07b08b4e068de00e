import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const RAIZ = fileURLToPath(new URL('../../', import.meta.url));
const FORA = ['DATABASE_URL', 'DATABASE_OWNER_URL'];

describe('comandos numa pasta de dados vazia', () => {
  it('o primeiro prepara o banco, e nenhum termina numa pilha de chamadas', async () => {
    const AUTOCUSTO_DADOS = await mkdtemp(join(tmpdir(), 'autocusto-vazia-'));
    const entorno = Object.entries(process.env).filter(([nome]) => !FORA.includes(nome) && nome !== 'NODE_OPTIONS');
    const env = { ...Object.fromEntries(entorno), AUTOCUSTO_DADOS };
    const rodar = async (...args: readonly string[]) => {
      const fim = await promisify(execFile)(process.execPath, [...args], { cwd: RAIZ, env }).catch(
        (error: { readonly stdout: string; readonly stderr: string }) => error,
      );
      return `${fim.stdout}${fim.stderr}`;
    };

    expect(await rodar('scripts/modelos.ts', 'listar')).toContain('Banco migrado');
    const depois = [
      await rodar('scripts/modelos.ts', 'listar'),
      await rodar('scripts/admin.ts', '--email', 'ninguem@exemplo.br'),
      await rodar('scripts/auditoria-verificar.ts'),
    ];
    for (const saida of depois) expect(saida).not.toMatch(/Banco migrado|\n\s+at /);
    await rm(AUTOCUSTO_DADOS, { recursive: true });
  });
});
