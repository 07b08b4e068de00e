import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { ProcessoId, RenovacaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { processoNaoEncontrado } from '../../../domain/processos/processo-errors.ts';
import type { Renovacao } from '../../../domain/processos/renovacao.ts';
import type { Repositorios } from '../../ports/repositorios.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<Pick<Repositorios, 'processos'>>;
  readonly newId: () => string;
  readonly agora: () => Date;
}

/** A new cycle from `data` on; issues nothing. @throws {NaoEncontradoError} @throws {RenovacaoDuplicadaError} */
export function makeRenovarProcesso({ emTransacao, newId, agora }: Dependencies) {
  return function renovarProcesso(usuarioId: UsuarioId, id: ProcessoId, data: CalendarDate): Promise<Renovacao> {
    return emTransacao(usuarioId, async ({ processos }) => {
      const processo = await processos.findById(id);
      if (!processo) throw processoNaoEncontrado();
      const renovacao = processo.renovar(newId() as RenovacaoId, data, agora());
      await processos.insertRenovacao(processo, renovacao);
      return renovacao;
    });
  };
}
