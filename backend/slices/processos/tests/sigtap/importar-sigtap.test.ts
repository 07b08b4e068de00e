import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '../../../../tests/helpers/test-database.ts';
import { createDatabase } from '../../../../shared/database/database.ts';
import { carregarCatalogo, chaveDaInstalacao, importarSigtap, PacoteSigtapRecusadoError } from '../../index.ts';
import type { ProcessosDb } from '../../infrastructure/persistence/processos-db.ts';
import { type PacoteDeTeste, zipDoPacote } from './pacote-de-teste.ts';

describe('importar o pacote do SIGTAP', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dono: ReturnType<typeof createDatabase<ProcessosDb>>;
  let pasta: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    await carregarCatalogo(database.ownerUrl);
    dono = createDatabase<ProcessosDb>({ url: database.ownerUrl, poolMax: 1, statementTimeoutMs: 15_000 });
    pasta = await mkdtemp(join(tmpdir(), 'autocusto-sigtap-'));
  });
  afterAll(async () => {
    await dono.close();
    await database.close();
    await rm(pasta, { recursive: true });
  });

  const importar = async (nome: string, zip: Buffer) => {
    const arquivo = join(pasta, nome);
    await writeFile(arquivo, zip);
    return importarSigtap(dono.db, { arquivo, destino: join(pasta, 'pacotes'), chave: await chaveDaInstalacao(pasta) });
  };
  /** What is in force, as DATASUS would publish it. */
  const emVigor = async (): Promise<PacoteDeTeste['procedimentos']> => {
    const linhas = await dono.db.selectFrom('sigtap_procedimentos').selectAll().execute();
    const quatro = (numero: number | null, semLimite: string) =>
      numero === null ? semLimite : String(numero).padStart(4, '0');
    return linhas.map((linha) => ({
      ...{ codigo: linha.codigo, nome: linha.nome, sexo: linha.sexo ?? 'I' },
      quantidade: quatro(linha.quantidade_maxima, '9999'),
      idades: [quatro(linha.idade_minima_meses, '0000'), quatro(linha.idade_maxima_meses, '1571')],
      cids: linha.cids.map((cid) => cid.replace('.', '')),
    }));
  };

  it('o que está em vigor, publicado de novo, não tem diferença', async () => {
    const zip = zipDoPacote({ competencia: '202609', procedimentos: await emVigor() });
    const { diferencas } = await importar('TabelaUnificada_202609_v2609111202.zip', zip);
    expect(diferencas).toEqual([]);
  });

  it('diz o que muda e escreve o pacote, sem tocar no que está em vigor', async () => {
    const [primeiro, ...demais] = await emVigor();
    const novo = { codigo: '0604990019', nome: 'FICTICIO 1 MG, "NOVO"', cids: ['G35'] };
    const procedimentos = [
      { ...primeiro, codigo: primeiro?.codigo ?? '', quantidade: '0001', sexo: 'F' },
      ...demais,
      novo,
    ];

    const importado = await importar(
      'TabelaUnificada_202609_v2609171117.zip',
      zipDoPacote({ competencia: '202609', procedimentos }),
    );

    expect(importado.diferencas.map(({ mudanca, para }) => [mudanca, para])).toEqual([
      ['sexo', 'F'],
      ['quantidade_maxima', '1'],
      ['incluido', 'G35'],
    ]);
    expect(importado.pasta).toMatch(/sigtap-202609-v2609171117$/);
    expect((await readFile(`${importado.pasta}.diferencas.csv`, 'utf8')).split('\n').at(-2)).toBe(
      '0604990019,"FICTICIO 1 MG, ""NOVO""",incluido,qt=62 idade_meses=0-1571 sexo=I,G35',
    );
    expect(await readFile(join(importado.pasta, 'sigtap_procedimento.csv'), 'utf8')).toContain(',202609,F,');
    expect((await emVigor())[0]).toEqual(primeiro);
  });

  it('de um pacote recusado não fica nada', async () => {
    const antes = await readdir(join(pasta, 'pacotes'));
    await expect(importar('TabelaUnificada_202610_v2610160954.zip', Buffer.from('PK'))).rejects.toThrow(
      PacoteSigtapRecusadoError,
    );
    expect(await readdir(join(pasta, 'pacotes'))).toEqual(antes);
  });
});
