import type { TemplateDescription } from '../../domain/template-description.ts';
import { CINZA, FIO, caixa, campo, juntar, linha, marca, pagina, retangulo, texto } from './desenho.ts';
import type { Parte } from './desenho.ts';
import { identificacaoDoPaciente } from './identificacao-do-paciente.ts';
import { larguraDoTexto } from './largura-do-texto.ts';
import { A4, cabecalho, fecho, rodape, secao } from './papel.ts';

// Weights as in DOMAIN.md §7 (24 in all); the wording may have a holder [check], so these are our own words.
const ITENS: readonly (readonly [number, string])[] = [
  [5, 'A dor parece um formigamento, agulhadas ou picadas na pele?'],
  [5, 'A pele da área da dor muda de aparência, fica manchada ou avermelhada, quando a dor é forte?'],
  [3, 'A área da dor é mais sensível que o normal ao toque, como o da roupa ou o de um carinho?'],
  [2, 'A dor vem de repente, em crises como choques, sem motivo e mesmo em repouso?'],
  [1, 'A área da dor parece estar com a temperatura diferente, quente ou em queimação?'],
  [5, 'Exame: o toque leve com algodão provoca dor ou desconforto na área da dor e não na área normal?'],
  [3, 'Exame: a picada leve da agulha é sentida de modo diferente na área da dor e na área normal?'],
];
const MAXIMO = 24;
const PERGUNTA = 8.5;

const TITULO = 'Avaliação da dor: LANSS e EVA';
const { x, width } = A4;
const TOPO = 224;
const PASSO = 28;
const ALTURA_DO_TOTAL = 30;
const TOPO_DO_TOTAL = TOPO + ITENS.length * PASSO;
const COLUNA_DO_PESO = x + width - 150;
const COLUNA_DO_SIM = x + width - 104;
const COLUNA_DO_NAO = x + width - 52;

function item([peso, pergunta]: readonly [number, string], index: number): Parte {
  const y = TOPO + index * PASSO;
  const base = y + PASSO / 2 + 3.4;
  const name = `lanss_q${index + 1}`;
  const largura = COLUNA_DO_PESO - x - 32;
  const emDuasLinhas = larguraDoTexto(pergunta, PERGUNTA) > largura;
  return juntar(
    texto(x + 8, base, `${index + 1}.`, 9.5, { bold: true }),
    texto(x + 24, emDuasLinhas ? base - 4.9 : base, pergunta, PERGUNTA, { width: largura }),
    texto(COLUNA_DO_PESO + 18, base, String(peso), 9.5, { align: 'center' }),
    marca(name, 'sim', caixa(COLUNA_DO_SIM + 4, y + PASSO / 2 - 5, 10, 10)),
    texto(COLUNA_DO_SIM + 19, base, 'Sim', 9),
    marca(name, 'nao', caixa(COLUNA_DO_NAO + 4, y + PASSO / 2 - 5, 10, 10)),
    texto(COLUNA_DO_NAO + 19, base, 'Não', 9),
    linha(x, y + PASSO, x + width, y + PASSO, 0.5, FIO),
  );
}

const lanss = juntar(
  secao(x, TOPO - 18, 'Escala de dor LANSS'),
  texto(COLUNA_DO_PESO + 18, TOPO - 6, 'Pontos', 6.5, { color: CINZA, align: 'center' }),
  retangulo(caixa(x, TOPO_DO_TOTAL, width, ALTURA_DO_TOTAL), { fill: '#f2f2f2' }),
  ...ITENS.map(item),
  texto(x + 8, TOPO_DO_TOTAL + 19, 'Total', 12, { bold: true }),
  texto(x + 48, TOPO_DO_TOTAL + 18.6, '12 ou mais: provável dor neuropática', 8.5, { color: CINZA }),
  campo('lanss_total', caixa(COLUNA_DO_SIM - 4, TOPO_DO_TOTAL, 46, ALTURA_DO_TOTAL), 13, {
    bold: true,
    align: 'center',
  }),
  texto(COLUNA_DO_NAO, TOPO_DO_TOTAL + 18.6, `de ${MAXIMO}`, 9, { color: CINZA }),
  retangulo(caixa(x, TOPO, width, ITENS.length * PASSO + ALTURA_DO_TOTAL), { thickness: 0.75, radius: 2.5 }),
);

const TOPO_DA_EVA = TOPO_DO_TOTAL + ALTURA_DO_TOTAL + 44;
const REGUA = { left: x + 34, width: width - 68, y: TOPO_DA_EVA + 58 };

const eva = juntar(
  secao(x, TOPO_DA_EVA - 6, 'Escala visual analógica (EVA)'),
  retangulo(caixa(x, TOPO_DA_EVA, width, 120), { thickness: 0.75, radius: 2.5 }),
  texto(x + 8, TOPO_DA_EVA + 18, 'Intensidade da dor na data da avaliação', 9),
  linha(REGUA.left, REGUA.y, REGUA.left + REGUA.width, REGUA.y, 1),
  ...Array.from({ length: 11 }, (_, valor) => {
    const centro = REGUA.left + (REGUA.width * valor) / 10;
    return juntar(
      linha(centro, REGUA.y - 4, centro, REGUA.y + 4, 0.75),
      texto(centro, REGUA.y - 10, String(valor), 10, { bold: true, align: 'center' }),
      marca('eva', String(valor), caixa(centro - 5.5, REGUA.y + 11, 11, 11)),
    );
  }),
  texto(REGUA.left - 5.5, REGUA.y + 40, 'Sem dor', 8.5, { color: CINZA }),
  texto(REGUA.left + REGUA.width + 5.5, REGUA.y + 40, 'A pior dor possível', 8.5, { color: CINZA, align: 'right' }),
);

export const escalaLanssEva: TemplateDescription = {
  id: 'escala_lanss_eva',
  titulo: TITULO,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Respostas do paciente e achados do exame'),
      identificacaoDoPaciente({
        y: 114,
        linhas: [
          [
            { rotulo: 'Data da avaliação: LANSS', campo: 'data_avaliacao_lanss', parte: 1, bold: true },
            { rotulo: 'Data da avaliação: EVA', campo: 'data_avaliacao_eva', parte: 1, bold: true },
          ],
        ],
      }),
      lanss,
      eva,
      fecho(708),
      rodape(TITULO, 1, 1),
    ),
  ],
};
