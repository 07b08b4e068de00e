import { addDays, addMonths, formatCalendarDate } from '../comum/calendar-date.ts';
import type { Aviso, Circunstancias, PedidoDatado } from './aviso.ts';
import { PARAMETROS } from './parametros-ceaf.ts';

/** Dates that the pharmacy would return: never refused, because the calendar is the physician's. */
export function avisosDosPrazos({ data }: PedidoDatado, circunstancias: Circunstancias): Aviso[] {
  const { hoje, cicloAnterior } = circunstancias;
  const { janelaDoLmeDias: janela, cicloMeses: ciclo } = PARAMETROS;
  const avisos: Aviso[] = [];
  if (data < addDays(hoje, -janela.valor)) {
    avisos.push({
      codigo: 'lme_fora_do_prazo',
      mensagem: `A data é de mais de ${janela.valor} dias atrás: a farmácia recebe o LME até ${janela.valor} dias depois dela.`,
      fonte: janela.fonte,
    });
  }
  if (data > addDays(hoje, janela.valor)) {
    avisos.push({
      codigo: 'lme_data_distante',
      mensagem: `A data é daqui a mais de ${janela.valor} dias: confira o ano e o mês.`,
      fonte: janela.fonte,
    });
  }

  const fimDoAnterior = cicloAnterior && addMonths(cicloAnterior, ciclo.valor);
  if (fimDoAnterior && data < fimDoAnterior) {
    avisos.push({
      codigo: 'renovacao_antecipada',
      mensagem: `O ciclo anterior cobre até ${formatCalendarDate(fimDoAnterior)}: esta renovação começa antes.`,
      fonte: ciclo.fonte,
    });
  }
  return avisos;
}
