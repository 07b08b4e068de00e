import type { TemplateDescription } from '../../domain/template-description.ts';
import { larguraDoTexto } from './largura-do-texto.ts';
import type { Parte } from './desenho.ts';
import { BRANCO, caixa, campo, cantos, juntar, linha, marca, numerosAte, pagina, retangulo, texto } from './desenho.ts';

// Every coordinate is a measurement of the official form of 2020 (DOMAIN.md §5), tops of lines included.
const ROTULO = 8.04;
const NUMERO = 5.52;
const ASTERISCO = 9.96;
const VALOR = 11;
// pdftotext measures unembedded Arial with Helvetica's ascent.
const TOPO_ATE_BASE = 0.718;

const base = (top: number, size: number): number => top + TOPO_ATE_BASE * size;

const LINHAS_DA_TABELA = [280.2, 299.3, 318.0, 335.9, 353.7, 372.4, 391.8];
const COLUNAS_DA_TABELA = [369.7, 399.8, 433.9, 466.2, 497.5, 528.1, 560.9];

/** The label of an item interrupts the outline of its box: number, name and, when mandatory, an asterisk. */
function rotulo(numero: number, nome: string, x: number, top: number, obrigatorio = false, size = ROTULO): Parte {
  const linhaDeBase = base(top, size);
  const prefixo = `${numero}- `;
  const inicio = x + larguraDoTexto(prefixo, NUMERO);
  const fim = inicio + larguraDoTexto(nome, size);
  const direita = fim + (obrigatorio ? larguraDoTexto('*', ASTERISCO) : 0);
  return juntar(
    retangulo(cantos(x - 4, top - 1, direita + 4, top + 8.4), { fill: BRANCO }),
    texto(x, linhaDeBase, prefixo.trimEnd(), NUMERO),
    texto(inicio, linhaDeBase, nome, size),
    ...(obrigatorio ? [texto(fim, linhaDeBase, '*', ASTERISCO, { bold: true })] : []),
  );
}

function contorno(x0: number, y0: number, x1: number, y1: number, radius = 4): Parte {
  return retangulo(cantos(x0, y0, x1, y1), { thickness: 0.75, radius, fill: BRANCO });
}

const moldura = juntar(
  retangulo(cantos(30.3, 32.2, 567.2, 810.5), { thickness: 3 }),
  texto(33, base(815.4, 9), '* CAMPOS DE PREENCHIMENTO OBRIGATÓRIO', 9, { bold: true }),
);

const cabecalho = juntar(
  texto(312, 67.2, 'SUS', 31, { bold: true, align: 'right' }),
  linha(317.3, 40.6, 317.3, 73.2, 1),
  texto(322.6, base(39.7, 8.04), 'Sistema Único de Saúde', 8.04, { bold: true }),
  texto(322.6, base(53.5, 8.04), 'Ministério da Saúde', 8.04, { bold: true }),
  texto(322.6, base(67.3, 8.04), 'Secretaria de Estado da Saúde', 8.04, { bold: true }),
  retangulo(cantos(34.6, 78.1, 563.4, 102.3), { thickness: 3, fill: '#000000', color: '#d0d0d0' }),
  texto(298.9, base(85.5, 11.04), 'COMPONENTE ESPECIALIZADO DA ASSISTÊNCIA FARMACÊUTICA', 11.04, {
    bold: true,
    color: BRANCO,
    align: 'center',
  }),
  retangulo(cantos(32.8, 105.6, 565.4, 126), { thickness: 0.75, fill: '#c9c9c9', color: '#8a8a8a' }),
  texto(299.1, base(111.9, 11.04), 'LAUDO DE SOLICITAÇÃO, AVALIAÇÃO E AUTORIZAÇÃO DE MEDICAMENTO(S)', 11.04, {
    bold: true,
    align: 'center',
  }),
  texto(304.4, base(132.5, 11.04), 'SOLICITAÇÃO DE MEDICAMENTO(S)', 11.04, { bold: true, align: 'center' }),
  retangulo(cantos(32.2, 147.8, 567.2, 170.1), { thickness: 2, radius: 5 }),
  texto(297.9, base(156.3, 9), 'CAMPOS DE PREENCHIMENTO EXCLUSIVO PELO MÉDICO SOLICITANTE', 9, {
    bold: true,
    align: 'center',
  }),
);

