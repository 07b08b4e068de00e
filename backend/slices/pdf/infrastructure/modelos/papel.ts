import type { Alignment } from '../../domain/template-description.ts';
import type { Parte } from './desenho.ts';
import { CINZA, FIO, caixa, campo, juntar, linha, retangulo, texto } from './desenho.ts';

// The look shared by every document that has no official layout.

export interface Celula {
  readonly rotulo: string;
  /** Without a field the cell is filled by hand. */
  readonly campo?: string;
  /** Share of the row's width. */
  readonly parte: number;
  readonly align?: Alignment;
  readonly bold?: boolean;
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

/** A ruled table of labelled cells: an empty one reads as a form to fill in. */
export function grade({ x, y, width, altura, size, linhas }: Grade): Parte {
  const rows = linhas.flatMap((celulas, index) => {
    const top = y + index * altura;
    const total = celulas.reduce((sum, celula) => sum + celula.parte, 0);
    let left = x;
    const cells = celulas.flatMap((celula, position) => {
      const cellWidth = (width * celula.parte) / total;
      const divisor = position > 0 ? [linha(left, top, left, top + altura, 0.5, FIO)] : [];
      const cell = celulaDaGrade(celula, left, top, cellWidth, altura, size);
      left += cellWidth;
      return [...divisor, cell];
    });
    return index > 0 ? [linha(x, top, x + width, top, 0.5, FIO), ...cells] : cells;
  });
  return juntar(...rows, retangulo(caixa(x, y, width, altura * linhas.length), { thickness: 0.75, radius: 2.5 }));
}

function celulaDaGrade(celula: Celula, x: number, y: number, width: number, altura: number, size: number): Parte {
  const { rotulo, campo: name, align = 'left', bold = false } = celula;
  return juntar(
    texto(x + 4, y + 7.4, rotulo, ROTULO, { color: CINZA }),
    ...(name ? [campo(name, caixa(x + 2, y + 7.6, width - 4, altura - 8), size, { align, bold })] : []),
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
    campo('nome_clinica', caixa(x - 2, 30, direita - x - 4, 17), 13, { bold: true }),
    campo('endereco_clinica', caixa(x - 2, 47, direita - x - 4, 13), 8.5),
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
          { rotulo: 'RQE', campo: 'rqe_medico', parte: 40 },
        ],
      ],
    }),
  );
}

export function rodape(titulo: string, numero: number, total: number): Parte {
  const { x, width } = A4;
  return juntar(
    linha(x, 802, x + width, 802, 0.5, FIO),
    texto(x, 812, titulo, 7, { color: CINZA }),
    texto(x + width, 812, `Página ${numero} de ${total}`, 7, { align: 'right', color: CINZA }),
  );
}
