import type { CampoExtraido, FormularioExtraido, LugarExtraido } from '../../domain/formulario-extraido.ts';
import type { MapaDoModelo } from '../../domain/mapa-do-modelo.ts';
import { herdarMapa } from '../../domain/mapa-herdado.ts';

type Onde = readonly [x: number, y: number, pagina?: number];

const caixa = ([x, y, pagina = 0]: Onde) => ({ pagina, box: { x, y, width: 200, height: 20 } });
const texto = (nome: string, rotulo: string, ...onde: readonly Onde[]): CampoExtraido => ({
  ...{ nome, tipo: 'texto', rotulo },
  lugares: onde.map((each): LugarExtraido => ({
    ...{ tipo: 'texto', rotacao: 0, align: 'left', size: 10, bold: false, color: '#000000', multiline: false, comb: 0 },
    ...caixa(each),
  })),
});
const opcoes = (
  nome: string,
  ...estados: readonly (readonly [estado: string, rotulo: string, onde: Onde])[]
): CampoExtraido => ({
  ...{ nome, tipo: 'opcao', rotulo: '' },
  lugares: estados.map(([estado, rotulo, onde]): LugarExtraido => ({
    ...{ tipo: 'opcao', estado, rotulo, marca: 0 },
    ...caixa(onde),
  })),
});
const form = (...campos: readonly CampoExtraido[]): FormularioExtraido => ({
  ...{ formato: 1, objetos: [], paginas: [], avisos: [], limpos: [] },
  campos,
});
const mapa = (ligacoes: MapaDoModelo['ligacoes'], dispensados: readonly string[] = []) => ({ ligacoes, dispensados });
const EM_BRANCO = mapa([]);

/** What fills in each place of the new version, and what is said of the change. */
function herdado(antes: FormularioExtraido, doAntes: MapaDoModelo, agora: FormularioExtraido, sugerido = EM_BRANCO) {
  const heranca = herdarMapa({ formulario: antes, mapa: doAntes }, agora, sugerido);
  return {
    ligacoes: Object.fromEntries(
      heranca.mapa.ligacoes.map(({ origem, estado, campo, valor }) => [
        estado === undefined ? origem : `${origem}=${estado}`,
        valor === undefined ? campo : `${campo}=${valor}`,
      ]),
    ),
    mudancas: heranca.mudancas.map(({ tipo, campo, de, para }) => [tipo, campo, de?.origem, para?.origem]),
    dispensados: heranca.mapa.dispensados,
    iguais: heranca.iguais,
  };
}

