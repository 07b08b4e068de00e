import type { TemplateDescription } from '../../domain/template-description.ts';
import { CINZA, FIO, caixa, juntar, linha, marca, pagina, retangulo, texto } from './desenho.ts';
import type { Parte } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, cabecalho, fecho, rodape, secao } from './papel.ts';

const OPCOES = ['0', '0.5', '1', '2', '3'];
const GRAUS = ['Nenhuma', 'Questionável', 'Leve', 'Moderada', 'Grave'];

/** The scale has no such degree in the domain. */
const NAO_HA = '–';

interface Dominio {
  readonly campo: string;
  readonly nome: string;
  /** Our own short words, one for each degree. */
  readonly graus: readonly string[];
}

const DOMINIOS: readonly Dominio[] = [
  {
    campo: 'memoria',
    nome: 'Memória',
    graus: [
      'Sem perda, ou lapsos raros',
      'Lapsos leves e constantes; lembrança parcial de fatos',
      'Perda moderada, mais para fatos recentes; atrapalha o dia a dia',
      'Perda grave; guarda só o muito aprendido',
      'Perda grave; restam fragmentos',
    ],
  },
  {
    campo: 'orientacao',
    nome: 'Orientação',
    graus: [
      'Plenamente orientado',
      'Orientado; leve dificuldade com o tempo',
      'Dificuldade moderada com o tempo; pode perder-se em outros lugares',
      'Desorientado no tempo e muitas vezes no espaço',
      'Orientado somente quanto a si',
    ],
  },
  {
    campo: 'julgamento',
    nome: 'Julgamento e solução de problemas',
    graus: [
      'Resolve bem os problemas diários e as finanças',
      'Leve dificuldade em problemas, semelhanças e diferenças',
      'Dificuldade moderada; juízo social em geral mantido',
      'Dificuldade grave; juízo social prejudicado',
      'Incapaz de julgar ou resolver',
    ],
  },
  {
    campo: 'assuntos_comunidade',
    nome: 'Assuntos da comunidade',
    graus: [
      'Independente no trabalho, nas compras e nos grupos',
      'Leve dificuldade nessas atividades',
      'Não é independente, embora participe de algumas',
      'Sem independência fora de casa; pode ser acompanhado',
      'Sem independência; doente demais para sair de casa',
    ],
  },
  {
    campo: 'lar_passatempos',
    nome: 'Lar e passatempos',
    graus: [
      'Vida em casa e interesses mantidos',
      'Levemente prejudicados',
      'Leve prejuízo claro; deixou as tarefas mais difíceis',
      'Só tarefas simples; poucos interesses',
      'Sem atividade útil em casa',
    ],
  },
  {
    campo: 'cuidados_pessoais',
    nome: 'Cuidados pessoais',
    graus: [
      'Cuida de si por completo',
      NAO_HA,
      'Precisa ser lembrado',
      'Precisa de ajuda para vestir-se e para a higiene',
      'Precisa de muita ajuda; incontinência frequente',
    ],
  },
];

const TITULO = 'Escala clínica de demência (CDR)';
const { x, width } = A4;
const TOPO = 252;
const CABECALHO = 26;
const PASSO = 66;
const COLUNA_DO_NOME = 92;
const COLUNA = (width - COLUNA_DO_NOME) / OPCOES.length;
const TOPO_DOS_DOMINIOS = TOPO + CABECALHO;
const FIM = TOPO_DOS_DOMINIOS + DOMINIOS.length * PASSO;

const esquerda = (index: number): number => x + COLUNA_DO_NOME + index * COLUNA;
const emPortugues = (option: string): string => option.replace('.', ',');

const global = juntar(
  retangulo(caixa(x, 194, width, 36), { thickness: 1.5, radius: 2.5, fill: '#f2f2f2' }),
  texto(x + 8, 216, 'CDR global', 11, { bold: true }),
  ...OPCOES.flatMap((option, index) => [
    marca('cdr', option, caixa(esquerda(index) + 6, 207, 10, 10)),
    texto(esquerda(index) + 21, 215.8, emPortugues(option), 11, { bold: true }),
  ]),
);

function dominio({ campo, nome, graus }: Dominio, linhaDaTabela: number): Parte {
  const y = TOPO_DOS_DOMINIOS + linhaDaTabela * PASSO;
  return juntar(
    linha(x, y, x + width, y, 0.5, FIO),
    texto(x + 8, y + 16.4, nome, 9, { bold: true, width: COLUNA_DO_NOME - 12 }),
    ...OPCOES.flatMap((option, index) => {
      const grau = graus[index]!; // one for each option
      if (grau === NAO_HA) return [texto(esquerda(index) + 6, y + 16.4, grau, 9, { color: CINZA })];
      return [
        marca(campo, option, caixa(esquerda(index) + 6, y + 8, 10, 10)),
        texto(esquerda(index) + 21, y + 16.4, emPortugues(option), 9),
        texto(esquerda(index) + 6, y + 29, grau, 7, { width: COLUNA - 10, leading: 1.2 }),
      ];
    }),
  );
}

const tabela = juntar(
  secao(x + 8, TOPO + 16, 'Domínio'),
  ...OPCOES.flatMap((option, index) => [
    texto(esquerda(index) + 6, TOPO + 12, emPortugues(option), 9, { bold: true }),
    texto(esquerda(index) + 6, TOPO + 21, GRAUS[index]!, 7),
    linha(esquerda(index), TOPO, esquerda(index), FIM, 0.5, FIO),
  ]),
  ...DOMINIOS.map(dominio),
  retangulo(caixa(x, TOPO, width, FIM - TOPO), { thickness: 0.75, radius: 2.5 }),
);

export const escalaCdr: TemplateDescription = {
  id: 'escala_cdr',
  titulo: TITULO,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Grau global e por domínio na data da avaliação'),
      identificacaoDoPaciente({
        y: 114,
        linhas: [[{ rotulo: 'Data da avaliação', campo: 'data_avaliacao', parte: 1, bold: true }]],
      }),
      global,
      tabela,
      fecho(708),
      rodape(TITULO, 1, 1),
    ),
  ],
};
