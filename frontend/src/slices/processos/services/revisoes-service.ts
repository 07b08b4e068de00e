import { apiClient } from '@/shared/services/api-client';
import type { Processo } from './tipos';

/** The fields of a processo as one edit left them. */
export interface Revisao extends Pick<
  Processo,
  | 'versao'
  | 'criadoEm'
  | 'emissorId'
  | 'protocoloId'
  | 'primeiraVez'
  | 'anamnese'
  | 'tratou'
  | 'tratamentosPrevios'
  | 'preenchidoPor'
  | 'preenchidoPorNome'
  | 'preenchidoPorCpf'
  | 'documentoPaciente'
  | 'politicaDatas'
  | 'respostas'
> {
  processoId: string;
  autorId: string | null;
  /** Null before authors were kept. */
  autorNome: string | null;
  medicamentos: Pick<Processo['medicamentos'][number], 'medicamentoId' | 'via' | 'meses'>[];
}

export const revisoesService = {
  ler: (processoId: string, versao: number) => apiClient.get<Revisao>(`/processos/${processoId}/revisoes/${versao}`),
};