describe('o mapa da versão anterior', () => {
  const antes = form(
    texto('Text1', 'Nome do paciente', [150, 700]),
    texto('Text2', 'Nome da mãe', [150, 660]),
    texto('Text3', 'Peso', [150, 620]),
    texto('Text4', 'Altura', [150, 580]),
  );
  const doAntes = mapa([
    { origem: 'Text1', campo: 'nome_paciente' },
    { origem: 'Text2', campo: 'nome_mae' },
    { origem: 'Text3', campo: 'peso' },
    { origem: 'Text4', campo: 'altura' },
  ]);

  it('um campo com nome que continua noutro lugar não cede o antigo a quem o ocupou, se o rótulo é de vários', () => {
    const titulo = 'FORMULÁRIO OFICIAL';
    const velho = form(texto('nome_paciente', titulo, [50, 700]), texto('cid', titulo, [300, 700]));
    const novo = form(
      texto('nome_clinica', titulo, [50, 700]),
      texto('nome_paciente', titulo, [300, 700]),
      texto('cid', '', [50, 650]),
    );
    const dele = mapa([
      { origem: 'nome_paciente', campo: 'nome_paciente' },
      { origem: 'cid', campo: 'cid' },
    ]);
    const sugerido = mapa([{ origem: 'nome_clinica', campo: 'nome_clinica' }]);
    expect(herdado(velho, dele, novo, sugerido).ligacoes).toEqual({
      nome_clinica: 'nome_clinica',
      nome_paciente: 'nome_paciente',
      cid: 'cid',
    });
  });

  it('segue o lugar quando os nomes mudaram', () => {
    const agora = form(
      texto('form1.Campo7', 'Nome do paciente', [150, 700]),
      texto('form1.Campo9', 'Nome da mãe', [151, 659]),
      texto('form1.Campo3', 'Peso', [150, 620]),
      texto('form1.Campo1', 'Altura', [150, 580]),
    );
    expect(herdado(antes, doAntes, agora)).toEqual({
      ligacoes: {
        ...{ 'form1.Campo7': 'nome_paciente', 'form1.Campo9': 'nome_mae', 'form1.Campo3': 'peso' },
        'form1.Campo1': 'altura',
      },
      mudancas: [
        ['renomeado', 'nome_paciente', 'Text1', 'form1.Campo7'],
        ['renomeado', 'nome_mae', 'Text2', 'form1.Campo9'],
        ['renomeado', 'peso', 'Text3', 'form1.Campo3'],
        ['renomeado', 'altura', 'Text4', 'form1.Campo1'],
      ],
      ...{ dispensados: [], iguais: 0 },
    });
  });

  it('não cai uma linha quando outra entrou no meio e o editor renumerou os campos', () => {
    const agora = form(
      texto('Text1', 'Nome do paciente', [150, 700]),
      texto('Text2', 'Nome social', [150, 660]),
      texto('Text3', 'Nome da mãe', [150, 620]),
      texto('Text4', 'Peso', [150, 580]),
      texto('Text5', 'Altura', [150, 540]),
    );
    const { ligacoes, mudancas } = herdado(antes, doAntes, agora, mapa([{ origem: 'Text2', campo: null }]));
    expect(ligacoes).toEqual({
      Text1: 'nome_paciente',
      Text2: null,
      Text3: 'nome_mae',
      Text4: 'peso',
      Text5: 'altura',
    });
    expect(mudancas).toContainEqual(['novo', null, undefined, 'Text2']);
    expect(mudancas).not.toContainEqual(expect.arrayContaining(['sem_lugar']));
  });

  it('o que a folha inteira desceu, ou foi parar depois de uma capa, não é mudança', () => {
    const desceu = form(
      ...antes.campos.map(({ nome, rotulo, lugares }) =>
        texto(nome, rotulo, [150, (lugares[0]?.box.y ?? 0) - 36, 1] as const),
      ),
    );
    expect(herdado(antes, doAntes, desceu)).toMatchObject({ mudancas: [], iguais: 4 });
  });

  it('diz o que mudou de lugar, o que não tem mais lugar e o que é novo, com o mapa sugerido', () => {
    const agora = form(
      texto('Text1', 'Nome do paciente', [150, 700]),
      texto('Text2', 'Nome da mãe', [350, 300]),
      texto('Text4', 'Altura', [150, 580]),
      texto('cns', 'Cartão SUS', [150, 500]),
    );
    const sugerido = mapa([{ origem: 'cns', campo: 'cns_paciente' }]);
    expect(herdado(antes, { ...doAntes, dispensados: ['cns_paciente', 'cid'] }, agora, sugerido)).toEqual({
      ligacoes: { Text1: 'nome_paciente', Text2: 'nome_mae', Text4: 'altura', cns: 'cns_paciente' },
      mudancas: [
        ['moveu', 'nome_mae', 'Text2', 'Text2'],
        ['novo', 'cns_paciente', undefined, 'cns'],
        ['sem_lugar', 'peso', 'Text3', undefined],
      ],
      dispensados: ['cid'],
      iguais: 2,
    });
  });

  it('as opções seguem o que está escrito ao lado, seja qual for o nome do estado', () => {
    const doFormulario = form(opcoes('tratou', ['1', 'SIM', [100, 500]], ['2', 'NÃO', [400, 500]]));
    const ligado = mapa([
      { origem: 'tratou', estado: '1', campo: 'tratou', valor: 'True' },
      { origem: 'tratou', estado: '2', campo: 'tratou', valor: 'False' },
    ]);
    const trocado = form(opcoes('tratou', ['1', 'NÃO', [100, 500]], ['2', 'SIM', [400, 500]]));
    expect(herdado(doFormulario, ligado, trocado).ligacoes).toEqual({
      'tratou=1': 'tratou=False',
      'tratou=2': 'tratou=True',
    });
  });

  it('o que alguém deixou em branco de propósito continua em branco', () => {
    const emBranco = mapa([{ origem: 'Text1', campo: null }, ...doAntes.ligacoes.slice(1)]);
    const sugerido = mapa([{ origem: 'Text1', campo: 'nome_paciente' }]);
    expect(herdado(antes, emBranco, antes, sugerido).ligacoes['Text1']).toBeNull();
  });

  it('de um formulário que é outro não vem nada só por estar no mesmo lugar', () => {
    const outro = form(
      texto('a', '', [150, 700]),
      texto('b', '', [400, 120]),
      texto('c', '', [30, 100]),
      texto('d', '', [30, 60]),
    );
    expect(herdado(antes, doAntes, outro).ligacoes).toEqual({});
    const semLetras = form(
      ...antes.campos.map(({ lugares }, n) => texto(`x${n}`, '', [150, lugares[0]?.box.y ?? 0] as const)),
    );
    expect(Object.values(herdado(antes, doAntes, semLetras).ligacoes)).toEqual([
      ...['nome_paciente', 'nome_mae', 'peso', 'altura'],
    ]);
  });
});
