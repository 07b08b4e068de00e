import type { TemplateDescription } from '../../domain/template-description.ts';
import type { Parte } from './desenho.ts';
import { CINZA, FIO, caixa, campo, juntar, linha, numerosAte, pagina, retangulo, texto } from './desenho.ts';
import { larguraDoTexto } from './largura-do-texto.ts';
import { assinatura, grade, secao } from './papel.ts';

// Portaria SVS/MS 344/1998: two vias, at most three substances. A new model applies since RDC Anvisa 1.000/2025
// [check], so the whole layout is this file.
const LARGURA = 842;
const ALTURA = 595;
const MARGEM = 26;
const VIA = LARGURA / 2 - 2 * MARGEM;
const SUBSTANCIAS = 3;

const PRESCRICAO = 252;
const BLOCO = 56;
const FIM_DA_PRESCRICAO = PRESCRICAO + 8 + SUBSTANCIAS * BLOCO;
const QUANTIDADE = 90;
const CADA_VIA = 78;

const TOPO_DAS_CAIXAS = FIM_DA_PRESCRICAO + 50;
const ALTURA_DAS_CAIXAS = ALTURA - 22 - TOPO_DAS_CAIXAS;
const COMPRADOR = VIA * 0.56;
const ENTRE_CAIXAS = 8;

function via(x: number, numero: string, destino: string): Parte {
  return juntar(
    titulo(x, numero, destino),
    emitente(x),
    paciente(x),
    prescricao(x),
    fecho(x),
    comprador(x),
    fornecedor(x),
  );
}

function titulo(x: number, numero: string, destino: string): Parte {
  return juntar(
    texto(x, 37, 'Receita de Controle Especial', 14.5, { bold: true }),
    texto(x + VIA, 31, numero, 9.5, { bold: true, align: 'right' }),
    texto(x + VIA, 40, destino, 7, { align: 'right', color: CINZA }),
    linha(x, 45, x + VIA, 45, 1.5),
  );
}

function emitente(x: number): Parte {
  return juntar(
    secao(x, 56, 'Identificação do emitente', 7),
    grade({
      x,
      y: 59,
      width: VIA,
      altura: 19,
      size: 9,
      linhas: [
        [
          { rotulo: 'Médico', campo: 'nome_medico', parte: 60, bold: true, duasLinhas: true },
          { rotulo: 'CRM/UF', campo: 'crm_medico', parte: 21 },
          { rotulo: 'RQE', campo: 'rqe_medico', parte: 19, opcional: true },
        ],
        [
          { rotulo: 'Estabelecimento', campo: 'nome_clinica', parte: 60, duasLinhas: true },
          { rotulo: 'Telefone', campo: 'telefone_clinica', parte: 24 },
          { rotulo: 'CNES', campo: 'cnes_clinica', parte: 16 },
        ],
        [{ rotulo: 'Endereço', campo: 'endereco_clinica', parte: 1, duasLinhas: true }],
        [
          { rotulo: 'Especialidade', campo: 'especialidade_medico', parte: 60, duasLinhas: true },
          { rotulo: 'Cidade/UF', campo: 'cidade_clinica', parte: 40, duasLinhas: true },
        ],
      ],
    }),
  );
}

function paciente(x: number): Parte {
  return juntar(
    secao(x, 173, 'Paciente', 7),
    grade({
      x,
      y: 176,
      width: VIA,
      altura: 19,
      size: 9,
      linhas: [
        [
          { rotulo: 'Nome', campo: 'nome_paciente', parte: 72, bold: true, duasLinhas: true },
          { rotulo: 'CPF', campo: 'cpf_paciente', parte: 28, opcional: true },
        ],
        [
          { rotulo: 'Endereço', campo: 'endereco_paciente', parte: 72, duasLinhas: true },
          { rotulo: 'CNS', campo: 'cns_paciente', parte: 28, opcional: true },
        ],
      ],
    }),
  );
}

