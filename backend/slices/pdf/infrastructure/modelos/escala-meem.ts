import type { TemplateDescription } from '../../domain/template-description.ts';
import { CINZA, FIO, caixa, campo, juntar, linha, pagina, retangulo, texto } from './desenho.ts';
import type { Parte } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, cabecalho, fecho, rodape, secao } from './papel.ts';

interface Item {
  readonly campo: string;
  readonly nome: string;
  readonly descricao: string;
  readonly maximo: number;
}

// Items and points as in the protocol's annex (DOMAIN.md §7); a scale whose wording may have a holder [check].
const ITENS: readonly Item[] = [
  {
    campo: 'orientacao_temporal',
    nome: 'Orientação temporal',
    descricao: 'Dia da semana, dia do mês, mês, ano e hora aproximada',
    maximo: 5,
  },
  {
    campo: 'orientacao_espacial',
    nome: 'Orientação espacial',
    descricao: 'Local, instituição, bairro ou rua, cidade e estado',
    maximo: 5,
  },
  {
    campo: 'memoria_imediata',
    nome: 'Memória imediata',
    descricao: 'Repetir três palavras sem relação entre si',
    maximo: 3,
  },
  {
    campo: 'atencao_calculo',
    nome: 'Atenção e cálculo',
    descricao: 'Subtrair 7 de 100 cinco vezes, ou soletrar uma palavra ao contrário',
    maximo: 5,
  },
  { campo: 'evocacao', nome: 'Evocação', descricao: 'Lembrar as três palavras ditas antes', maximo: 3 },
  { campo: 'nomeacao', nome: 'Nomeação', descricao: 'Dizer o nome de dois objetos mostrados', maximo: 2 },
  { campo: 'repeticao', nome: 'Repetição', descricao: 'Repetir uma frase curta', maximo: 1 },
  { campo: 'comando', nome: 'Comando', descricao: 'Executar uma ordem em três etapas', maximo: 3 },
  { campo: 'leitura', nome: 'Leitura', descricao: 'Ler uma ordem escrita e cumpri-la', maximo: 1 },
  { campo: 'frase', nome: 'Frase', descricao: 'Escrever uma frase completa', maximo: 1 },
  { campo: 'desenho', nome: 'Desenho', descricao: 'Copiar dois pentágonos que se cruzam', maximo: 1 },
];

const TITULO = 'Miniexame do estado mental (MEEM)';
const TOPO = 212;
const PASSO = 25;
const TOPO_DO_TOTAL = TOPO + ITENS.length * PASSO;
const ALTURA_DO_TOTAL = 28;
const TOPO_DO_PAPEL = TOPO_DO_TOTAL + ALTURA_DO_TOTAL + 28;
const ALTURA_DO_PAPEL = 696 - TOPO_DO_PAPEL;
const { x, width } = A4;
const COLUNA_DOS_PONTOS = x + width - 92;

function pontos(name: string, y: number, altura: number, maximo: number, size: number): Parte {
  return juntar(
    campo(name, caixa(COLUNA_DOS_PONTOS, y, 46, altura), size, { bold: true, align: 'center' }),
    texto(COLUNA_DOS_PONTOS + 50, y + altura / 2 + 3.4, `de ${maximo}`, 9, { color: CINZA }),
  );
}

function item({ campo: name, nome, descricao, maximo }: Item, index: number): Parte {
  const y = TOPO + index * PASSO;
  const base = y + PASSO / 2 + 3.4;
  return juntar(
    texto(x + 8, base, nome, 9.5, { bold: true }),
    texto(x + 118, base, descricao, 8.5),
    pontos(name, y, PASSO, maximo, 11),
    linha(x, y + PASSO, x + width, y + PASSO, 0.5, FIO),
  );
}

const tabela = juntar(
  texto(x + 8, TOPO - 6, 'Item', 6.5, { color: CINZA }),
  texto(COLUNA_DOS_PONTOS + 23, TOPO - 6, 'Pontos', 6.5, { color: CINZA, align: 'center' }),
  retangulo(caixa(x, TOPO_DO_TOTAL, width, ALTURA_DO_TOTAL), { fill: '#f2f2f2' }),
  ...ITENS.map(item),
  texto(x + 8, TOPO_DO_TOTAL + ALTURA_DO_TOTAL / 2 + 4, 'Total', 12, { bold: true }),
  pontos('total', TOPO_DO_TOTAL, ALTURA_DO_TOTAL, 30, 13),
  linha(COLUNA_DOS_PONTOS, TOPO, COLUNA_DOS_PONTOS, TOPO_DO_TOTAL + ALTURA_DO_TOTAL, 0.5, FIO),
  retangulo(caixa(x, TOPO, width, ITENS.length * PASSO + ALTURA_DO_TOTAL), { thickness: 0.75, radius: 2.5 }),
);

function pentagono(cx: number, cy: number, raio: number, giro: number): Parte {
  const vertices = Array.from({ length: 5 }, (_, index) => {
    const angulo = ((giro + index * 72) * Math.PI) / 180;
    return [
      Math.round((cx + raio * Math.sin(angulo)) * 10) / 10,
      Math.round((cy - raio * Math.cos(angulo)) * 10) / 10,
    ] as const;
  });
  return juntar(
    ...vertices.map(([x1, y1], index) => {
      const [x2, y2] = vertices[(index + 1) % 5]!;
      return linha(x1, y1, x2, y2, 0.75);
    }),
  );
}

const METADE = (width - 10) / 2;
const MODELO_X = x + METADE + 10;

const papel = juntar(
  secao(x, TOPO_DO_PAPEL - 5, 'Frase escrita pelo paciente'),
  retangulo(caixa(x, TOPO_DO_PAPEL, METADE, ALTURA_DO_PAPEL), { thickness: 0.75, radius: 2.5 }),
  secao(MODELO_X, TOPO_DO_PAPEL - 5, 'Modelo e cópia do desenho'),
  retangulo(caixa(MODELO_X, TOPO_DO_PAPEL, METADE, ALTURA_DO_PAPEL), { thickness: 0.75, radius: 2.5 }),
  pentagono(MODELO_X + 36, TOPO_DO_PAPEL + ALTURA_DO_PAPEL / 2 - 3, 26, 0),
  pentagono(MODELO_X + 70, TOPO_DO_PAPEL + ALTURA_DO_PAPEL / 2 + 3, 26, 12),
  linha(MODELO_X + 106, TOPO_DO_PAPEL, MODELO_X + 106, TOPO_DO_PAPEL + ALTURA_DO_PAPEL, 0.5, FIO),
);

export const escalaMeem: TemplateDescription = {
  id: 'escala_meem',
  titulo: TITULO,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Pontos obtidos na data da avaliação'),
      identificacaoDoPaciente({
        y: 114,
        linhas: [
          [
            { rotulo: 'Escolaridade', campo: 'escolaridade', parte: 56 },
            { rotulo: 'Data da avaliação', campo: 'data_avaliacao', parte: 44, bold: true },
          ],
        ],
      }),
      tabela,
      papel,
      fecho(712),
      rodape(TITULO, 1, 1),
    ),
  ],
};
