import {
  acrescentar,
  colar,
  copiarMes,
  escrever,
  larguras,
  lerBloco,
  remover,
  repete,
  seguidores,
  todosMenos,
  variariam,
  type LinhaDaGrade,
} from '../../utils/grade';
import { makeHistoria } from '../../utils/historia-da-grade';
import { umaLinha } from './mothers';

const quantidades = (linha: LinhaDaGrade | undefined) => linha?.meses.map(({ quantidade }) => quantidade);
const posologias = (linha: LinhaDaGrade | undefined) => linha?.meses.map(({ posologia }) => posologia);

const LAMOTRIGINA: [string, string][] = [
  ['½ cp ao dia', '15'],
  ['1 cp ao dia', '30'],
  ['1½ cp ao dia', '45'],
  ['2 cp ao dia', '60'],
  ['2 cp ao dia', '60'],
  ['2 cp ao dia', '60'],
];

describe('repetir o mês 1', () => {
  it('leva o que se digita no mês 1 a todos os meses que o seguem', () => {
    const [vazia] = acrescentar([], 'x', 'oral');
    const seguem = seguidores(vazia as LinhaDaGrade);
    const um = escrever([vazia as LinhaDaGrade], 0, 0, 'quantidade', '28', seguem);
    const dois = escrever(um, 0, 0, 'posologia', '1 cápsula ao dia', seguem);

    expect(quantidades(dois[0])).toEqual(['28', '28', '28', '28', '28', '28']);
    expect(new Set(posologias(dois[0]))).toEqual(new Set(['1 cápsula ao dia']));
  });

  it('não toca no mês que o médico variou', () => {
    const linha = umaLinha([
      ['1 cp', '30'],
      ['1 cp', '30'],
      ['2 cp', '60'],
      ['1 cp', '30'],
    ]);
    const depois = escrever([linha], 0, 0, 'quantidade', '31', seguidores(linha));
    expect(quantidades(depois[0])).toEqual(['31', '31', '60', '31', '31', '31']);
  });

  it('não confunde com seguidor o mês que o mês 1 só iguala no meio da digitação', () => {
    const linha = umaLinha([
      ['1 cp', '1'],
      ['1 cp', '3'],
      ['1 cp', '1'],
    ]);
    const seguem = seguidores(linha); // on focus: months 3 to 6
    const tres = escrever([linha], 0, 0, 'quantidade', '3', seguem);
    const trinta = escrever(tres, 0, 0, 'quantidade', '30', seguem);
    expect(quantidades(trinta[0])).toEqual(['30', '3', '30', '30', '30', '30']);
  });

  it('escreve só no próprio mês a partir do segundo', () => {
    const linha = umaLinha();
    const depois = escrever([linha], 0, 3, 'quantidade', '10', seguidores(linha));
    expect(quantidades(depois[0])).toEqual(['28', '28', '28', '10', '28', '28']);
  });
});

describe('copiar', () => {
  it('diz quais meses têm conteúdo próprio antes de copiar para todos', () => {
    expect(variariam(umaLinha(LAMOTRIGINA), 0, todosMenos(0))).toEqual([1, 2, 3, 4, 5]);
    expect(variariam(umaLinha(), 0, todosMenos(0))).toEqual([]);
  });

  it('não pergunta por mês em branco nem por mês que só repete o primeiro', () => {
    const linha = umaLinha([
      ['1 cp', '30'],
      ['1 cp', '30'],
      ['2 cp', '60'],
      ['', ''],
      ['1 cp', '30'],
    ]);
    expect(variariam(linha, 2, [1, 3, 4, 5])).toEqual([]);
    expect(variariam(linha, 2, todosMenos(2))).toEqual([0]);
  });

  it('copia um mês inteiro, do anterior ou para todos', () => {
    const linha = umaLinha(LAMOTRIGINA);
    expect(quantidades(copiarMes([linha], 0, 0, [1])[0])).toEqual(['15', '15', '45', '60', '60', '60']);
    expect(quantidades(copiarMes([linha], 0, 3, todosMenos(3))[0])).toEqual(['60', '60', '60', '60', '60', '60']);
  });
});