const identificacao = juntar(
  contorno(198.2, 178.6, 559.2, 197.8),
  rotulo(2, 'Nome do estabelecimento de saúde solicitante', 222.9, 174.4),
  campo('nome_clinica', caixa(206.9, 183, 351.2, 14.4), VALOR, { multiline: true }),
  contorno(35.4, 178.4, 205.7, 197.6),
  rotulo(1, 'Número do CNES', 49.8, 176.9, true),
  campo('cns_clinica', caixa(34.8, 183, 169.9, 14.4), VALOR, { align: 'center' }),
  contorno(35.4, 204.1, 469, 226.4),
  rotulo(3, 'Nome completo do Paciente', 50.6, 201.8, true),
  campo('nome_paciente', caixa(37.8, 207.7, 426.6, 18.6), VALOR),
  contorno(36, 231.6, 467.4, 252.6),
  rotulo(4, 'Nome da Mãe do Paciente', 50.2, 229.6, true),
  campo('nome_mae', caixa(37.8, 237, 426.6, 15.4), VALOR),
  rotulo(5, 'Peso do paciente', 478.8, 201.9, true),
  contorno(478.6, 210.7, 540.6, 226.2),
  texto(543.1, base(219.7, 6.96), 'kg', 6.96),
  campo('peso', caixa(478.4, 210.7, 61.9, 15), VALOR, { align: 'center' }),
  rotulo(6, 'Altura do paciente', 478.1, 228.1, true),
  contorno(478.9, 236.5, 541, 252),
  texto(542.7, base(247.4, 6.96), 'cm', 6.96),
  campo('altura', caixa(478.8, 237, 62.1, 15), VALOR, { align: 'center' }),
);

const tabela = juntar(
  contorno(36.2, 256.8, 560.9, 391.8, 20),
  linha(369.7, 268.1, 558.9, 268.1, 0.75),
  ...LINHAS_DA_TABELA.slice(0, -1).map((y) => linha(36.2, y, 560.9, y, 0.75)),
  linha(56.8, 280.2, 56.8, 391.8, 0.75),
  linha(369.7, 256.8, 369.7, 391.8, 0.75),
  ...COLUNAS_DA_TABELA.slice(1, -1).map((x) => linha(x, 268.1, x, 391.8, 0.75)),
  texto(190.7, base(266.7, 10), '7-', NUMERO),
  texto(198.3, base(266.7, 10), 'Medicamento(s)*', 9.96, { bold: true }),
  texto(409.4, base(259.6, 9), '8-', NUMERO),
  texto(417, base(259.6, 9), 'Quantidade solicitada*', 9, { bold: true }),
  ...numerosAte(6).map((mes) => {
    const meio = (COLUNAS_DA_TABELA[mes - 1]! + COLUNAS_DA_TABELA[mes]!) / 2;
    return texto(meio, base(270.6, ROTULO), `${mes}º mês`, ROTULO, { bold: true, align: 'center' });
  }),
  ...numerosAte(6).map((linhaDoMedicamento) => medicamento(linhaDoMedicamento)),
);

/** Os campos oficiais ficam tortos nas linhas; aqui cada um ocupa a sua linha inteira. */
function medicamento(n: number): Parte {
  const top = LINHAS_DA_TABELA[n - 1]!;
  const altura = LINHAS_DA_TABELA[n]! - top;
  return juntar(
    texto(46.5, top + altura / 2 + 0.344 * 9, String(n), 9, { bold: true, align: 'center' }),
    campo(`med${n}`, caixa(57.7, top + 2.7, 310, altura - 2.8), 10, { multiline: true }),
    ...numerosAte(6).map((mes) => {
      const left = COLUNAS_DA_TABELA[mes - 1]!;
      const largura = COLUNAS_DA_TABELA[mes]! - left;
      return campo(`qtd_med${n}_mes${mes}`, caixa(left, top, largura, altura), 10, { align: 'center' });
    }),
  );
}

