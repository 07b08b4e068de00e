import type { TemplateDescription } from '../../domain/template-description.ts';
import { CINZA, FIO, caixa, juntar, linha, pagina, retangulo, texto } from './desenho.ts';
import type { Parte } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { A4, assinatura, cabecalho, fecho, grade, rodape, secao } from './papel.ts';

const TITULO = 'Monitoramento da primeira dose de fingolimode';
const MOMENTOS = ['Antes da dose', '1ª hora', '2ª hora', '3ª hora', '4ª hora', '5ª hora', '6ª hora'];
const { x, width } = A4;

const COLUNAS: readonly (readonly [string, number])[] = [
  ['Momento', 84],
  ['Horário', 66],
  ['Pressão arterial (mmHg)', 118],
  ['Pulso (bpm)', 72],
  ['Sintomas e condutas', 159.28],
];
const TOPO = 256;
const CABECALHO = 20;
const PASSO = 26;
const FIM = TOPO + CABECALHO + MOMENTOS.length * PASSO;

const dose = grade({
  x,
  y: 198,
  width,
  altura: 26,
  size: 9.5,
  linhas: [
    [
      { rotulo: 'Data da primeira dose', parte: 22 },
      { rotulo: 'Horário da dose', parte: 18 },
      { rotulo: 'Local do monitoramento', parte: 60 },
    ],
  ],
});

function colunas(): Parte {
  let left = x;
  return juntar(
    ...COLUNAS.map(([nome, largura], index) => {
      const divisor = index > 0 ? [linha(left, TOPO, left, FIM, 0.5, FIO)] : [];
      const coluna = juntar(...divisor, texto(left + 6, TOPO + 13.2, nome, 8.5, { bold: true }));
      left += largura;
      return coluna;
    }),
  );
}

const tabela = juntar(
  secao(x, TOPO - 7, 'Pressão e pulso de hora em hora'),
  retangulo(caixa(x, TOPO, width, CABECALHO), { fill: '#f2f2f2' }),
  colunas(),
  ...MOMENTOS.flatMap((momento, index) => {
    const y = TOPO + CABECALHO + index * PASSO;
    return [linha(x, y, x + width, y, 0.5, FIO), texto(x + 6, y + PASSO / 2 + 3.2, momento, 9.5)];
  }),
  retangulo(caixa(x, TOPO, width, FIM - TOPO), { thickness: 0.75, radius: 2.5 }),
);

const TOPO_DO_ECG = FIM + 30;
const ALTURA_DO_ECG = 66;

function eletrocardiograma(titulo: string, index: number): Parte {
  const y = TOPO_DO_ECG + index * ALTURA_DO_ECG;
  const base = y + 18;
  return juntar(
    ...(index > 0 ? [linha(x, y, x + width, y, 0.5, FIO)] : []),
    texto(x + 6, base, titulo, 9.5, { bold: true }),
    texto(x + 184, base, 'Horário', 8.5, { color: CINZA }),
    linha(x + 218, base + 2, x + 280, base + 2, 0.5, FIO),
    retangulo(caixa(x + 300, base - 8.4, 10, 10), { thickness: 0.75 }),
    texto(x + 315, base, 'Sem alterações', 9),
    retangulo(caixa(x + 400, base - 8.4, 10, 10), { thickness: 0.75 }),
    texto(x + 415, base, 'Com alterações', 9),
    texto(x + 6, base + 20, 'Achados', 8.5, { color: CINZA }),
    linha(x + 46, base + 22, x + width - 6, base + 22, 0.5, FIO),
    linha(x + 6, base + 40, x + width - 6, base + 40, 0.5, FIO),
  );
}

const TOPO_DA_ALTA = TOPO_DO_ECG + 2 * ALTURA_DO_ECG + 22;

const ecg = juntar(
  secao(x, TOPO_DO_ECG - 7, 'Eletrocardiograma'),
  eletrocardiograma('Antes da dose', 0),
  eletrocardiograma('Ao fim das 6 horas', 1),
  retangulo(caixa(x, TOPO_DO_ECG, width, 2 * ALTURA_DO_ECG), { thickness: 0.75, radius: 2.5 }),
  retangulo(caixa(x, TOPO_DA_ALTA - 8.4, 10, 10), { thickness: 0.75 }),
  texto(x + 15, TOPO_DA_ALTA, 'Liberado ao fim do monitoramento', 9),
  retangulo(caixa(x + 190, TOPO_DA_ALTA - 8.4, 10, 10), { thickness: 0.75 }),
  texto(x + 205, TOPO_DA_ALTA, 'Monitoramento prolongado', 9),
  assinatura(x + 344, TOPO_DA_ALTA + 22, width - 344, 'Profissional que monitorou'),
);

export const monitoramentoFingolimode: TemplateDescription = {
  id: 'monitoramento_fingolimode',
  titulo: TITULO,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Para preencher à mão durante as seis horas de observação'),
      identificacaoDoPaciente({ y: 114 }),
      secao(x, 191, 'Primeira dose'),
      dose,
      tabela,
      ecg,
      fecho(708),
      rodape(TITULO, 1, 1),
    ),
  ],
};