describe('o que a célula mostra', () => {
  it('mostra em cinza de qual mês ela repete', () => {
    const linha = umaLinha(LAMOTRIGINA);
    expect(linha.meses.map((_, mes) => repete(linha, mes))).toEqual([undefined, undefined, undefined, undefined, 3, 3]);
    expect(repete(umaLinha(), 5)).toBe(0);
  });

  it('volta ao mês 1 quando um mês do meio variou', () => {
    const linha = umaLinha([
      ['1 cp', '30'],
      ['2 cp', '60'],
      ['1 cp', '30'],
    ]);
    expect(repete(linha, 2)).toBe(0);
    expect(repete(linha, 1)).toBeUndefined();
  });

  it('dá mais largura ao mês que tem texto próprio', () => {
    expect(larguras([umaLinha()])).toEqual([1.5, 1, 1, 1, 1, 1]);
    expect(larguras([umaLinha(), umaLinha(LAMOTRIGINA)])).toEqual([1.5, 1.5, 1.5, 1.5, 1, 1]);
  });

  it('não chama de repetição um mês em branco', () => {
    expect(repete(umaLinha([['', '']]), 2)).toBeUndefined();
  });
});

describe('linhas', () => {
  it('ao remover o do meio, os de baixo sobem com a própria posologia', () => {
    const grade = [
      umaLinha([], 'levetiracetam'),
      umaLinha(LAMOTRIGINA, 'lamotrigina'),
      umaLinha(
        [
          ['1 cp', '30'],
          ['1 cp', '30'],
          ['1 cp', '30'],
          ['1 cp', '30'],
          ['2 cp', '60'],
        ],
        'clobazam',
      ),
    ];
    const depois = remover(grade, 1);
    expect(depois.map(({ medicamentoId }) => medicamentoId)).toEqual(['levetiracetam', 'clobazam']);
    expect(quantidades(depois[1])).toEqual(['30', '30', '30', '30', '60', '60']);
    expect(posologias(depois[0])?.[0]).toBe('1 cápsula ao dia');
  });
});

describe('colar', () => {
  it('lê um bloco de planilha e deixa um texto comum em paz', () => {
    expect(lerBloco('28\t30\r\n14\t15\n')).toEqual([
      ['28', '30'],
      ['14', '15'],
    ]);
    expect(lerBloco('1 cápsula ao dia')).toBeUndefined();
  });

  it('escreve onde o bloco alcança e avisa do que não coube', () => {
    const { grade, sobra } = colar([umaLinha(), umaLinha()], 1, 4, 'quantidade', [['1', '2', '3'], ['4']]);
    expect(quantidades(grade[1])).toEqual(['28', '28', '28', '28', '1', '2']);
    expect(quantidades(grade[0])).toEqual(['28', '28', '28', '28', '28', '28']);
    expect(sobra).toBe(true);
  });
});

describe('desfazer o que muda muitas células', () => {
  const antes = [umaLinha(LAMOTRIGINA)];
  const depois = copiarMes(antes, 0, 5, todosMenos(5));
  const digitado = escrever(depois, 0, 3, 'quantidade', '61');

  it('volta e refaz, e só enquanto a grade está como a mudança a deixou', () => {
    const historia = makeHistoria();
    historia.guardar(antes, depois);
    expect(historia.desfazer(digitado)).toBeUndefined();
    expect(historia.desfazer(JSON.parse(JSON.stringify(depois)) as LinhaDaGrade[])).toEqual(antes);
    expect(historia.desfazer(antes)).toBeUndefined();
    expect(historia.refazer(digitado)).toBeUndefined();
    expect(historia.refazer(antes)).toEqual(depois);
  });

  it('uma mudança nova apaga o que se podia refazer, e a que nada muda não conta', () => {
    const historia = makeHistoria();
    historia.guardar(antes, depois);
    historia.desfazer(depois);
    historia.guardar(antes, digitado);
    expect(historia.refazer(antes)).toBeUndefined();
    historia.guardar(digitado, digitado);
    expect(historia.desfazer(digitado)).toEqual(antes);
  });
});
