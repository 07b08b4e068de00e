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

  it('importa uma pasta inteira: o que se recusa não impede os outros, e cada um é dito', async () => {
    const outra = await mkdtemp(join(tmpdir(), 'autocusto-pasta-'));
    for (const nome of ['um.pdf', 'dois.PDF']) await writeFile(join(outra, nome), await umFormulario(() => {}));
    await writeFile(join(outra, 'falso.pdf'), 'não é um PDF');
    await writeFile(join(outra, 'leia.txt'), 'não conta');
    const { codigo, dito } = await modelos('importar-pasta', outra, '--documento', 'relatorio', '--uf', 'AC');
    expect(codigo).toBe(1);
    expect(dito).toMatch(/== dois\.PDF\n[0-9a-f-]{36}: 1 páginas[\s\S]*== falso\.pdf\n.*formato_invalido/);
    expect(dito).toContain('2 de 3 arquivos importados como rascunhos.');
    expect((await modelos('listar')).dito.match(/ {2}relatorio {2}AC/g)).toHaveLength(2);
    await rm(outra, { recursive: true });
  });

  it('confere um arquivo antes: diz o que ficaria de fora, e não importa nada', async () => {
    const antes = (await modelos('listar')).dito;
    const arquivo = join(pasta, 'botao.pdf');
    const comBotao = await umFormulario(({ documento, pagina, fonte }) =>
      documento.getForm().createButton('limpar').addToPage('Limpar', pagina, { x: 50, y: 600, font: fonte }),
    );
    await writeFile(arquivo, comBotao);
    expect((await modelos('conferir', arquivo)).dito).toContain('aviso: botao_de_acao (limpar)');
    expect((await modelos('listar')).dito).toBe(antes);
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
