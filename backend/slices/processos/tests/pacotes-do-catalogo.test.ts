import { sql } from 'kysely';
import { createDatabase } from '../../../shared/database/database.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { carregarCatalogo, chavesDoProduto } from '../infrastructure/catalogo/carregar-catalogo.ts';
import {
  type ArquivosDoPacote,
  ASSINATURA,
  MANIFESTO,
  PacoteRecusadoError,
} from '../infrastructure/catalogo/pacote.ts';
import { makePacotesDoCatalogo, PacoteDesconhecidoError } from '../infrastructure/catalogo/pacotes-do-catalogo.ts';
import type { ProcessosDb } from '../infrastructure/persistence/processos-db.ts';
import {
  CHAVE_PUBLICA,
  pacoteDoProduto,
  pacoteMudado,
  PROTOCOLOS,
  SIGTAP_202510,
  SIGTAP_202608,
  type Troca,
} from './pacotes-helper.ts';

let database: TestDatabase;
let dono: ReturnType<typeof createDatabase<ProcessosDb>>;
let pacotes: ReturnType<typeof makePacotesDoCatalogo>;

async function abrir(): Promise<void> {
  database = await createTestDatabase({ catalogo: true });
  dono = createDatabase<ProcessosDb>({ url: database.ownerUrl, poolMax: 2, statementTimeoutMs: 15_000 });
  pacotes = makePacotesDoCatalogo(dono.db, [...(await chavesDoProduto()), CHAVE_PUBLICA]);
}

async function fechar(): Promise<void> {
  await dono.close();
  await database.close();
}

