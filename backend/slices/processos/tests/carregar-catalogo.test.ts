import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { CatalogoInvalidoError } from '../infrastructure/catalogo/carregar-catalogo.ts';
import { carregarCatalogo } from '../index.ts';

const CATALOGO = new URL('../../../catalogo/', import.meta.url);

describe('carregar o catálogo', () => {
  let database: TestDatabase;
  let pasta: string;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    pasta = await mkdtemp(join(tmpdir(), 'catalogo-'));
    await cp(CATALOGO, pasta, { recursive: true });
  });
  afterEach(() => rm(pasta, { recursive: true }));

  const carregarPasta = () => carregarCatalogo(database.ownerUrl, pathToFileURL(`${pasta}/`));
  const trocar = async (arquivo: string, de: string, por: string) => {
    const texto = await readFile(join(pasta, arquivo), 'utf8');
    expect(texto).toContain(de);
    await writeFile(join(pasta, arquivo), texto.replace(de, por));
  };
  const contar = async (tabela: string) => {
    const { rows } = await sql<{ total: number }>`select count(*) as total from ${sql.table(tabela)}`.execute(
      database.db,
    );
    return rows[0]?.total;
  };

  it('um CID com as marcas do SUS ou do livro é o mesmo CID', async () => {
    await trocar('doencas.csv', '\nG35,', '\nG35X,');
    await trocar('protocolo_cid.csv', ',G30.0\n', ',G30.0†\n');
    await expect(carregarPasta()).resolves.toMatchObject({ linhas: { doencas: 416 } });
    await trocar('doencas.csv', '\nG35X,', '\nG35,Repetida,G35,Repetida,\nG35X,');
    await expect(carregarPasta()).rejects.toThrow(/repete a linha/);
  });

  it('carrega todos os fatos de uma vez, e da segunda vez não há nada a fazer', async () => {
    const primeira = await carregarCatalogo(database.ownerUrl);
    const segunda = await carregarCatalogo(database.ownerUrl);

    expect(primeira).toMatchObject({
      carregado: true,
      linhas: {
        doencas: 416,
        medicamentos: 385,
        protocolos: 84,
        sigtap_procedimentos: 349,
        protocolo_doencas: 349,
        protocolo_medicamentos: 522 + 237,
        protocolo_documentos: 1422 + 14,
        protocolo_regras: 222,
        doenca_medicamentos: 3178 + 3,
        regras: 96,
      },
    });
    expect(segunda).toEqual({ carregado: false, sha256: primeira.sha256, linhas: {} });
    for (const [tabela, linhas] of Object.entries(primeira.linhas)) await expect(contar(tabela)).resolves.toBe(linhas);
  });

  it('atualiza o que mudou sem repetir nem perder linha, e volta ao que era', async () => {
    const antes = await carregarCatalogo(database.ownerUrl);
    await trocar('doencas.csv', 'G35,Esclerose múltipla', 'G35,Esclerose múltipla (revista)');

    const mudada = await carregarPasta();
    const { rows } = await sql`select nome from doencas where cid = 'G35'`.execute(database.db);
    expect(mudada.linhas['doencas']).toBe(416);
    expect(rows).toEqual([{ nome: 'Esclerose múltipla (revista)' }]);
    await expect(contar('protocolo_documentos')).resolves.toBe(1436);

    const desfeita = await carregarCatalogo(database.ownerUrl);
    expect(desfeita).toMatchObject({ carregado: true, sha256: antes.sha256 });
  });

  it('carrega uma vez só quando duas instâncias começam juntas', async () => {
    await trocar('doencas.csv', 'G35,Esclerose múltipla', 'G35,Esclerose múltipla (outra)');
    const cargas = await Promise.all([carregarPasta(), carregarPasta()]);
    expect(cargas.filter(({ carregado }) => carregado)).toHaveLength(1);
  });

  it.each([
    ['doencas.csv', 'G35,Esclerose múltipla,G35', 'g35,Esclerose múltipla,G35', 'cid: "g35" está fora do formato'],
    ['doencas.csv', 'G35,Esclerose múltipla,G35', 'G36,Esclerose múltipla,G35', 'não é a do CID G36'],
    ['doencas.csv', 'Esclerose múltipla', 'Esclerose  múltipla', 'nome: tem espaços sobrando'],
    ['doencas.csv', 'Esclerose múltipla', 'Esclerose mÃºltipla', 'caractere de controle ou de outra codificação'],
    ['doencas.csv', 'cid,nome', 'codigo,nome', 'o cabeçalho deve ser cid,nome'],
    ['doencas.csv', 'G35,Esclerose múltipla', 'G35,sobra,Esclerose múltipla', 'tem 6 colunas em vez de 5'],
    ['doencas.csv', 'B16.2,', 'B16.0,', 'repete a linha 2 (B16.0)'],
    ['protocolos.csv', '2018-08-27', '27/08/2018', 'atualizado_em: "27/08/2018" está fora do formato'],
    ['protocolo_cid.csv', 'acne-grave,L70.0', 'acne-grave,L99.9', 'CID inexistente: L99.9'],
    ['regras.jsonl', '"fonte": ', '"fontes": ', 'regras.jsonl:1: fontes: este campo não existe aqui'],
    ['regras.jsonl', '"id": "sop-ciproterona-cids"', '"id": "psoriase-cids"', 'outra regra tem este identificador'],
    ['regras.jsonl', '["acromegalia"]', '["acromegalias"]', 'acromegalias não existe no catálogo'],
    ['regras.jsonl', '{"id"', '"id"', 'regras.jsonl:1: : escreva um objeto'],
    [
      'protocolo_medicamento.csv',
      'acne-grave,isotretinoina-10',
      'acne-gravissima,isotretinoina-10',
      'protocolo inexistente',
    ],
    ['protocolo_medicamento.csv', '0604590016,620', '0604590016,621', 'a quantidade máxima 621 não é a do SIGTAP'],
    ['protocolo_medicamento.csv', '0604590016,620', '0604590024,620', 'o código 0604590024 não é do medicamento'],
    ['protocolo_medicamento.csv', '0604780060,11,12,', '0604780060,11,,', 'idade_minima_meses deve ser 12'],
    ['protocolo_medicamento_candidato.csv', 'D61.0\n', 'D61.9\n', 'D61.9'],
    ['protocolo_documento.csv', 'acne-grave,2,solicitacao', 'acne-grave,9,solicitacao', 'a ordem devia ser 2'],
    ['protocolo_documento.csv', ',obrigatorio,', ',talvez,', 'obrigatoriedade: "talvez" não é obrigatorio'],
    ['protocolo_documento_adicional.csv', 'escala,edss', 'escala,', 'escala e tipo não combinam'],
    ['protocolo_regra.csv', 'etanercepte,idade', 'adalimumabe,idade', 'o medicamento não é da substância'],
    ['sigtap_procedimento.csv', ',202510,', ',202511,', 'há mais de uma competência'],
    ['sigtap_procedimento_cid.csv', '0604', '0605', 'codigo: "0605'],
    ['medicamentos.csv', '0604320124,0604320124', '0604320124,', 'sigtap_vigente deve ser 0604320124'],
    ['lista_344.csv', 'clobazam,B1', 'clobazam,C1', 'a receita notificacao_b não é a da lista C1'],
    ['lista_344.csv', 'clobazam,B1', 'clobazol,B1', 'substância inexistente: clobazol'],
    ['medicamento_cid_sem_protocolo.csv', 'acetazolamida,H40.1', 'acetazolamida,H4', 'cid: "H4" está fora do formato'],
  ])('recusa %s com "%s" trocado por "%s", dizendo o arquivo e a linha', async (arquivo, de, por, mensagem) => {
    await carregarCatalogo(database.ownerUrl);
    await trocar(arquivo, de, por);

    const recusa = await carregarPasta().catch((error: unknown) => error);

    expect(recusa).toBeInstanceOf(CatalogoInvalidoError);
    const { faults } = recusa as CatalogoInvalidoError;
    expect(faults.filter((fault) => fault.startsWith(`${arquivo}:`)).join('\n')).toContain(mensagem);
    await expect(contar('doencas')).resolves.toBe(416);
  });

  it('conta todos os erros de uma vez', async () => {
    await trocar('doencas.csv', 'G35,Esclerose múltipla,G35', 'g35,Esclerose múltipla,G35');
    await trocar('lista_344.csv', 'clobazam,B1', 'clobazam,X1');

    const recusa = await carregarPasta().catch((error: unknown) => String(error));

    expect(recusa).toMatch(/doencas\.csv:\d+: cid/);
    expect(recusa).toMatch(/lista_344\.csv:4: lista/);
  });

  it('diz qual arquivo falta', async () => {
    await rm(join(pasta, 'lista_344.csv'));
    await expect(carregarPasta()).rejects.toThrow('Falta o arquivo lista_344.csv do catálogo.');
  });

  it('não deixa a aplicação escrever no catálogo', async () => {
    await expect(sql`delete from doencas`.execute(database.db)).rejects.toThrow(/permission denied/);
  });
});
