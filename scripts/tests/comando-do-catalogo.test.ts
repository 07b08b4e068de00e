import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '../../backend/shared/database/database.ts';
import { chavesDoProduto, makePacotesDoCatalogo } from '../../backend/slices/processos/index.ts';
import { createTestDatabase, type TestDatabase } from '../../backend/tests/helpers/test-database.ts';
import { comandoDoCatalogo } from '../comando-do-catalogo.ts';

const PACOTES = new URL('../../backend/catalogo/pacotes/', import.meta.url).pathname;
const SIGTAP_202510 = 'sigtap-202510-v2510160954';
const SIGTAP_202608 = 'sigtap-202608-v2608141139';

describe('comando do catálogo', () => {
  let database: TestDatabase;
  let dono: ReturnType<typeof createDatabase>;
  let pasta: string;

  beforeAll(async () => {
    database = await createTestDatabase({ catalogo: true });
    dono = createDatabase({ url: database.ownerUrl, poolMax: 1, statementTimeoutMs: 15_000 });
    pasta = await mkdtemp(join(tmpdir(), 'autocusto-pacotes-'));
  });
  afterAll(async () => {
    await dono.close();
    await database.close();
    await rm(pasta, { recursive: true });
  });

  const rodar = async (...argumentos: string[]) => {
    const linhas: string[] = [];
    const pacotes = makePacotesDoCatalogo(dono.db, await chavesDoProduto());
    const codigo = await comandoDoCatalogo(argumentos, pacotes, (linha) => linhas.push(linha));
    return { codigo, dito: linhas.join('\n') };
  };

  it('ativa um mês guardado, diz o que está em vigor e volta', async () => {
    expect((await rodar('diferencas', SIGTAP_202510)).dito).toContain('53 diferenças.');
    expect(await rodar('ativar', SIGTAP_202510)).toMatchObject({ codigo: 0 });
    expect((await rodar('listar')).dito).toContain(`* ${SIGTAP_202510}`);
    expect((await rodar('voltar')).dito).toBe(`De novo em vigor: ${SIGTAP_202608}.`);
  });

  it('importa de uma pasta; a que mudou depois de assinada é recusada com o arquivo', async () => {
    expect((await rodar('importar', join(PACOTES, SIGTAP_202608))).dito).toContain('já estava guardado');

    const mexida = join(pasta, 'mexida');
    await cp(join(PACOTES, SIGTAP_202608), mexida, { recursive: true });
    const arquivo = join(mexida, 'sigtap_cid.csv');
    await writeFile(arquivo, `${await readFile(arquivo, 'utf8')}Z99,Outra\n`);
    const recusa = await rodar('importar', mexida);
    expect(recusa.codigo).toBe(1);
    expect(recusa.dito).toContain('sigtap_cid.csv:1: falta, ou mudou depois de assinado');
  });

  it.each([
    [['importar', '/nao/ha'], 1, 'Não há pasta nem arquivo em /nao/ha.'],
    [['ativar', 'outro'], 1, 'Não há pacote outro: importe-o antes.'],
    [['ativar'], 2, 'npm run catalogo -- ativar NOME'],
    [[], 2, 'npm run catalogo -- voltar'],
  ])('%j: diz o que houve', async (argumentos, codigo, dito) => {
    const resultado = await rodar(...argumentos);
    expect(resultado).toMatchObject({ codigo, dito: expect.stringContaining(dito) });
  });
});
