import { addDays, type CalendarDate, calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import type { ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type { FiltroDeProcessos, ProcessoResumido } from '../../ports/processo-repository.ts';
import type { Repositorios } from '../../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Pick<Repositorios, 'processos'>>;
}

/** What falls due in the next weeks, so that the consultation comes before the end. */
const DIAS_ADIANTE = 45;

export function makeListarProcessos({ emTransacao }: Dependencies) {
  return function listarProcessos(usuarioId: UsuarioId, filtro: FiltroDeProcessos): Promise<ProcessoResumido[]> {
    return emTransacao(usuarioId, ({ processos }) => processos.listar(filtro));
  };
}

export function makeListarVencimentos({ emTransacao, agora }: Dependencies & { readonly agora: () => Date }) {
  return function listarVencimentos(
    usuarioId: UsuarioId,
    ate: CalendarDate | undefined,
    /** Those of the page, of all that end until then. */
    daPagina: (vencendo: readonly ProcessoId[]) => readonly ProcessoId[],
  ): Promise<ProcessoResumido[]> {
    const limite = ate ?? addDays(calendarDateInSaoPaulo(agora()), DIAS_ADIANTE);
    return emTransacao(usuarioId, async ({ processos }) =>
      processos.resumos(daPagina(await processos.vencendoAte(limite))),
    );
  };
}