const clinica = juntar(
  contorno(35.5, 401.4, 560.8, 423.6),
  rotulo(10, 'Diagnóstico', 117.7, 398.6),
  campo('diagnostico', caixa(104.9, 404, 453.9, 19.3), VALOR),
  contorno(35.4, 401.8, 102.8, 424),
  rotulo(9, 'CID-10', 48.8, 399.4, true),
  campo('cid', caixa(35.3, 404, 67, 19.3), VALOR, { align: 'center' }),
  contorno(35.7, 430.8, 561.9, 491.8, 10),
  rotulo(11, 'Anamnese', 50.9, 428.8, true),
  // Abaixo do campo oficial ainda há espaço até o contorno; texto longo precisa dele.
  campo('anamnese', caixa(43.3, 439.7, 510, 51), 9, { multiline: true }),
  contorno(35.5, 494.2, 561.9, 522.7),
  rotulo(12, 'Paciente realizou tratamento prévio ou está em tratamento da doença?', 50.2, 493.3, true),
  marca('tratou', 'False', caixa(46.2, 508.2, 7.4, 9.4)),
  texto(56.4, base(510.4, ROTULO), 'NÃO', ROTULO),
  marca('tratou', 'True', caixa(86.7, 508.2, 7.4, 9.4)),
  texto(97.1, base(510.4, ROTULO), 'SIM. Relatar:', ROTULO),
  campo('tratamentos_previos', caixa(145.4, 501.8, 412.6, 20.75), 8.5, { multiline: true }),
);

const capacidade = juntar(
  contorno(36.6, 524.5, 561.1, 600.3, 14),
  texto(235.6, base(531, 9.96), '13-', NUMERO),
  texto(246.8, base(531, 9.96), 'Atestado de capacidade*', 9.96, { bold: true }),
  texto(
    68.1,
    base(542.8, ROTULO),
    'A solicitação do medicamento deverá ser realizada pelo paciente. Entretanto, fica dispensada a obrigatoriedade da presença física do',
    ROTULO,
  ),
  texto(
    46.8,
    base(553.4, ROTULO),
    'paciente considerado incapaz de acordo com os artigos 3º e 4º do Código Civil. O paciente é considerado incapaz?',
    ROTULO,
  ),
  marca('incapaz', 'False', caixa(46.2, 567, 7.4, 9.4)),
  texto(56.4, base(568.7, ROTULO), 'NÃO', ROTULO),
  marca('incapaz', 'True', caixa(85, 567, 7.4, 9.4)),
  texto(95.5, base(568.7, ROTULO), 'SIM.', ROTULO),
  texto(113.4, base(568.7, ROTULO), 'Indicar o nome do responsável pelo paciente, o qual', ROTULO),
  texto(113.4, base(578.8, ROTULO), 'poderá realizar a solicitação do medicamento', ROTULO),
  campo('nome_responsavel', caixa(310.1, 564.4, 246.6, 14.9), VALOR, { align: 'center', multiline: true }),
  linha(310.4, 580.4, 556.2, 580.4, 0.75),
  texto(435.9, base(585.8, ROTULO), 'Nome do responsável', ROTULO, { align: 'center' }),
);

const medico = juntar(
  contorno(35.8, 605.7, 391.2, 625.9),
  rotulo(14, 'Nome do médico solicitante', 55.1, 602.3, true),
  campo('nome_medico', caixa(36.7, 609.5, 352, 16.2), VALOR),
  contorno(36.2, 634.4, 290, 655.1),
  rotulo(15, 'Número do Cartão Nacional de Saúde (CNS) do médico solicitante', 42.4, 630.5, true),
  campo('cns_medico', caixa(35.1, 636.4, 254.1, 18.1), VALOR, { align: 'center' }),
  contorno(293.8, 634.7, 391.5, 654.9),
  rotulo(16, 'Data da solicitação', 300.5, 630.4, true),
  campo('data_1', caixa(294.3, 636.4, 96.4, 18.1), VALOR, { align: 'center' }),
  contorno(393.4, 606.6, 561.1, 657.4, 12),
  rotulo(17, 'Assinatura e carimbo do médico', 412.4, 604.6, true),
);

