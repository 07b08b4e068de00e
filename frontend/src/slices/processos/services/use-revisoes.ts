import useSWRImmutable from 'swr/immutable';
import type { ApiProblem } from '@/shared/services/api-problem';
import { pacientesService } from './pacientes-service';
import { revisoesService, type Revisao } from './revisoes-service';
import type { RevisaoDoPaciente } from './tipos';

/** Where the versions of one thing are read. */
export interface LeitorDeRevisoes<R> {
  readonly chave: readonly [string, string];
  readonly ler: (versao: number) => Promise<R>;
}

export function revisoesDoProcesso(id: string): LeitorDeRevisoes<Revisao> {
  return { chave: ['lerRevisao', id], ler: (versao) => revisoesService.ler(id, versao) };
}

export function revisoesDoPaciente(id: string): LeitorDeRevisoes<RevisaoDoPaciente> {
  return { chave: ['lerRevisaoDoPaciente', id], ler: (versao) => pacientesService.revisao(id, versao) };
}

/** A revision never changes: it is asked once. */
export function useRevisao<R>({ chave, ler }: LeitorDeRevisoes<R>, versao: number) {
  return useSWRImmutable<R, ApiProblem>([...chave, versao], () => ler(versao));
}
