import { PacoteNaoImprimivelError, type PdfIssue } from '../domain/pdf-errors.ts';
import type { Pacote, PacotePronto } from '../domain/pacote.ts';
import type { TemplateDescription } from '../domain/template-description.ts';
import { LeituraDivergenteError, makeReadBack } from '../infrastructure/leitura/read-back.ts';
import { compileDescription } from '../infrastructure/motor/compile.ts';
import { loadFaces } from '../infrastructure/motor/fonts/face.ts';
import { makeMotor, type Motor } from '../infrastructure/motor/motor.ts';

/** One slot of each kind that a text can be in. */
export const FOLHA: TemplateDescription = {
  id: 'folha',
  titulo: 'Folha',
  versao: 1,
  pages: [
    {
      width: 595,
      height: 842,
      drawings: [],
      slots: [
        { type: 'text', name: 'longo', box: { x: 20, y: 20, width: 555, height: 700 }, size: 10, multiline: true },
        { type: 'text', name: 'linha', box: { x: 20, y: 730, width: 555, height: 20 }, size: 12, align: 'right' },
        { type: 'text', name: 'negrito', box: { x: 20, y: 760, width: 555, height: 20 }, size: 12, bold: true },
        { type: 'text', name: 'casas', box: { x: 20, y: 790, width: 200, height: 20 }, size: 12, comb: 10 },
        {
          type: 'text',
          name: 'centro',
          box: { x: 320, y: 790, width: 200, height: 40 },
          size: 12,
          align: 'center',
          multiline: true,
        },
      ],
    },
  ],
};

export interface Conferencia {
  impressos: number;
  recusados: number;
  /** Texts that came out as something else, or were refused without reason: positions, never the text. */
  readonly falhas: { readonly texto: number; readonly motivo: string }[];
}

const readBack = makeReadBack(() => compilada);
const compilada = compileDescription(FOLHA, loadFaces());
const padrao = makeMotor([FOLHA], { readBack: false });

/** Every text is printed and read back equal, or refused for a reason that the text bears out. */
export function conferirTextos(textos: readonly string[], motor: Motor = padrao): Conferencia {
  const resultado: Conferencia = { impressos: 0, recusados: 0, falhas: [] };
  textos.forEach((texto, index) => {
    const pacote = pacoteDe(texto);
    try {
      const pronto = imprimir(motor, pacote);
      if (Array.isArray(pronto)) {
        resultado.recusados++;
        const semRazao = pronto.find((issue) => !temRazao(issue, pacote));
        if (semRazao) resultado.falhas.push({ texto: index, motivo: `${semRazao.code} sem razão` });
      } else {
        readBack(pacote, pronto);
        resultado.impressos++;
      }
    } catch (error) {
      const motivo = error instanceof LeituraDivergenteError ? (error.cause as Error).message : String(error);
      resultado.falhas.push({ texto: index, motivo });
    }
  });
  return resultado;
}

function pacoteDe(texto: string): Pacote {
  const valores = { longo: texto, negrito: texto.slice(0, 30), centro: texto.slice(5, 40), casas: texto.slice(0, 10) };
  return { documentos: [{ modelo: FOLHA.id, titulo: 'Folha', valores }], emitidoEm: '2026-01-31T12:00:00.000Z' };
}

function imprimir(motor: Motor, pacote: Pacote): PacotePronto | PdfIssue[] {
  try {
    return motor.renderNow(pacote);
  } catch (error) {
    if (error instanceof PacoteNaoImprimivelError) return [...error.issues];
    throw error;
  }
}

const CABE_SEMPRE = 8;

function temRazao({ code, campo = '', caractere = '' }: PdfIssue, { documentos }: Pacote): boolean {
  const valor = documentos[0]?.valores[campo] ?? '';
  if (code === 'caractere_sem_glifo') return valor.normalize('NFC').includes(caractere);
  return code === 'texto_nao_cabe' && valor.length > CABE_SEMPRE;
}
