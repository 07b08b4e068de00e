import type { TemplateDescription } from '../../domain/template-description.ts';
import { CINZA, caixa, juntar, numerosAte, pagina, retangulo, texto } from './desenho.ts';
import type { Parte } from './desenho.ts';
import { A4, assinatura, cabecalho, fecho, grade, rodape, secao } from './papel.ts';

// The consent text is official and comes only from an imported form (DOMAIN.md §4): these pages identify, tick and sign.
const TITULO = 'Termo de Esclarecimento e Responsabilidade';
const MEDICAMENTOS = 12;
const { x, width } = A4;

const identificacao = grade({
  x,
  y: 134,
  width,
  altura: 21,
  size: 9.5,
  linhas: [
    [
      { rotulo: 'Paciente', campo: 'nome_paciente', parte: 72, bold: true },
      { rotulo: 'Nascimento', campo: 'nascimento_paciente', parte: 28, opcional: true },
    ],
    [
      { rotulo: 'Nome da mãe', campo: 'nome_mae', parte: 72 },
      { rotulo: 'CPF', campo: 'cpf_paciente', parte: 28, opcional: true },
    ],
    [
      { rotulo: 'Endereço', campo: 'endereco_paciente', parte: 72, duasLinhas: true },
      { rotulo: 'CNS', campo: 'cns_paciente', parte: 28, opcional: true },
    ],
    [{ rotulo: 'Responsável legal', campo: 'nome_responsavel', parte: 1, opcional: true }],
  ],
});

const doenca = grade({
  x,
  y: 258,
  width,
  altura: 21,
  size: 9.5,
  linhas: [
    [{ rotulo: 'Protocolo Clínico e Diretrizes Terapêuticas', campo: 'protocolo_nome', parte: 1, bold: true }],
    [
      { rotulo: 'Diagnóstico', campo: 'diagnostico', parte: 84, duasLinhas: true },
      { rotulo: 'CID-10', campo: 'cid', parte: 16 },
    ],
  ],
});

const TOPO_DA_LISTA = 362;
const PASSO = 27;

function medicamento(n: number): Parte {
  const coluna = n <= MEDICAMENTOS / 2 ? 0 : 1;
  const left = x + 10 + coluna * (width / 2);
  const y = TOPO_DA_LISTA + ((n - 1) % (MEDICAMENTOS / 2)) * PASSO;
  const name = `med${n}_nome`;
  return {
    drawings: [],
    slots: [
      { type: 'mark', name: `med${n}_marcado`, option: 'sim', box: caixa(left, y, 10, 10), frameWith: name },
      { type: 'text', name, box: caixa(left + 14, y - 0.4, width / 2 - 32, 20), size: 9.5, multiline: true },
    ],
  };
}

const lista = juntar(
  secao(x, 330, 'Medicamentos do protocolo'),
  texto(x, 341, 'Estão assinalados os prescritos nesta solicitação.', 8.5, { color: CINZA }),
  retangulo(caixa(x, 348, width, (MEDICAMENTOS / 2) * PASSO + 10), { thickness: 0.75, radius: 2.5 }),
  ...numerosAte(MEDICAMENTOS).map(medicamento),
);

const anexo = juntar(
  retangulo(caixa(x, 552, width, 66), { thickness: 1.5, radius: 2.5, fill: '#f2f2f2' }),
  texto(x + width / 2, 577, 'Anexar o TER oficial do protocolo', 13, { bold: true, align: 'center' }),
  texto(
    x + 40,
    596,
    'O texto oficial, com benefícios, riscos e efeitos adversos de cada medicamento, acompanha estas páginas e deve ser lido com o paciente.',
    9,
    { align: 'center', width: width - 80, leading: 1.25 },
  ),
);

const ESPACO_DA_RUBRICA = 230;

