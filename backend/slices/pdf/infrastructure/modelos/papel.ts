import type { Box } from '../../domain/template-description.ts';
import type { Parte } from './desenho.ts';
import { CINZA, FIO, caixa, campo, juntar, linha, retangulo, texto } from './desenho.ts';

// The look shared by every document that has no official layout.

export interface Celula {
  readonly rotulo: string;
  /** Without a field the cell is filled by hand. */
  readonly campo?: string;
  /** Share of the row's width. */
  readonly parte: number;
  readonly bold?: boolean;
  /** What may have no value: its label is then not printed either, for an empty one asks for what there is not. */
  readonly opcional?: boolean;
  /** For addresses and names of diseases. */
  readonly duasLinhas?: boolean;
}

interface Grade {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly altura: number;
  readonly size: number;
  readonly linhas: readonly (readonly Celula[])[];
}

export const A4 = { pageWidth: 595.28, pageHeight: 841.89, x: 48, width: 499.28 } as const;

const ROTULO = 6;

/** A row with a text of two lines is so much higher. */
const SEGUNDA_LINHA = 7;

/** A ruled table of labelled cells: an empty one reads as a form to fill in. */
export function grade({ x, y, width, altura, size, linhas }: Grade): Parte {
  let top = y;
  const rows = linhas.map((celulas, index) => {
    const alturaDaLinha = altura + (celulas.some((celula) => celula.duasLinhas) ? SEGUNDA_LINHA : 0);
    const divisor = index > 0 ? [linha(x, top, x + width, top, 0.5, FIO)] : [];
    const row = juntar(...divisor, linhaDaGrade(celulas, caixa(x, top, width, alturaDaLinha), altura, size));
    top += alturaDaLinha;
    return row;
  });
  return juntar(...rows, retangulo(caixa(x, y, width, top - y), { thickness: 0.75, radius: 2.5 }));
}

function linhaDaGrade(celulas: readonly Celula[], { x, y, width, height }: Box, altura: number, size: number): Parte {
  const total = celulas.reduce((sum, celula) => sum + celula.parte, 0);
  let left = x;
  return juntar(
    ...celulas.map((celula, position) => {
      const cellWidth = (width * celula.parte) / total;
      const divisor = position > 0 ? [linha(left, y, left, y + height, 0.5, FIO)] : [];
      const cell = juntar(...divisor, celulaDaGrade(celula, caixa(left, y, cellWidth, height), altura, size));
      left += cellWidth;
      return cell;
    }),
  );
}

function celulaDaGrade(celula: Celula, { x, y, width, height }: Box, altura: number, size: number): Parte {
  const { rotulo, campo: name, bold = false, duasLinhas = false, opcional = false } = celula;
  const value = duasLinhas
    ? caixa(x + 2, y + 8.4, width - 4, height - 9)
    : caixa(x + 2, y + 7.6, width - 4, altura - 8);
  const rotuloDoValor = {
    text: rotulo,
    box: caixa(x + 2, y + 1.9, width - 4, ROTULO * 1.15),
    size: ROTULO,
    color: CINZA,
  };
  return juntar(
    ...(opcional ? [] : [texto(x + 4, y + 7.4, rotulo, ROTULO, { color: CINZA })]),
    ...(name
      ? [campo(name, value, size, { bold, multiline: duasLinhas, ...(opcional && { label: rotuloDoValor }) })]
      : []),
  );
}

/** Title of a block of the page. */
export function secao(x: number, base: number, titulo: string, size = 7.5): Parte {
  return texto(x, base, titulo.toLocaleUpperCase('pt-BR'), size, { bold: true });
}

/** Line to sign on, with its caption. */
export function assinatura(x: number, y: number, width: number, legenda: string, size = 7): Parte {
  return juntar(
    linha(x, y, x + width, y, 0.75),
    texto(x + width / 2, y + size + 2.5, legenda, size, { align: 'center', color: CINZA }),
  );
}

/** Letterhead of the clinic, and under it the name of the document. */
export function cabecalho(titulo: string, subtitulo: string): Parte {
  const { x, width } = A4;
  const direita = x + width - 118;
  return juntar(
    campo('nome_clinica', caixa(x - 2, 31, direita - x - 4, 16.4), 13, { bold: true, multiline: true }),
    campo('endereco_clinica', caixa(x - 2, 48.5, direita - x - 4, 14.4), 8.5, { multiline: true }),
    texto(direita, 42, 'CNES', ROTULO + 0.5, { color: CINZA }),
    campo('cnes_clinica', caixa(direita + 28, 33, 92, 13), 8.5),
    texto(direita, 56.6, 'Telefone', ROTULO + 0.5, { color: CINZA }),
    campo('telefone_clinica', caixa(direita + 28, 47, 92, 13), 8.5),
    linha(x, 64, x + width, 64, 1.5),
    texto(x, 88, titulo, 17, { bold: true }),
    texto(x, 101.5, subtitulo, 9, { color: CINZA }),
  );
}

/** Place and date at the left, line to sign at the right, and who signs below. */
export function fecho(y: number, legenda = 'Assinatura e carimbo do médico'): Parte {
  const { x, width } = A4;
  return juntar(
    grade({
      x,
      y,
      width: 214,
      altura: 22,
      size: 10,
      linhas: [
        [
          { rotulo: 'Local', campo: 'cidade_clinica', parte: 56 },
          { rotulo: 'Data', campo: 'data', parte: 44, bold: true },
        ],
      ],
    }),
    assinatura(x + 244, y + 22, width - 244, legenda),
    grade({
      x,
      y: y + 40,
      width,
      altura: 20,
      size: 9.5,
      linhas: [
        [
          { rotulo: 'Médico', campo: 'nome_medico', parte: 60, bold: true },
          { rotulo: 'CRM/UF', campo: 'crm_medico', parte: 18 },
          { rotulo: 'CNS', campo: 'cns_medico', parte: 22 },
        ],
        [
          { rotulo: 'Especialidade', campo: 'especialidade_medico', parte: 60 },
          { rotulo: 'RQE', campo: 'rqe_medico', parte: 40, opcional: true },
        ],
      ],
    }),
  );
}

export function rodape(titulo: string, numero: number, total: number): Parte {
  const { x, width } = A4;
  const pagina = texto(x + width, 812, `Página ${numero} de ${total}`, 7, { align: 'right', color: CINZA });
  return juntar(nomeNoRodape(titulo), pagina);
}

/** For a document that takes as many sheets as its text needs: the packet says which of how many this one is. */
export function folha(titulo: string): Parte {
  const { x, width } = A4;
  return juntar(
    campo('continuacao', caixa(x + width - 118, 91.5, 120, 14), 9, { bold: true, align: 'right' }),
    nomeNoRodape(titulo),
    campo('pagina', caixa(x + width - 118, 804.6, 120, 10), 7, { align: 'right' }),
  );
}

function nomeNoRodape(titulo: string): Parte {
  const { x, width } = A4;
  return juntar(linha(x, 802, x + width, 802, 0.5, FIO), texto(x, 812, titulo, 7, { color: CINZA }));
}
