import type { TemplateDescription } from '../../domain/template-description.ts';
import { CINZA, FIO, caixa, campo, juntar, linha, numerosAte, pagina, texto } from './desenho.ts';
import type { Parte } from './desenho.ts';
import { A4, cabecalho, fecho, grade } from './papel.ts';

const { x, width } = A4;
const MEDICAMENTOS = 6;
const TOPO = 188;
const BLOCO = 84;
const COLUNA_DA_QUANTIDADE = x + width - 128;
const COLUNA_DA_VIA = COLUNA_DA_QUANTIDADE - 84;

const paciente = grade({
  x,
  y: 118,
  width,
  altura: 22,
  size: 10,
  linhas: [
    [
      { rotulo: 'Paciente', campo: 'nome_paciente', parte: 70, bold: true },
      { rotulo: 'CPF', campo: 'cpf_paciente', parte: 30, opcional: true },
    ],
    [
      { rotulo: 'Endereço', campo: 'endereco_paciente', parte: 70, duasLinhas: true },
      { rotulo: 'CNS', campo: 'cns_paciente', parte: 30, opcional: true },
    ],
  ],
});

const mesDoTratamento = juntar(
  texto(x + width - 48, 101.5, 'Mês do tratamento', 9, { align: 'right', color: CINZA }),
  campo('mes', caixa(x + width - 44, 91.5, 46, 14), 10, { bold: true, align: 'right' }),
);

const colunas = juntar(
  texto(x, TOPO - 8, 'Medicamento, concentração, apresentação e posologia', 6.5, { color: CINZA }),
  texto(COLUNA_DA_VIA, TOPO - 8, 'Via', 6.5, { color: CINZA }),
  texto(COLUNA_DA_QUANTIDADE, TOPO - 8, 'Quantidade (por extenso)', 6.5, { color: CINZA }),
  linha(x, TOPO - 4, x + width, TOPO - 4, 0.75),
  linha(x, TOPO + MEDICAMENTOS * BLOCO + 2, x + width, TOPO + MEDICAMENTOS * BLOCO + 2, 0.5, FIO),
);

function medicamento(n: number): Parte {
  const y = TOPO + 4 + (n - 1) * BLOCO;
  return juntar(
    campo(`med${n}_nome`, caixa(x - 2, y, COLUNA_DA_VIA - x - 4, 21), 11, { bold: true, multiline: true }),
    campo(`med${n}_via`, caixa(COLUNA_DA_VIA - 2, y, 82, 21), 10.5, { multiline: true }),
    campo(`med${n}_quantidade`, caixa(COLUNA_DA_QUANTIDADE - 2, y, 132, 21), 10.5, { multiline: true }),
    campo(`med${n}_posologia`, caixa(x - 2, y + 21, width + 4, 50), 10.5, { multiline: true }),
  );
}

export const receitaSimples: TemplateDescription = {
  id: 'receita_simples',
  titulo: 'Receita',
  versao: 3,
  pages: [
    pagina(
      A4.pageWidth,
      A4.pageHeight,
      cabecalho('Receita', 'Prescrição de medicamentos'),
      paciente,
      colunas,
      ...numerosAte(MEDICAMENTOS).map(medicamento),
      mesDoTratamento,
      fecho(720),
    ),
  ],
};