const contar = async (tabela: string) => {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${sql.table(tabela)}`.execute(dono.db);
  return rows[0]?.total;
};
const nomeDoG35 = async () => {
  const { rows } = await sql<{ nome: string }>`select nome from doencas where cid = 'G35'`.execute(dono.db);
  return rows[0]?.nome;
};
const emVigor = async () => {
  const { protocolos, sigtap } = (await pacotes.listar()).emVigor;
  return [protocolos?.nome, sigtap?.nome];
};
const G35: Troca = ['doencas.csv', 'G35,Esclerose múltipla', 'G35,Esclerose múltipla (revista)'];

describe('pacotes do catálogo', () => {
  beforeEach(abrir);
  afterEach(fechar);

  it('os do produto trazem todos os fatos, com a última competência, e da segunda vez não há nada a fazer', async () => {
    await sql`delete from catalogo_cargas`.execute(dono.db);
    const primeira = await carregarCatalogo(database.ownerUrl);
    const segunda = await carregarCatalogo(database.ownerUrl);

    expect(primeira.linhas).toMatchObject({
      ...{ doencas: 418, medicamentos: 398, protocolos: 87, sigtap_procedimentos: 363, protocolo_doencas: 369 },
      ...{ protocolo_regras: 222, catalogo_retirados: 11, protocolo_normas: 156, regras: 96 },
    });
    expect(segunda).toEqual({ carregado: false, sha256: primeira.sha256, linhas: {} });
    expect(await emVigor()).toEqual([PROTOCOLOS, SIGTAP_202608]);
    for (const [tabela, linhas] of Object.entries(primeira.linhas))
      expect([tabela, await contar(tabela)]).toEqual([tabela, linhas]);
  });

  it('importar não muda o que está em vigor; ativar muda; voltar desfaz', async () => {
    await pacotes.importar(await pacoteMudado(PROTOCOLOS, [G35]));
    expect(await nomeDoG35()).toBe('Esclerose múltipla');

    await pacotes.ativar(`${PROTOCOLOS}-mudado`);
    expect(await nomeDoG35()).toBe('Esclerose múltipla (revista)');
    expect(await contar('doencas')).toBe(418);

    await expect(pacotes.voltar()).resolves.toBe(PROTOCOLOS);
    expect(await nomeDoG35()).toBe('Esclerose múltipla');
  });

  it('o reinício não toma o lugar do que se pôs em vigor aqui', async () => {
    await pacotes.importar(await pacoteMudado(PROTOCOLOS, [G35]));
    await pacotes.ativar(`${PROTOCOLOS}-mudado`);
    await sql`delete from catalogo_cargas`.execute(dono.db);
    await expect(carregarCatalogo(database.ownerUrl)).resolves.toMatchObject({ carregado: true });
    expect(await nomeDoG35()).toBe('Esclerose múltipla (revista)');
  });

  it('o mesmo pacote de novo já está guardado; com outro conteúdo, o nome é recusado', async () => {
    const pacote = await pacoteMudado(PROTOCOLOS, [G35]);
    await expect(pacotes.importar(pacote)).resolves.toMatchObject({ novo: true });
    await expect(pacotes.importar(pacote)).resolves.toMatchObject({ novo: false });
    const outro = await pacoteMudado(PROTOCOLOS, [], `${PROTOCOLOS}-mudado`);
    await expect(pacotes.importar(outro)).rejects.toThrow(
      'já há um pacote protocolos-2026.12-mudado com outro conteúdo',
    );
  });

  it('a competência anterior pode voltar, e os limites vêm com ela sem que nada mais mude', async () => {
    const limite = async () => {
      const { rows } = await sql<{ quantidade_maxima: number; vigentes: number }>`
        select max(quantidade_maxima) as quantidade_maxima,
          (select count(*) from medicamentos where cardinality(sigtap_vigente) > 0) as vigentes
        from protocolo_medicamentos
        where protocolo_id = 'acromegalia' and medicamento_id like 'octreotida-de-liberacao-prolongada-lar-10%'
      `.execute(dono.db);
      return rows[0];
    };
    const agora = await limite();
    await pacotes.ativar(SIGTAP_202510);
    expect([agora?.quantidade_maxima, (await limite())?.quantidade_maxima]).toEqual([6, 8]);
    await pacotes.voltar();
    expect(await limite()).toEqual(agora);
  });

  it('a diferença entre duas competências guardadas é a do relatório do SIGTAP', async () => {
    const diferencas = await pacotes.diferencas(SIGTAP_202608, SIGTAP_202510);
    expect(diferencas).toHaveLength(53);
    expect(diferencas).toContainEqual({
      ...{ arquivo: 'sigtap', chave: '0604290012', mudanca: 'quantidade_maxima', de: '8', para: '6' },
    });
    await expect(pacotes.diferencas(SIGTAP_202608)).resolves.toEqual([]);
  });

  it('a diferença entre dois pacotes de protocolos diz linha e coluna', async () => {
    await pacotes.importar(await pacoteMudado(PROTOCOLOS, [G35]));
    await expect(pacotes.diferencas(`${PROTOCOLOS}-mudado`)).resolves.toEqual([
      {
        ...{ arquivo: 'doencas.csv', chave: 'G35', mudanca: 'nome' },
        ...{ de: 'Esclerose múltipla', para: 'Esclerose múltipla (revista)' },
      },
    ]);
  });

  it('um código que nenhum medicamento nomeia é dito, e não impede a competência', async () => {
    const pacote = await pacoteMudado(PROTOCOLOS, [['medicamentos.csv', ',0604880014,ceaf', ',,ceaf']]);
    await expect(pacotes.importar(pacote)).resolves.toMatchObject({ semMedicamento: ['0604880014'] });
  });

  it('carrega uma vez só quando duas instâncias começam juntas', async () => {
    await sql`delete from catalogo_cargas`.execute(dono.db);
    const cargas = await Promise.all([carregarCatalogo(database.ownerUrl), carregarCatalogo(database.ownerUrl)]);
    expect(cargas.filter(({ carregado }) => carregado)).toHaveLength(1);
  });

  it('não há o que ativar, comparar ou a que voltar', async () => {
    await expect(pacotes.ativar('outro')).rejects.toThrow(PacoteDesconhecidoError);
    await expect(pacotes.diferencas('outro')).rejects.toThrow('Não há pacote outro: importe-o antes.');
    await expect(pacotes.voltar()).rejects.toThrow('Não há pacote anterior a que voltar.');
  });

  it('não deixa a aplicação escrever no catálogo', async () => {
    for (const tabela of [
      'doencas',
      'catalogo_pacotes',
      'catalogo_ativacoes',
      'protocolo_normas',
      'catalogo_retirados',
    ]) {
      await expect(sql`delete from ${sql.table(tabela)}`.execute(database.db)).rejects.toThrow(/permission denied/);
    }
  });

  it('texto de regra é dado: o que parece código é guardado e nada mais', async () => {
    const regra = 'process.exit(1)';
    const pacote = await pacoteMudado(PROTOCOLOS, [['protocolo_regra.csv', ',idade_meses<=227,', `,${regra},`]]);
    await pacotes.importar(pacote);
    await pacotes.ativar(`${PROTOCOLOS}-mudado`);
    const { rows } = await sql`select expressao from protocolo_regras where expressao = ${regra}`.execute(dono.db);
    expect(rows).toEqual([{ expressao: regra }]);
  });

  it('os do produto estão assinados como estão', async () => {
    for (const nome of [PROTOCOLOS, SIGTAP_202510, SIGTAP_202608]) {
      await expect(pacotes.importar(await pacoteDoProduto(nome))).resolves.toMatchObject({ novo: false });
    }
  });
});

describe('um pacote é recusado, com arquivo e linha, e o que está em vigor fica', () => {
  beforeAll(abrir);
  afterAll(fechar);

  const recusar = async (arquivos: ArquivosDoPacote) => {
    const recusa = await pacotes.importar(arquivos).catch((error: unknown) => error);
    expect(recusa).toBeInstanceOf(PacoteRecusadoError);
    expect(await emVigor()).toEqual([PROTOCOLOS, SIGTAP_202608]);
    expect((await pacotes.listar()).guardados).toHaveLength(3);
    return (recusa as PacoteRecusadoError).faults.join('\n');
  };

  it('a assinatura que não é sua, de quem não se confia, ou que falta', async () => {
    const bom = await pacoteMudado(PROTOCOLOS, [G35]);
    const outro = await pacoteMudado(SIGTAP_202608, []);
    const com = (trocas: readonly [string, Buffer | undefined][]) =>
      new Map(
        [...new Map<string, Buffer | undefined>([...bom, ...trocas])].flatMap(([n, c]) => (c ? [[n, c] as const] : [])),
      );

    expect(await recusar(com([[ASSINATURA, outro.get(ASSINATURA)]]))).toContain('a assinatura não é deste pacote');
    const estranha = Buffer.from(`${Buffer.alloc(32, 7).toString('base64')}.AAAA`);
    expect(await recusar(com([[ASSINATURA, estranha]]))).toContain('não é de quem esta instalação confia');
    expect(await recusar(com([[ASSINATURA, undefined]]))).toBe('assinatura:1: falta no pacote');
    expect(await recusar(com([[MANIFESTO, undefined]]))).toBe('pacote.json:1: falta no pacote');
    const mexido = Buffer.from(`${bom.get('doencas.csv')?.toString('utf8')}Z99,Outra,Z99,Outra,\n`);
    expect(await recusar(com([['doencas.csv', mexido]]))).toBe('doencas.csv:1: falta, ou mudou depois de assinado');
    expect(await recusar(com([['regra.js', Buffer.from('1')]]))).toBe('regra.js:1: está no pacote e não no manifesto');
  });

  it.each<[string, Troca, string]>([
    [
      PROTOCOLOS,
      ['doencas.csv', 'G35,Esclerose múltipla,G35', 'g35,Esclerose múltipla,G35'],
      'cid: "g35" está fora do formato',
    ],
    [PROTOCOLOS, ['doencas.csv', 'G35,Esclerose múltipla,G35', 'G36,Esclerose múltipla,G35'], 'não é a do CID G36'],
    [PROTOCOLOS, ['doencas.csv', 'Esclerose múltipla', 'Esclerose  múltipla'], 'nome: tem espaços sobrando'],
    [PROTOCOLOS, ['doencas.csv', 'Esclerose múltipla', 'Esclerose mÃºltipla'], 'de outra codificação'],
    [PROTOCOLOS, ['doencas.csv', 'cid,nome', 'codigo,nome'], 'o cabeçalho deve ser cid,nome'],
    [
      PROTOCOLOS,
      ['doencas.csv', 'G35,Esclerose múltipla', 'G35,sobra,Esclerose múltipla'],
      'tem 6 colunas em vez de 5',
    ],
    [PROTOCOLOS, ['doencas.csv', 'B16.2,', 'B16.0,'], 'repete a linha 2 (B16.0)'],
    [PROTOCOLOS, ['protocolos.csv', '2018-08-27', '27/08/2018'], 'atualizado_em: "27/08/2018" está fora do formato'],
    [PROTOCOLOS, ['protocolo_cid.csv', 'acne-grave,L70.0', 'acne-grave,L99.9'], 'CID inexistente: L99.9'],
    [PROTOCOLOS, ['regras.jsonl', '"fonte": ', '"fontes": '], 'regras.jsonl:1: fontes: este campo não existe aqui'],
    [PROTOCOLOS, ['regras.jsonl', '"sop-ciproterona-cids"', '"psoriase-cids"'], 'outra regra tem este identificador'],
    [PROTOCOLOS, ['regras.jsonl', '["acromegalia"]', '["acromegalias"]'], 'acromegalias não existe no catálogo'],
    [PROTOCOLOS, ['regras.jsonl', '{"id"', '"id"'], 'regras.jsonl:1: : escreva um objeto'],
    [
      PROTOCOLOS,
      ['protocolo_medicamento.csv', 'acne-grave,isotretinoina-10', 'acne-x,isotretinoina-10'],
      'protocolo inexistente: acne-x',
    ],
    [
      PROTOCOLOS,
      ['protocolo_medicamento.csv', 'isotretinoina-10-mg', 'isotretinoina-11-mg'],
      'medicamento inexistente: isotretinoina-11-mg',
    ],
    [
      PROTOCOLOS,
      ['protocolo_documento.csv', 'acne-grave,2,solicitacao', 'acne-grave,9,solicitacao'],
      'a ordem devia ser 2',
    ],
    [
      PROTOCOLOS,
      ['protocolo_documento.csv', ',obrigatorio,', ',talvez,'],
      'obrigatoriedade: "talvez" não é obrigatorio',
    ],
    [PROTOCOLOS, ['protocolo_documento_adicional.csv', 'escala,edss', 'escala,edssss'], 'escala: "edssss" não é edss'],
    [
      PROTOCOLOS,
      ['protocolo_regra.csv', 'etanercepte,idade', 'adalimumabe,idade'],
      'o medicamento não é da substância',
    ],
    [PROTOCOLOS, ['lista_344.csv', 'clobazam,B1', 'clobazam,C1'], 'a receita notificacao_b não é a da lista C1'],
    [PROTOCOLOS, ['lista_344.csv', 'clobazam,B1', 'clobazol,B1'], 'substância inexistente: clobazol'],
    [
      PROTOCOLOS,
      ['medicamento_cid_sem_protocolo.csv', 'acetazolamida,H40.1', 'acetazolamida,H4'],
      'cid: "H4" está fora do formato',
    ],
    [PROTOCOLOS, ['protocolo_norma.csv', '2018-06-27,2025-07-22', '2018-06-27,2018-06-26'], 'termina antes de começar'],
    [
      PROTOCOLOS,
      ['protocolo_norma.csv', '2018-06-27,2025-07-22', '2018-06-27,2025-07-23'],
      'vale ao mesmo tempo que a da linha',
    ],
    [
      PROTOCOLOS,
      ['protocolo_norma.csv', '2018-06-27,2025-07-22', '2018-06-20,2025-07-22'],
      'vale antes da data da norma',
    ],
    [
      PROTOCOLOS,
      [
        'protocolo_norma.csv',
        'acne-grave,Portaria SAS/MS nº 1.159,2015-11-18,,2015-11-18,,,,resumo da SES/SP de 2018–2020; ausente da lista da Conitec de 09/09/2026',
        'acne-grave,Portaria SAS/MS nº 1.159,2015-11-18,,2015-11-18,,,,',
      ],
      'fonte: está vazio',
    ],
    [PROTOCOLOS, ['protocolo_norma.csv', 'acne-grave,', 'acromegalia,'], 'vale ao mesmo tempo'],
    [
      PROTOCOLOS,
      ['retirados.csv', ',sindrome-de-falencia-medular,', ',sindrome-de-outra-coisa,'],
      'protocolo inexistente: sindrome-de-outra-coisa',
    ],
    [
      PROTOCOLOS,
      ['retirados.csv', ',sindrome-de-falencia-medular,', ',anemia-aplastica-adquirida,'],
      'substitui a si mesmo',
    ],
    [
      PROTOCOLOS,
      ['retirados.csv', 'artrite-reumatoide,M08.0', 'artrite-reumatoide,G35'],
      'o CID G35 não é de artrite-reumatoide',
    ],
    [
      PROTOCOLOS,
      ['pacote.json', '"fonte": "datasus-cid10"', '"fonte": "de-ouvir-dizer"'],
      'a fonte de-ouvir-dizer de doencas.csv não está em fontes.csv',
    ],
    [PROTOCOLOS, ['pacote.json', '"fonte": "datasus-cid10"', '"fonte": ""'], 'doencas.csv não tem fonte'],
    [PROTOCOLOS, ['pacote.json', '"tipo": "protocolos"', '"tipo": "sigtap"'], 'falta sigtap_procedimento.csv'],
    [PROTOCOLOS, ['pacote.json', '"formato": 1', '"formato": 2'], 'não é um manifesto'],
    [SIGTAP_202608, ['sigtap_procedimento.csv', ',202608,', ',202607,'], 'há mais de uma competência'],
    [
      SIGTAP_202608,
      ['sigtap_procedimento.csv', ',202608,,72,', ',202608,,1572,1571'],
      'a idade mínima passa da máxima',
    ],
    [SIGTAP_202608, ['sigtap_procedimento_cid.csv', '0604', '0605'], 'codigo: "0605'],
    [
      SIGTAP_202608,
      ['sigtap_procedimento_cid.csv', '0604010010,K50.0', '0604990019,K50.0'],
      'procedimento inexistente: 0604990019',
    ],
    [SIGTAP_202608, ['sigtap_procedimento_cid.csv', '0604010010,K50.0', '0604010010,X99.9'], 'CID inexistente: X99.9'],
    [SIGTAP_202608, ['sigtap_procedimento_cid.csv', '0604010010,K50.0', '0604010010,K50.1'], 'repete a linha'],
  ])('%s: %j → %s', async (nome, [arquivo, de, para], mensagem) => {
    // The manifest that says kind and format is read before it is signed again: a refusal there is one too.
    const mudado = await pacoteMudado(nome, [[arquivo, de, para]]).catch((error: PacoteRecusadoError) => error);
    const faltas = mudado instanceof PacoteRecusadoError ? mudado.faults.join('\n') : await recusar(mudado);
    expect(faltas).toContain(mensagem);
    expect(faltas).toMatch(new RegExp(`^${arquivo.replace('.', '\\.')}:\\d+: `, 'm'));
  });

  it('e todos os erros são ditos de uma vez', async () => {
    const faltas = await recusar(
      await pacoteMudado(PROTOCOLOS, [
        ['doencas.csv', 'G35,Esclerose múltipla,G35', 'g35,Esclerose múltipla,G35'],
        ['lista_344.csv', 'clobazam,B1', 'clobazam,X1'],
      ]),
    );
    expect(faltas).toMatch(/doencas\.csv:\d+: cid/);
    expect(faltas).toMatch(/lista_344\.csv:4: lista/);
  });
});
