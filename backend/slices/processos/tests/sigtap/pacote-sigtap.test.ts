import { diferencasSigtap } from '../../infrastructure/sigtap/diferencas-sigtap.ts';
import { lerPacoteSigtap, PacoteSigtapRecusadoError } from '../../infrastructure/sigtap/pacote-sigtap.ts';
import { arquivosDoPacote, type PacoteDeTeste, zipDoPacote } from './pacote-de-teste.ts';
import { fazerZip } from './zip.ts';

const NOME = 'TabelaUnificada_202608_v2608141139.zip';

const umPacote = (procedimentos: PacoteDeTeste['procedimentos'], competencia = '202608'): PacoteDeTeste => ({
  competencia,
  procedimentos,
});

const ler = (pacote: PacoteDeTeste, nome = NOME) => lerPacoteSigtap(nome, zipDoPacote(pacote));

describe('pacote mensal do SIGTAP', () => {
  it('lê competência, versão, limites, sexo, CIDs e descrições do grupo 06.04', async () => {
    const lido = await ler(
      umPacote([
        { codigo: '0604990027', sexo: 'F', idades: ['0216', '0731'], cids: ['X001', 'X00'], descricao: 'SO ADULTOS.' },
        { codigo: '0301010010', cids: ['Z000'] },
      ]),
    );

    expect(lido).toMatchObject({ competencia: '202608', versao: '2608141139' });
    expect(lido.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(lido.procedimentos).toEqual([
      {
        ...{ codigo: '0604990027', nome: 'AMOSTRA FICTICIA 10 MG (POR COMPRIMIDO)', sexo: 'F' },
        ...{ idadeMinimaMeses: 216, idadeMaximaMeses: 731, quantidadeMaxima: 62, cids: ['X00', 'X00.1'] },
      },
    ]);
    expect([...lido.cids.keys()]).toEqual(['X00', 'X00.1']);
    expect([...lido.descricoes]).toEqual([['0604990027', 'SO ADULTOS.']]);
  });

  it.each([
    ['sem mínimo e sem máximo', ['0000', '1571'], [null, null]],
    ['não se aplica', ['9999', '9999'], [null, null]],
    ['até 18 anos completos', ['0000', '0227'], [null, 227]],
  ] as const)('idades em meses: %s', async (_, idades, [minima, maxima]) => {
    const { procedimentos } = await ler(umPacote([{ codigo: '0604990019', idades }]));
    expect(procedimentos[0]).toMatchObject({ idadeMinimaMeses: minima, idadeMaximaMeses: maxima });
  });

  it('9999 é quantidade sem máximo; sexo I e N são os dois', async () => {
    const { procedimentos } = await ler(
      umPacote([
        { codigo: '0604990019', quantidade: '9999', sexo: 'I' },
        { codigo: '0604990027', quantidade: '0003', sexo: 'N' },
      ]),
    );
    expect(procedimentos.map(({ quantidadeMaxima, sexo }) => [quantidadeMaxima, sexo])).toEqual([
      [null, null],
      [3, null],
    ]);
  });

  it('os bytes são Windows-1252, e o espaço rígido dentro de um nome é um espaço', async () => {
    const nome = 'AMOSTRA\u00A0 B 5 MG \u0096 SOLU\u00C7\u00C3O D\u0092\u00C1GUA';
    const { procedimentos } = await ler(umPacote([{ codigo: '0604990019', nome }]));
    expect(procedimentos[0]?.nome).toBe('AMOSTRA B 5 MG – SOLUÇÃO D’ÁGUA');
  });

  it('o layout manda: uma coluna a mais no meio não desloca o que vem depois', async () => {
    const arquivos = arquivosDoPacote(umPacote([{ codigo: '0604990019', cids: ['X00'] }]));
    arquivos.set('rl_procedimento_cid.txt', Buffer.from('0604990019--X00 S202608\r\n'));
    arquivos.set(
      'rl_procedimento_cid_layout.txt',
      Buffer.from(
        'Coluna,Tamanho,Inicio,Fim,Tipo\r\nCO_PROCEDIMENTO,10,1,10,CHAR\r\nNOVA,2,11,12,CHAR\r\nCO_CID,4,13,16,CHAR\r\n' +
          'ST_PRINCIPAL,1,17,17,CHAR\r\nDT_COMPETENCIA,6,18,23,CHAR\r\n',
      ),
    );
    const { procedimentos } = await lerPacoteSigtap(NOME, fazerZip(arquivos));
    expect(procedimentos[0]?.cids).toEqual(['X00']);
  });

  it('a mesma competência publicada de novo é outra versão e outro SHA-256', async () => {
    const pacote = umPacote([{ codigo: '0604990019' }], '202510');
    const primeira = await ler(pacote, 'TabelaUnificada_202510_v2510160954.zip');
    const segunda = await ler(
      umPacote([{ codigo: '0604990019', quantidade: '0031' }], '202510'),
      'TabelaUnificada_202510_v2602261632 (1).zip',
    );
    expect([primeira.versao, segunda.versao]).toEqual(['2510160954', '2602261632']);
    expect(segunda.sha256).not.toBe(primeira.sha256);
    expect((await ler(pacote, 'sigtap.zip')).versao).toBeNull();
  });

  describe('é recusado inteiro, com o motivo, quando', () => {
    const bom = umPacote([{ codigo: '0604990019', cids: ['X00'] }, { codigo: '0604990027' }]);
    const trocar = (arquivo: string, mudar: (texto: string) => string) => {
      const arquivos = arquivosDoPacote(bom);
      arquivos.set(arquivo, Buffer.from(mudar(arquivos.get(arquivo)?.toString('latin1') ?? ''), 'latin1'));
      return fazerZip(arquivos);
    };
    const sem = (...nomes: string[]) => {
      const arquivos = arquivosDoPacote(bom);
      for (const nome of nomes) arquivos.delete(nome);
      return fazerZip(arquivos);
    };
    const estragado = () => {
      const zip = zipDoPacote(bom);
      const nome = zip.indexOf('tb_procedimento.txt');
      zip[nome + 40] = (zip[nome + 40] ?? 0) ^ 0xff;
      return zip;
    };

    it.each<[string, string, () => Buffer]>([
      ['o zip foi cortado', 'não é um zip inteiro', () => zipDoPacote(bom).subarray(0, -30)],
      ['não é um zip', 'não é um zip inteiro', () => Buffer.from('%PDF-1.7')],
      ['um byte mudou no caminho', 'tb_procedimento.txt|não é um zip inteiro', estragado],
      ['falta uma tabela', 'tb_cid.txt: falta', () => sem('tb_cid.txt', 'tb_cid_layout.txt')],
      ['falta um layout', 'rl_procedimento_cid_layout.txt: falta', () => sem('rl_procedimento_cid_layout.txt')],
      ['veio só o layout', 'rl_procedimento_tuss.txt: falta', () => sem('rl_procedimento_tuss.txt')],
      [
        'a última linha foi cortada',
        'tb_procedimento.txt:2: tem 300 bytes, e o layout diz 336',
        () => trocar('tb_procedimento.txt', (texto) => texto.slice(0, -38)),
      ],
      [
        'a última linha perdeu o CRLF',
        'tb_procedimento.txt:2: tem CR ou LF solto',
        () => trocar('tb_procedimento.txt', (texto) => texto.slice(0, -2)),
      ],
      [
        'há um LF solto numa linha',
        'tb_cid.txt:1: tem CR ou LF solto',
        () => trocar('tb_cid.txt', (texto) => texto.replace('fict', 'fic\n')),
      ],
      [
        'o texto foi convertido para UTF-8',
        'tb_cid.txt:1: tem 113 bytes, e o layout diz 111',
        () => trocar('tb_cid.txt', (texto) => Buffer.from(texto).toString('latin1')),
      ],
      [
        'o layout tem um buraco',
        'rl_procedimento_cid_layout.txt:3: "CO_CID',
        () => trocar('rl_procedimento_cid_layout.txt', (texto) => texto.replace('4,11,14', '4,12,15')),
      ],
      [
        'o layout não tem a coluna',
        'tb_procedimento_layout.txt: falta a coluna TP_SEXO',
        () => trocar('tb_procedimento_layout.txt', (texto) => texto.replace('TP_SEXO', 'TP_OUTRA')),
      ],
      [
        'as tabelas são de dois meses',
        'rl_procedimento_cid.txt:1: a competência 202607 não é a do pacote, 202608',
        () => trocar('rl_procedimento_cid.txt', (texto) => texto.replace('202608', '202607')),
      ],
      [
        'uma linha só é de outro mês',
        'tb_procedimento.txt:2: a competência 202609',
        () => trocar('tb_procedimento.txt', (texto) => `${texto.slice(0, -8)}202609\r\n`),
      ],
      ['é de outra tabela', 'não é o pacote do SIGTAP', () => zipDoPacote(umPacote([{ codigo: '0301010010' }]))],
      [
        'a idade não é número',
        'tb_procedimento.txt:1: VL_IDADE_MINIMA: "02,6" não é um número',
        () => zipDoPacote(umPacote([{ codigo: '0604990019', idades: ['02,6', '1571'] }])),
      ],
      [
        'a idade mínima passa da máxima',
        'a idade mínima (228 meses) passa da máxima (227)',
        () => zipDoPacote(umPacote([{ codigo: '0604990019', idades: ['0228', '0227'] }])),
      ],
      ['o sexo é outro', 'TP_SEXO: "X" não é', () => zipDoPacote(umPacote([{ codigo: '0604990019', sexo: 'X' }]))],
      [
        'um código se repete',
        'repete o código 0604990019',
        () => zipDoPacote(umPacote([{ codigo: '0604990019' }, { codigo: '0604990019' }])),
      ],
      [
        'um CID não existe',
        'rl_procedimento_cid.txt:1: o CID X00 não está em tb_cid',
        () => trocar('tb_cid.txt', (texto) => texto.replace('X00', 'Y00')),
      ],
      [
        'um CID é de código que não veio',
        'o código 0604990035 não está em tb_procedimento',
        () => trocar('rl_procedimento_cid.txt', (texto) => texto.replace('0604990019', '0604990035')),
      ],
    ])('%s', async (_, motivo, zip) => {
      const recusa = await lerPacoteSigtap(NOME, zip()).catch((error: unknown) => error);
      expect(recusa).toBeInstanceOf(PacoteSigtapRecusadoError);
      expect((recusa as Error).message).toMatch(
        new RegExp(motivo.includes('|') ? motivo : motivo.replace(/[.*+?^${}()[\]\\]/g, '\\$&')),
      );
    });

    it('o nome diz outra competência', async () => {
      await expect(ler(bom, 'TabelaUnificada_202607_v2607101010.zip')).rejects.toThrow(
        'o nome diz a competência 202607 e as tabelas dizem 202608',
      );
    });

    it('há vários motivos, e todos são ditos', async () => {
      const zip = trocar('tb_procedimento.txt', (texto) => texto.replaceAll('3I0062', '3X00A2'));
      const recusa = await lerPacoteSigtap(NOME, zip).catch((error: unknown) => error);
      expect((recusa as PacoteSigtapRecusadoError).motivos).toHaveLength(4);
    });
  });
});

describe('diferença entre duas competências', () => {
  it('diz código, o que mudou, de e para, com os CIDs juntos', async () => {
    const antes = await ler(
      umPacote([
        { codigo: '0604990019', idades: ['0480', '1571'], cids: ['X000', 'X001'] },
        { codigo: '0604990027', nome: 'ANTIGO', quantidade: '0010' },
        { codigo: '0604990035' },
        { codigo: '0604990043', sexo: 'F', quantidade: '9999' },
      ]),
    );
    const depois = await ler(
      umPacote([
        { codigo: '0604990019', idades: ['0216', '1571'], cids: ['X001', 'X002', 'X01'] },
        { codigo: '0604990027', nome: 'NOVO', quantidade: '0018' },
        { codigo: '0604990043', sexo: 'I', quantidade: '0002', idades: ['0000', '0143'] },
        { codigo: '0604990051', nome: 'ESTREIA', idades: ['0072', '1571'], cids: ['X01', 'X000'] },
      ]),
    );

    const diferencas = diferencasSigtap(antes.procedimentos, depois.procedimentos);

    expect(diferencas.map(({ codigo, mudanca, de, para }) => [codigo, mudanca, de, para])).toEqual([
      ['0604990019', 'idade_minima_meses', '480', '216'],
      ['0604990019', 'cid_excluido', 'X00.0', ''],
      ['0604990019', 'cid_incluido', '', 'X00.2;X01'],
      ['0604990027', 'nome', 'ANTIGO', 'NOVO'],
      ['0604990027', 'quantidade_maxima', '10', '18'],
      ['0604990035', 'removido', '', ''],
      ['0604990043', 'sexo', 'F', 'I'],
      ['0604990043', 'idade_maxima_meses', '1571', '143'],
      ['0604990043', 'quantidade_maxima', '9999', '2'],
      ['0604990051', 'incluido', 'qt=62 idade_meses=72-1571 sexo=I', 'X00.0;X01'],
    ]);
  });

  it('de uma competência para ela mesma não há nenhuma', async () => {
    const { procedimentos } = await ler(umPacote([{ codigo: '0604990019', cids: ['X00'] }]));
    expect(diferencasSigtap(procedimentos, procedimentos)).toEqual([]);
  });
});