const rubricas = juntar(
  secao(x, 656, 'Rubricas nesta página'),
  assinatura(x, 724, ESPACO_DA_RUBRICA, 'Paciente ou responsável'),
  assinatura(x + width - ESPACO_DA_RUBRICA, 724, ESPACO_DA_RUBRICA, 'Médico'),
);

const DECLARACOES = [
  'Conversei com o médico sobre a minha doença, sobre o tratamento proposto e sobre as outras opções existentes, e as minhas dúvidas foram respondidas com palavras que compreendi.',
  'Li o texto oficial anexo, ou ele foi lido para mim, e sei quais benefícios posso esperar dos medicamentos assinalados, quais são os seus riscos e efeitos indesejados e que cuidados e exames o tratamento exige.',
  'Sei que posso recusar ou interromper o tratamento a qualquer momento, sem prejuízo do meu atendimento, e que devo avisar o médico se isso acontecer ou se surgir qualquer reação.',
  'Comprometo-me a usar os medicamentos como foram prescritos, a comparecer às consultas e aos exames e a devolver os que não forem utilizados.',
];

const BASES_DAS_DECLARACOES = [218, 256, 307.5, 345.5];

const declaracao = juntar(
  secao(x, 190, 'Declaração do paciente ou do responsável'),
  retangulo(caixa(x, 198, width, 178), { thickness: 0.75, radius: 2.5 }),
  ...DECLARACOES.flatMap((declaracao, index) => [
    texto(x + 12, BASES_DAS_DECLARACOES[index]!, `${index + 1}.`, 10, { bold: true }),
    texto(x + 28, BASES_DAS_DECLARACOES[index]!, declaracao, 10, { width: width - 42, leading: 1.35 }),
  ]),
);

const autorizacao = juntar(
  secao(x, 406, 'Uso dos dados'),
  texto(
    x,
    422,
    'Autorizo os serviços de saúde a usar as informações deste tratamento para o acompanhar, mantido o sigilo do meu nome.',
    10,
    { width, leading: 1.35 },
  ),
  retangulo(caixa(x, 450, 10, 10), { thickness: 0.75 }),
  texto(x + 15, 458.4, 'Sim', 10),
  retangulo(caixa(x + 62, 450, 10, 10), { thickness: 0.75 }),
  texto(x + 77, 458.4, 'Não', 10),
);

const assinaturas = juntar(
  assinatura(x, 538, width / 2 - 15, 'Assinatura do paciente ou do responsável legal'),
  assinatura(x + width / 2 + 15, 538, width / 2 - 15, 'Documento de identidade do responsável legal'),
  secao(x, 592, 'Declaração do médico'),
  texto(
    x,
    608,
    'Expliquei ao paciente, ou a quem o representa, o tratamento, os seus benefícios e riscos, e respondi às suas perguntas.',
    10,
    { width, leading: 1.35 },
  ),
);

export const ter: TemplateDescription = {
  id: 'ter',
  titulo: `${TITULO} (TER)`,
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Identificação do paciente e dos medicamentos'),
      secao(x, 126, 'Identificação'),
      identificacao,
      secao(x, 250, 'Doença e protocolo'),
      doenca,
      lista,
      anexo,
      rubricas,
      rodape(TITULO, 1, 2),
    ),
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho(TITULO, 'Declarações e assinaturas'),
      grade({
        x,
        y: 116,
        width,
        altura: 21,
        size: 9.5,
        linhas: [
          [
            { rotulo: 'Paciente', campo: 'nome_paciente', parte: 72, bold: true },
            { rotulo: 'CPF', campo: 'cpf_paciente', parte: 28, opcional: true },
          ],
          [
            { rotulo: 'Protocolo', campo: 'protocolo_nome', parte: 72 },
            { rotulo: 'CID-10', campo: 'cid', parte: 28 },
          ],
        ],
      }),
      declaracao,
      autorizacao,
      assinaturas,
      fecho(708),
      rodape(TITULO, 2, 2),
    ),
  ],
};