const preenchimento = juntar(
  retangulo(cantos(32.6, 662.6, 567.6, 699.7), { thickness: 2, radius: 5, fill: BRANCO }),
  texto(37.4, base(671.2, 9), '18-', NUMERO),
  texto(48.3, base(671.2, 9), 'CAMPOS ABAIXO PREENCHIDOS POR', 9, { bold: true }),
  texto(216.3, base(671.2, 9) + 0.8, '*', 11.04, { bold: true }),
  texto(220.6, base(671.2, 9), ':', 9, { bold: true }),
  marca('preenchido_por', 'paciente', caixa(229, 669, 7, 9.7)),
  texto(238.6, base(671.2, ROTULO), 'Paciente', ROTULO),
  marca('preenchido_por', 'mae', caixa(278, 669, 7, 9.7)),
  texto(287.6, base(671.2, ROTULO), 'Mãe do paciente', ROTULO),
  marca('preenchido_por', 'responsavel', caixa(354.2, 669, 7, 9.7)),
  texto(363.8, base(671.2, ROTULO), 'Responsável', ROTULO),
  texto(411.6, base(671.2, ROTULO), '(descrito no item 13)', 6.96),
  marca('preenchido_por', 'medico', caixa(484, 669, 7, 9.7)),
  texto(493.6, base(671.2, ROTULO), 'Médico solicitante', ROTULO),
  marca('preenchido_por', 'outro', caixa(46.9, 684.1, 7, 9.7)),
  texto(56.4, base(685.4, ROTULO), 'Outro, informar nome:', ROTULO),
  linha(135.5, 692.6, 357, 692.6, 0.75),
  campo('preenchido_por_nome', caixa(134, 680, 224, 12.6), 9),
  texto(358.6, base(685.4, ROTULO), 'e CPF', ROTULO),
  retangulo(cantos(383.4, 680, 564.1, 696.8), { thickness: 0.75, radius: 4 }),
  campo('preenchido_por_cpf', caixa(383.4, 680, 180.7, 16.8), VALOR, { align: 'center' }),
);

const ETNIAS: readonly (readonly [string, string, number, number])[] = [
  ['etnia_branca', 'Branca', 44.6, 716.4],
  ['etnia_preta', 'Preta', 44.6, 728.5],
  ['etnia_parda', 'Parda', 44.6, 740.7],
  ['etnia_amarela', 'Amarela', 98, 716.4],
  ['etnia_indigena', 'Indígena. Informar Etnia:', 98, 728.5],
  ['etnia_si', 'Sem informação', 98, 740.7],
];

const paciente = juntar(
  contorno(36.2, 708.9, 373.9, 754),
  rotulo(19, 'Raça/Cor/Etnia informado pelo paciente ou responsável', 96.4, 705.2, true),
  ...ETNIAS.flatMap(([option, nome, x, y]) => [
    marca('etnia', option, caixa(x, y, 7, 9.8)),
    texto(x + 9.2, base(y + 2.1, ROTULO), nome, ROTULO),
  ]),
  linha(198, 737.6, 365, 737.6, 0.75),
  campo('etnia_indigena_qual', caixa(197, 725.6, 168, 12), 9),
  contorno(380, 712.3, 560.8, 731.4),
  contorno(380, 731.4, 560.8, 750.4),
  rotulo(20, 'Telefone(s) para contato do paciente', 391.8, 706.6),
  campo('telefone1_paciente', caixa(380.2, 713.4, 180.3, 18), VALOR, { align: 'center' }),
  campo('telefone2_paciente', caixa(380.3, 732, 180.3, 18), VALOR, { align: 'center' }),
  contorno(38.5, 759.3, 140.9, 780.9),
  contorno(129.9, 759.3, 373.8, 780.9),
  rotulo(21, 'Número do documento do paciente', 50.3, 756.2),
  marca('escolha_documento', 'cpf', caixa(44.7, 767.5, 7.4, 9.4)),
  texto(53.4, base(769.3, ROTULO), 'CPF ou', ROTULO),
  marca('escolha_documento', 'cnes', caixa(87.8, 767.5, 7.4, 9.4)),
  texto(98.1, base(769.3, ROTULO), 'CNS', ROTULO),
  campo('cpf_paciente', caixa(130.4, 762, 243.9, 18.6), VALOR, { align: 'center' }),
  contorno(38.5, 786.4, 373.9, 804.7),
  rotulo(22, 'Correio eletrônico do paciente', 50.4, 783.2),
  campo('email_paciente', caixa(40.7, 788, 331, 16.3), VALOR),
  contorno(380.1, 760, 561.9, 804.7, 12),
  rotulo(23, 'Assinatura do responsável pelo preenchimento', 390.9, 757.2, true, 6.96),
);

export const lme: TemplateDescription = {
  id: 'lme',
  titulo: 'Laudo de Solicitação, Avaliação e Autorização de Medicamentos (LME)',
  versao: 3,
  pages: [
    pagina(
      595.32,
      841.92,
      moldura,
      cabecalho,
      identificacao,
      tabela,
      clinica,
      capacidade,
      medico,
      preenchimento,
      paciente,
    ),
  ],
};