function prescricao(x: number): Parte {
  const colunaDaVia = x + VIA - QUANTIDADE - CADA_VIA;
  const colunaDaQuantidade = x + VIA - QUANTIDADE;
  return juntar(
    secao(x, 238, 'Prescrição', 7),
    // Written only for list C5: the law asks for the CID of no other receita.
    campo('lista_c5', caixa(x + 64, 229, VIA - 64, 11), 7.5, { align: 'right' }),
    retangulo(caixa(x, PRESCRICAO - 11, VIA, FIM_DA_PRESCRICAO - PRESCRICAO + 11), { thickness: 0.75, radius: 2.5 }),
    texto(x + 4, PRESCRICAO - 2.6, 'Medicamento, concentração, apresentação e posologia', 6, { color: CINZA }),
    texto(colunaDaVia + 4, PRESCRICAO - 2.6, 'Via', 6, { color: CINZA }),
    texto(colunaDaQuantidade + 4, PRESCRICAO - 2.6, 'Quantidade (por extenso)', 6, { color: CINZA }),
    linha(x, PRESCRICAO, x + VIA, PRESCRICAO, 0.5, FIO),
    ...numerosAte(SUBSTANCIAS).map((n) => {
      const y = PRESCRICAO + 7 + (n - 1) * BLOCO;
      return juntar(
        campo(`med${n}_nome`, caixa(x + 2, y, VIA - QUANTIDADE - CADA_VIA - 2, 21), 10, {
          bold: true,
          multiline: true,
        }),
        campo(`med${n}_via`, caixa(colunaDaVia + 2, y, CADA_VIA - 2, 21), 9.5, { multiline: true }),
        campo(`med${n}_quantidade`, caixa(colunaDaQuantidade + 2, y, QUANTIDADE - 4, 21), 9.5, { multiline: true }),
        campo(`med${n}_posologia`, caixa(x + 2, y + 21, VIA - 4, BLOCO - 24), 9.5, { multiline: true }),
      );
    }),
  );
}

/** One date: the month's. Everything else with a date is written by the pharmacy. */
function fecho(x: number): Parte {
  const y = FIM_DA_PRESCRICAO;
  return juntar(
    grade({
      x,
      y: y + 8,
      width: 132,
      altura: 22,
      size: 10,
      linhas: [
        [
          { rotulo: 'Data', campo: 'data', parte: 66, bold: true },
          { rotulo: 'Mês do tratamento', campo: 'mes', parte: 66 },
        ],
      ],
    }),
    assinatura(x + 156, y + 30, VIA - 156, 'Assinatura e carimbo do médico'),
  );
}

function comprador(x: number): Parte {
  const passo = (ALTURA_DAS_CAIXAS - 17) / 5;
  const linhas: readonly (readonly string[])[] = [
    ['Nome:'],
    ['Identidade:', 'Órgão emissor:'],
    ['Endereço:'],
    ['Cidade:', 'UF:'],
    ['Telefone:'],
  ];
  return juntar(
    retangulo(caixa(x, TOPO_DAS_CAIXAS, COMPRADOR, ALTURA_DAS_CAIXAS), { thickness: 0.75, radius: 2.5 }),
    secao(x + 5, TOPO_DAS_CAIXAS + 10.5, 'Identificação do comprador', 6.5),
    ...linhas.flatMap((rotulos, index) => {
      const base = TOPO_DAS_CAIXAS + 11 + (index + 1) * passo;
      const width = (COMPRADOR - 10) / rotulos.length;
      return rotulos.map((rotulo, coluna) => paraEscrever(x + 5 + coluna * width, base, width, rotulo));
    }),
  );
}

function fornecedor(x: number): Parte {
  const left = x + COMPRADOR + ENTRE_CAIXAS;
  const width = VIA - COMPRADOR - ENTRE_CAIXAS;
  return juntar(
    retangulo(caixa(left, TOPO_DAS_CAIXAS, width, ALTURA_DAS_CAIXAS), { thickness: 0.75, radius: 2.5 }),
    secao(left + 5, TOPO_DAS_CAIXAS + 10.5, 'Identificação do fornecedor', 6.5),
    assinatura(left + 8, ALTURA - 22 - 34, width - 16, 'Assinatura do farmacêutico', 6.5),
    texto(left + 8, ALTURA - 22 - 7, 'Data: ____ /____ /________', 7),
  );
}

function paraEscrever(x: number, base: number, width: number, rotulo: string): Parte {
  return juntar(
    texto(x, base, rotulo, 7),
    linha(x + larguraDoTexto(rotulo, 7) + 3, base + 1.5, x + width - 3, base + 1.5, 0.5, FIO),
  );
}

export const receitaEspecial: TemplateDescription = {
  id: 'receita_especial',
  titulo: 'Receita de Controle Especial',
  versao: 3,
  pages: [
    pagina(
      LARGURA,
      ALTURA,
      via(MARGEM, '1ª VIA', 'Retenção da farmácia'),
      via(LARGURA / 2 + MARGEM, '2ª VIA', 'Orientação do paciente'),
      {
        drawings: [
          {
            type: 'line',
            x1: LARGURA / 2,
            y1: 14,
            x2: LARGURA / 2,
            y2: ALTURA - 14,
            thickness: 0.5,
            color: FIO,
            dash: [3, 3],
          },
        ],
        slots: [],
      },
    ),
  ],
};
