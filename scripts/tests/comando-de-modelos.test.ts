import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '../../backend/shared/database/database.ts';
import { createTestDatabase, type TestDatabase } from '../../backend/tests/helpers/test-database.ts';
import { makeImportacao } from '../../backend/slices/pdf/index.ts';
import { umCampo, umFormulario } from '../../backend/slices/pdf/tests/importador/formularios.ts';
import { comandoDeModelos } from '../comando-de-modelos.ts';

describe('npm run modelos', () => {
  let database: TestDatabase;
  let donos: ReturnType<typeof createDatabase>;
  let importacao: ReturnType<typeof makeImportacao>;
  let pasta: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    donos = createDatabase({ url: database.ownerUrl, poolMax: 2, statementTimeoutMs: 15_000 });
    importacao = makeImportacao({ database: donos, protocoloExiste: async () => false });
    pasta = await mkdtemp(join(tmpdir(), 'autocusto-modelos-'));
    await writeFile(join(pasta, 'a.pdf'), await umFormulario((pincel) => umCampo(pincel, 'texto', { y: 500 })));
  });

  afterAll(async () => {
    importacao.registro.close();
    importacao.analisador.close();
    await donos.close();
    await database.close();
    await rm(pasta, { recursive: true });
  });

  async function modelos(...argv: string[]): Promise<{ codigo: number; dito: string }> {
    const dito: string[] = [];
    const codigo = await comandoDeModelos(argv, importacao, (line) => dito.push(line));
    return { codigo, dito: dito.join('\n') };
  }

  it('importa, lista, edita o mapa, mostra a prévia e ativa', async () => {
    const importado = await modelos('importar', join(pasta, 'a.pdf'), '--documento', 'relatorio', '--uf', 'SP');
    expect(importado).toMatchObject({ codigo: 0, dito: expect.stringContaining('2 campos') });
    expect(importado.dito).toContain('sem lugar no formulário: nome_clinica');
    const id = importado.dito.slice(0, 36);
    expect((await modelos('listar')).dito).toContain(`${id}  relatorio  SP`);

    const mapa = join(pasta, 'mapa.json');
    await modelos('mapa', id, mapa);
    expect(JSON.parse(await readFile(mapa, 'utf8'))).toMatchObject({ dispensados: [] });
    expect(await modelos('mapa', id, mapa, '--gravar')).toMatchObject({ codigo: 0, dito: 'Mapa gravado.' });

    expect((await modelos('previa', id, join(pasta, 'previa.pdf'))).codigo).toBe(0);
    expect((await readFile(join(pasta, 'previa.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

    expect(await modelos('ativar', id)).toMatchObject({ codigo: 1, dito: expect.stringContaining('mapa_incompleto') });
    expect(await modelos('ativar', id, '--dispensar-o-resto')).toMatchObject({
      codigo: 0,
      dito: expect.stringMatching(/^Ativo: relatorio em SP, SHA-256 [0-9a-f]{64}\.$/),
    });
  });

  it('diz por que recusa, e como se usa', async () => {
    await writeFile(join(pasta, 'b.pdf'), 'não é um PDF');
    expect(await modelos('importar', join(pasta, 'b.pdf'), '--documento', 'lme')).toMatchObject({
      codigo: 1,
      dito: expect.stringContaining('formato_invalido'),
    });
    expect(await modelos('importar')).toMatchObject({ codigo: 2, dito: expect.stringContaining('npm run modelos') });
  });
});
