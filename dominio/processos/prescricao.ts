import { type CalendarDate, addDays, addMonths } from '../comum/calendar-date.ts';
import type { FieldErrors } from '../comum/field-errors.ts';
import { parseLinha, parseTexto } from '../comum/texto.ts';

/** Meses de um pedido: cada LME vale por seis. */
export const MESES = 6;
/** Linhas da tabela 7/8 do LME. */
export const MEDICAMENTOS_POR_LME = 6;
/** O que cabe em um pacote: dois LMEs. */
export const MAX_MEDICAMENTOS = 12;
export const QUANTIDADE_MAXIMA = 9999;
export const TAMANHOS_DA_PRESCRICAO = { via: 60, posologia: 300 } as const;

export type PoliticaDatas = '30_dias' | 'mesmo_dia';

export interface MesPrescrito {
  /** Mode of use in that month, as printed; may be empty only when nothing is dispensed. */
  readonly posologia: string;
  readonly quantidade: number;
}

export interface MedicamentoPrescrito {
  readonly medicamentoId: string;
  readonly via: string;
  /** Always six. */
  readonly meses: readonly MesPrescrito[];
}

/**
 * Medicamentos in the order of the LME's lines. Each carries its own months: taking one out moves the later ones up
 * with their posology and quantities, because there is nothing else that could stay behind.
 */
export type Prescricao = readonly MedicamentoPrescrito[];

/** Notes at its field everything that keeps the prescription from being printed. */
export function conferirPrescricao(prescricao: Prescricao, errors: FieldErrors): void {
  if (prescricao.length === 0) errors.add('medicamentos', 'obrigatorio', 'Prescreva pelo menos um medicamento.');

  if (prescricao.length > MAX_MEDICAMENTOS) {
    errors.add('medicamentos', 'formato_invalido', `Informe no máximo ${MAX_MEDICAMENTOS}.`);
  }

  const vistos = new Set<string>();
  prescricao.forEach(({ medicamentoId, via, meses }, linha) => {
    if (medicamentoId === '') {
      errors.add(`medicamentos.${linha}.medicamento_id`, 'obrigatorio', 'Escolha o medicamento.');
    } else if (vistos.has(medicamentoId)) {
      errors.add(
        `medicamentos.${linha}.medicamento_id`,
        'medicamento_repetido',
        'Este medicamento já está em outra linha: junte as duas em uma só.',
      );
    }
    vistos.add(medicamentoId);
    if (via.trim() === '') errors.add(`medicamentos.${linha}.via`, 'obrigatorio', 'Informe a via.');
    else errors.parse(`medicamentos.${linha}.via`, () => parseLinha(via, TAMANHOS_DA_PRESCRICAO.via));
    conferirMeses(meses, linha, errors);
  });
}

function conferirMeses(meses: readonly MesPrescrito[], linha: number, errors: FieldErrors): void {
  const campo = `medicamentos.${linha}.meses`;
  if (meses.length !== MESES) {
    errors.add(campo, 'meses_incompletos', 'Informe a posologia e a quantidade dos seis meses.');
    return;
  }
  if (meses.every(({ quantidade }) => quantidade === 0)) {
    errors.add(campo, 'quantidade_ausente', 'Informe a quantidade de pelo menos um mês, ou retire o medicamento.');
  }
  meses.forEach(({ posologia, quantidade }, mes) => {
    if (!Number.isInteger(quantidade) || quantidade < 0 || quantidade > QUANTIDADE_MAXIMA) {
      const message = `Use um número inteiro até ${QUANTIDADE_MAXIMA} no ${mes + 1}º mês.`;
      errors.add(`${campo}.${mes}.quantidade`, 'fora_do_limite', message);
    }
    if (posologia.trim() !== '') {
      errors.parse(`${campo}.${mes}.posologia`, () => parseTexto(posologia, TAMANHOS_DA_PRESCRICAO.posologia));
    } else if (quantidade > 0) {
      errors.add(`${campo}.${mes}.posologia`, 'obrigatorio', `Informe a posologia do ${mes + 1}º mês.`);
    }
  });
}

/** Date of each monthly receita: every 30 days by default (31/01 → 02/03), or on the same day of the month. */
export function datasDasReceitas(primeira: CalendarDate, politica: PoliticaDatas): readonly CalendarDate[] {
  return Array.from({ length: MESES }, (_, mes) =>
    politica === 'mesmo_dia' ? addMonths(primeira, mes) : addDays(primeira, 30 * mes),
  );
}
